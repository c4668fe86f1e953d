import type ja from './ja/index';

export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];

/** All texts by namespace; Japanese is the original that English must match key by key. */
export type Texts = typeof ja;
export type Namespace = keyof Texts;

/** `board.closed` stands for the text `board:refusals.closed`. */
export type RefusalCode = {
  [Name in Namespace]: keyof Texts[Name]['refusals'] extends never
    ? never
    : `${Name}.${keyof Texts[Name]['refusals'] & string}`;
}[Namespace];

export function isLocale(value: unknown): value is Locale {
  return value === 'ja' || value === 'en';
}
