import type { CurationPolicy } from './curation-policy';

/** What an author said of a wording, as it is stored. */
export type Check = { wording: string; word: 'open' | 'accepted' | 'proposed'; proposal: string; until: string };

/** What an author's word means for a wording now. */
export type AuthorWord =
  /** Nobody asked the author about these words yet. */
  | 'unasked'
  | 'waiting'
  /** The deadline is over, and the policy takes silence for a yes. */
  | 'silent'
  /** The deadline is over, and the policy does not. */
  | 'unanswered'
  | 'accepted'
  | 'proposed';

/** `now` is an instant as ISO text. A word is for the wording that was shown, and for no other. */
export function authorWord(
  check: Check | null,
  { wording, now, silence }: { wording: string; now: string } & Pick<CurationPolicy, 'silence'>,
): AuthorWord {
  if (check?.wording !== wording) return 'unasked';
  if (check.word !== 'open') return check.word;
  if (now < check.until) return 'waiting';
  return silence === 'release' ? 'silent' : 'unanswered';
}

/** Whether a wording may be released for its author's part. */
export function allowsRelease(word: AuthorWord): boolean {
  return word === 'accepted' || word === 'silent';
}
