import { expect, it, vi } from 'vitest';
import { loggablePath, openLog } from '../../server/log';
import { processorTime } from '../support/processor-time';

it.each([
  ['/seminars/fourteenth?email=aki@example.jp', '/seminars/fourteenth'],
  ['/sign-in/hXQqdiOnMx8WWJdOdgDxLQ', '/sign-in/:token'],
  ['/r/eyJhIjoxfQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ?x=1', '/r/:token'],
  ['/r/abcdefghijklmnopqrstuv.1.c2lnbmF0dXJlLXNpZ25hdHVyZQ)', '/r/:token'],
  ['/r/abcdefghijklmnopqrstuv.1.c2lnbmF0dXJlLXNpZ25hdHVyZQ%E3%80%82', '/r/:token'],
  ['/r/abcdefghijklmnopqrstuv%2E1%2Ec2lnbmF0dXJlLXNpZ25hdHVyZQ', '/r/:token'],
  ['/%72/abcdefghijklmnopqrstuv.1.c2lnbmF0dXJlLXNpZ25hdHVyZQ', '/%72/:token'],
  ['/assets/entry.client-BxZy12Qa.js', '/assets/entry.client-BxZy12Qa.js'],
  ['/archive/12', '/archive/12'],
])('logs %s as %s', (url, logged) => {
  expect(loggablePath(url)).toBe(logged);
});

it('names no address that a library put into the words of its error', () => {
  const written: string[] = [];
  const wrote = vi.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  const reason = new Error('all recipients were rejected: 450 4.2.1 <aki@form.example>: "b.en+x@form.example" is full');
  reason.stack = `${reason.stack ?? ''}\n    at send (/srv/node_modules/@scope/name/index.js:1:2)`;
  openLog('error').error(reason, 'A mail waits.');
  wrote.mockRestore();
  expect(written.join('')).not.toMatch(/aki|b\.en|form\.example/);
  expect(written.join('')).toContain('/node_modules/@scope/name/index.js');
  expect(written.join('')).toContain(':address');
});

it('is done with the longest words of an error in no time', async () => {
  const wrote = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const log = openLog('error');
  const spent = await processorTime(() => log.error(new Error('a'.repeat(100_000)), 'Something failed.'));
  wrote.mockRestore();
  expect(spent).toBeLessThan(1000);
});
