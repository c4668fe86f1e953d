import ja from './ja/index';
import type { RefusalCode } from './texts';

const codes: ReadonlySet<string> = new Set(
  Object.entries(ja).flatMap(([name, texts]) => Object.keys(texts.refusals).map((key) => `${name}.${key}`)),
);

/** Whether a text that came from outside is the code of a refusal of ours. */
export function isRefusalCode(code: string): code is RefusalCode {
  return codes.has(code);
}
