import { z } from 'zod';

/** In signs; half a minute at the pace of a newsreader. */
export const longestReadAloud = 200;
/** Of one card, in minutes. */
export const mostMinutes = 60;

/** A piece of a text that is read aloud; `reading` stands above it. */
export type SpokenPiece = { words: string; reading: string | null };

/** 漢字《かんじ》, or ｜any words《reading》 where it is not clear where they begin; as the Aozora Bunko writes it. */
const withReading = /｜([^｜《》\n]{1,30})《([^｜《》\n]{1,30})》|([\p{sc=Han}々ヶ]{1,30})《([^｜《》\n]{1,30})》/gu;

/** A text in its pieces, those with a reading apart. Source: https://www.aozora.gr.jp/annotation/furigana.html */
export function spokenPieces(text: string): SpokenPiece[] {
  const pieces: SpokenPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(withReading)) {
    if (match.index > at) pieces.push({ words: text.slice(at, match.index), reading: null });
    pieces.push({ words: match[1] ?? match[3] ?? '', reading: match[2] ?? match[4] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), reading: null });
  return pieces;
}

/** What a chair sets for a card. */
export const cardPlan = z.object({
  minutes: z.coerce.number().int().min(1).max(mostMinutes),
  readAloud: z.string().max(10_000).default(''),
});
