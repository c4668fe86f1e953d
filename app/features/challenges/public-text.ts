import { cleanLine, cleanParagraphs, isLonger, textLength } from '~/shared/text-length';
import { Refusal } from '~/shared/refusal';

/** Both in characters as people count them (graphemes). */
export const longestPublicText = 400;
export const longestReason = 200;

/**
 * Up to here a text fits two minutes: read aloud at 300 characters a minute, the pace of a Japanese newsreader, it
 * takes half a minute and leaves a minute and a half to talk.
 */
const twoMinutesLength = 150;

export function fitsTwoMinutes(text: string): boolean {
  return textLength(text) <= twoMinutesLength;
}

/** The wording as it is stored; an empty one is no error, for a draft may be begun again. Throws `challenges.tooLong`. */
export function readPublicText(typed: string): string {
  const text = cleanParagraphs(typed);
  if (isLonger(text, longestPublicText)) throw new Refusal('challenges.tooLong', 422);
  return text;
}

/** Why words are let stand. Throws `challenges.noReason` or `challenges.reasonTooLong`. */
export function readReason(typed: string): string {
  const reason = readNote(typed);
  if (reason === '') throw new Refusal('challenges.noReason', 422);
  return reason;
}

/** What the secretariat notes for itself; it may be empty. Throws `challenges.reasonTooLong`. */
export function readNote(typed: string): string {
  const note = cleanLine(typed);
  if (isLonger(note, longestReason)) throw new Refusal('challenges.reasonTooLong', 422);
  return note;
}
