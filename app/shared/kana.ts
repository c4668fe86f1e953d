/**
 * A reading as the form keeps it: full-width katakana, whatever was typed (hiragana, half-width, a hyphen for the long
 * vowel), with single spaces and none around. What is not kana stays, so that `isKatakana` can refuse it.
 */
export function katakana(text: string): string {
  return text
    .replace(/[\u309B\uFF9E]/g, '\u3099')
    .replace(/[\u309C\uFF9F]/g, '\u309A')
    .normalize('NFKC')
    .replace(/[\u3041-\u3096\u309D\u309E]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/(?:[-‐‑‒–—―−])+/g, (dashes, at: number, whole: string) =>
      /[ァ-ヺー]/.test(whole[at - 1] ?? '') ? 'ー'.repeat(dashes.length) : dashes,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text is a reading in full-width katakana; spaces and ・ may stand between names. */
export function isKatakana(text: string): boolean {
  return /^[ァ-ヺㇰ-ㇿ](?:[ ・]?[ァ-ヺㇰ-ㇿーヽヾ])*$/.test(text);
}
