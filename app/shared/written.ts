import type { Locale } from '~/i18n/texts';

/** The language that people wrote a text in, by its script; null where it has no letter of either. */
export function languageOf(text: string): Locale | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return 'ja';
  return /[A-Za-z]/.test(text) ? 'en' : null;
}

/** How Japanese sentences end: (て)いますか。 (知り)たいです。 (教えて)ください。 */
const ending =
  /(?:(?:(?<=[てで])い)?(?:ますか|ましたか|ませんか|ましょうか|ます|ました|ません)|(?:たい)?(?:ですか|でしたか|でしょうか|です|でした)|ください)[。？！?!]?[」』）]?$/;

/**
 * Cuts a Japanese text before the ending of its last sentence, which a line break must not tear: 「どこから手をつけ」
 * and 「ますか。」. Browsers without phrase breaks would leave 「か。」 alone on the last line. The second half is empty
 * where there is nothing to keep together.
 */
export function beforeEnding(text: string): [string, string] {
  const last = ending.exec(text);
  return last === null ? [text, ''] : [text.slice(0, last.index), last[0]];
}
