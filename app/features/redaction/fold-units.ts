/** Full-width Latin as half-width, unit by unit, so that places stay where they are. */
export function foldWidth(text: string): string {
  return text.replace(/[！-～　]/g, (sign) => (sign === '　' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));
}

/** The same with one case, and katakana as hiragana: for looking up words. */
export function foldUnits(text: string): string {
  return foldWidth(text)
    .replace(/[A-Z]/g, (sign) => sign.toLowerCase())
    .replace(/[\u30A1-\u30F6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}
