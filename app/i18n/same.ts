/** The same keys as the Japanese texts; English may add `_one` beside an `_other`. */
export type Same<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]>;
} & {
  [Key in keyof Texts as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};
