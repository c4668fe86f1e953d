import { expect, it } from 'vitest';
import { hmac, sha256 } from '~/shared/fingerprint.server';

it('hashes as FIPS 180-4 and RFC 4231 say', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hmac('Jefe', 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  expect(sha256('教育')).toHaveLength(64);
});
