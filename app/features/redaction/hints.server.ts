import type { AsideWorld } from '~/aside-world';
import { foldUnits } from './fold-units';
import { tokensOf } from './japanese-tokens.server';
import { namesIn } from './names';
import { withoutPlaceholders } from './placeholders';
import { listRegistrantWords, type RegistrantWord } from './registrant-words.server';
import { situationsIn } from './situations';
import { joinTelltales, telltalesIn, type Telltale } from './telltale';

/**
 * All that in some texts may tell who wrote them: by their shape, by the seminar's own registrations, and by what looks
 * like a name. Heavy at first, since a dictionary is loaded: for a thread of its own.
 */
export async function findHints(
  { db }: AsideWorld,
  { seminarId, texts }: { seminarId: string; texts: readonly string[] },
): Promise<Telltale[][]> {
  const words = await listRegistrantWords(db, seminarId);
  const hints: Telltale[][] = [];
  for (const text of texts.map(withoutPlaceholders)) {
    const found = [...telltalesIn(text), ...registrantsIn(text, words), ...namesIn(text, await tokensOf(text))];
    // Where a name is marked it is to be decided anyway.
    const apart = situationsIn(text).filter((one) => !found.some(({ from, to }) => from < one.to && one.from < to));
    hints.push(joinTelltales([...found, ...apart]));
  }
  return hints;
}

function registrantsIn(text: string, words: readonly RegistrantWord[]): Telltale[] {
  const folded = foldUnits(text);
  return words.flatMap(({ word, kind }) => {
    const found: Telltale[] = [];
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length))
      found.push({ kind, from, to: from + word.length });
    return found;
  });
}
