import { describe, expect, it } from 'vitest';
import { readSettings, UnusableSettings } from '../../server/settings';

const secret = 'x'.repeat(32);

describe('settings', () => {
  it('start on this computer without any', () => {
    expect(readSettings({})).toMatchObject({
      production: false,
      databaseUrl: 'file:var/zadankai.db',
      host: '127.0.0.1',
      port: 3000,
      baseUrl: null,
      smtpUrl: null,
      demo: false,
      trustProxy: false,
    });
  });

  it('take an empty value for none', () => {
    expect(readSettings({ SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: null, port: 3000 });
  });

  it('trust a number of proxies, or named ones', () => {
    expect(readSettings({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readSettings({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustProxy).toBe('loopback, 10.0.0.0/8');
  });

  it('need no slash at the end of the address', () => {
    expect(readSettings({ BASE_URL: 'https://zadankai.example/' }).baseUrl).toBe('https://zadankai.example');
  });

  it.each([
    ['a port that is a word', { PORT: 'http' }, 'PORT: must be a number'],
    ['a port that is none', { PORT: '70000' }, 'PORT'],
    ['a database that we do not speak', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must be file:PATH or postgres'],
    ['an address that is none', { BASE_URL: 'zadankai' }, 'BASE_URL'],
    ['an address of another kind', { BASE_URL: 'javascript:alert(1)' }, 'BASE_URL'],
    ['a short secret', { SECRET: 'secret' }, 'SECRET'],
    ['production without a secret', { NODE_ENV: 'production' }, 'SECRET: is needed in production'],
    [
      'mail in production without an address for its links',
      { NODE_ENV: 'production', SECRET: secret, SMTP_URL: 'smtp://mail.example' },
      'BASE_URL: is needed',
    ],
    ['a demo that the network reaches unasked', { DEMO: '1', HOST: '0.0.0.0' }, 'DEMO: must be network'],
    ['a level of logging that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('refuse %s', (_what, environment, words) => {
    expect(() => readSettings(environment)).toThrow(UnusableSettings);
    expect(() => readSettings(environment)).toThrow(words);
  });

  it('name every fault at once', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });
});
