import type { Namespace, Texts } from './texts';

/** `questions_other` is one of the forms of `questions`. */
type Base<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** The keys of a tree of texts, `own.waiting` for what stands below `own`. */
type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Base<Key> : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

/**
 * `t` of one namespace, outside of React. i18next's own type of it costs the compiler seconds and hundreds of megabytes
 * for each namespace that it meets; this one knows the same keys.
 */
export type Translate<Name extends Namespace> = (
  key: KeysOf<Texts[Name]>,
  values?: Readonly<Record<string, unknown>>,
) => string;
