import { sha256 } from '~/shared/fingerprint.server';

/** Of a code's hash and one severed text: who has the code finds each of their texts, and no two of them look related. */
export function severedHash(codeHash: string, textId: string): string {
  return sha256(`severed/${codeHash}/${textId}`);
}
