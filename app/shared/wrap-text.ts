/** May not begin a line: closing brackets, stops, small kana, the long mark (JIS X 4051, 行頭禁則). */
const unleading =
  /^[、。，．・：；？！」』）〕］｝〉》】゛゜ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ%℃.,:;?!)\]}]/u;
/** May not end one: opening brackets (行末禁則). */
const untrailing = /[「『（〔［｛〈《【([{]$/u;

/** A word of narrow letters, white space, or one sign with all that belongs to it. */
const piece = /(?:[\u0021-\u024f\uff61-\uff9f]\p{M}*)+|\s+|\P{M}\p{M}*|\p{M}+/gu;

/**
 * The width of a text in em, as most Japanese fonts have it: wide signs 1, narrow letters a little over half. Marks stand
 * on their letter; of a heap of them most fonts draw the rest as boxes.
 */
export function widthOf(text: string): number {
  let width = 0;
  let marks = 0;
  for (const sign of text) {
    marks = /\p{M}/u.test(sign) ? marks + 1 : 0;
    if (/\p{Cf}/u.test(sign) || (marks > 0 && marks <= 2)) continue;
    width += /[ -\u024f\uff61-\uff9f]/u.test(sign) ? 0.58 : 1;
  }
  return width;
}

/**
 * The lines of a text in a column of so many em, broken between wide signs and words, with 禁則; a word longer than the
 * column is cut. For drawings and slides, which have to know before a browser does.
 */
export function wrapText(text: string, column: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, column));
}

function wrapParagraph(text: string, column: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of (text.match(piece) ?? []).flatMap((one) => cut(one, column))) {
    if (widthOf(line + part.trimEnd()) <= column || line === '') {
      line += part;
      continue;
    }
    const [kept, carried] = broken(line, part);
    lines.push(kept.trimEnd());
    line = (carried + part).trimStart();
  }
  return [...lines, line.trimEnd()];
}

/** Where a line may not end or the next not begin, the last sign goes down with it. */
function broken(line: string, next: string): [string, string] {
  if (!unleading.test(next) && !untrailing.test(line)) return [line, ''];
  const last = line.match(piece)?.at(-1) ?? '';
  return last === line ? [line, ''] : [line.slice(0, line.length - last.length), last];
}

function cut(word: string, column: number): string[] {
  if (widthOf(word) <= column) return [word];
  const signs = Array.from(word);
  const fits = Math.max(1, Math.floor(column / 0.58));
  return Array.from({ length: Math.ceil(signs.length / fits) }, (_, at) =>
    signs.slice(at * fits, (at + 1) * fits).join(''),
  );
}
