const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
};
const reference = new RegExp(`&(?:#(\\d{1,7})|#x([\\da-f]{1,6})|(${Object.keys(characters).join('|')}));`, 'gi');

/** Reads HTML's character references: numbers and the usual names; what looks like another stays as written. */
export function readReferences(text: string): string {
  return text.replace(reference, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return characters[name.toLowerCase()] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
  });
}
