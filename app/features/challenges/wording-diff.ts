import { diffArrays } from 'diff';
import { graphemes } from '~/shared/text-length';

/** One run of a comparison: kept, only in the original, or only in the new wording. */
export type WordingPiece = { kind: 'same' | 'removed' | 'added'; text: string };

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Edits beyond this many words are no longer read as edits: the whole is shown as replaced. */
const mostEdits = 1500;

/**
 * What changed from the original to the new wording, in reading order, a removal before its replacement. Compared by
 * words and then narrowed to characters at the ends of a change. Same + removed is the original, same + added the
 * wording, exactly.
 */
export function wordingDiff(original: string, wording: string): WordingPiece[] {
  const changes = diffArrays(wordsOf(original), wordsOf(wording), { maxEditLength: mostEdits });
  const pieces = changes?.map(({ added, removed, value }) =>
    piece(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  );
  return piecesOf(joined(spansOf(pieces ?? [piece('removed', original), piece('added', wording)]).flatMap(narrowed)));
}

/** A stretch of both texts: the same in both, or what stood there before and after. */
type Span = { same: string; removed: string; added: string };

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

function piece(kind: WordingPiece['kind'], text: string): WordingPiece {
  return { kind, text };
}

function spansOf(pieces: WordingPiece[]): Span[] {
  const spans: Span[] = [];
  for (const { kind, text } of pieces) {
    const last = spans.at(-1);
    if (kind !== 'same' && last?.same === '') last[kind] += text;
    else spans.push({ same: '', removed: '', added: '', [kind]: text });
  }
  return spans;
}

/** Takes out of a change the characters that both sides begin or end with, but breaks no number and no Latin or katakana word. */
function narrowed(span: Span): Span[] {
  if (span.same !== '') return [span];
  const removed = graphemes(span.removed);
  const added = graphemes(span.added);
  const room = Math.min(removed.length, added.length);
  let head = commonStart(removed, added, room);
  while (head > 0 && [removed, added].some((side) => isUnbroken(side[head - 1], side[head]))) head -= 1;
  let tail = commonStart(removed.toReversed(), added.toReversed(), room - head);
  while (tail > 0 && [removed, added].some((side) => isUnbroken(side.at(-tail - 1), side.at(-tail)))) tail -= 1;
  const middle = (side: string[]) => side.slice(head, side.length - tail).join('');
  return [
    { same: removed.slice(0, head).join(''), removed: '', added: '' },
    { same: '', removed: middle(removed), added: middle(added) },
    { same: removed.slice(removed.length - tail).join(''), removed: '', added: '' },
  ].filter(({ same, removed, added }) => same + removed + added !== '');
}

function commonStart(one: string[], other: string[], room: number): number {
  let length = 0;
  while (length < room && one[length] === other[length]) length += 1;
  return length;
}

function isUnbroken(before = '', after = ''): boolean {
  return [/^[\p{sc=Latin}\p{N}]/u, /^[\p{sc=Katakana}ー]/u].some(
    (letters) => letters.test(before) && letters.test(after),
  );
}

/** Joins neighbours of a kind, and changes that only a scrap parts: three changed words read better as one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const before = result.at(-2);
    if (last && (last.same === '') === (span.same === '')) append(last, span);
    else if (last && before && isScrap(before, last, span)) {
      append(before, { same: '', removed: last.same + span.removed, added: last.same + span.added });
      result.pop();
    } else result.push({ ...span });
  }
  return result;
}

function append(span: Span, next: Span): void {
  span.same += next.same;
  span.removed += next.removed;
  span.added += next.added;
}

/** One character between two changes, or up to three that both changes outweigh. A line break or 。 always stands. */
function isScrap(before: Span, between: Span, after: Span): boolean {
  if (between.same === '' || before.same !== '' || /[\n。！？]/.test(between.same)) return false;
  const length = graphemes(between.same).length;
  const weight = (span: Span) => Math.max(graphemes(span.removed).length, graphemes(span.added).length);
  return length === 1 || (length <= 3 && length <= weight(before) && length <= weight(after));
}

function piecesOf(spans: Span[]): WordingPiece[] {
  return spans
    .flatMap(({ same, removed, added }) => [piece('same', same), piece('removed', removed), piece('added', added)])
    .filter(({ text }) => text !== '');
}
