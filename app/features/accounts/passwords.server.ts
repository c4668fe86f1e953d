import { hash, verify } from '@node-rs/argon2';

/**
 * The one door of argon2. Argon2id (the library's default) with 19 MiB, two passes and one lane, as the OWASP Password
 * Storage Cheat Sheet recommends; the salt is random and stands in the text.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of no password at all: an unknown address costs the same time as a wrong password. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$KI/f4ilJ1j55YW1oBsaeng$h0yxIGCVCCCOie7kDxrAt60KJSrT+wyCkZDp1A1UW2k';

/** The text to store, in PHC format. Compatibility forms count as the same (NFKC): full-width letters of an IME too. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/** Whether the password is the stored one; takes the same time where there is none. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? nobodysHash, password.normalize('NFKC'));
  return matches && storedHash !== null;
}
