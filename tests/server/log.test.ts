import { expect, it } from 'vitest';
import { loggablePath } from '../../server/log';

it.each([
  ['/seminars/fourteenth?email=aki@example.jp', '/seminars/fourteenth'],
  ['/sign-in/hXQqdiOnMx8WWJdOdgDxLQ', '/sign-in/:token'],
  ['/r/eyJhIjoxfQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ?x=1', '/r/:token'],
  ['/archive/12', '/archive/12'],
])('logs %s as %s', (url, logged) => {
  expect(loggablePath(url)).toBe(logged);
});
