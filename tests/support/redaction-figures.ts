import { z } from 'zod';
import type { Telltale, TelltaleKind } from '~/features/redaction/telltale';

type Stretches = readonly Pick<Telltale, 'from' | 'to'>[];

/** A sentence of the material with the names that people marked in it. */
const sentence = z.object({
  text: z.string(),
  entities: z.array(z.object({ span: z.tuple([z.number(), z.number()]), type: z.string() })),
});
export const sentences = z.array(sentence);

export type NameFigures = { names: number; touched: number; covered: number };
/** Shares of the names; `over`: of the signs that are in none. */
export type Figures = NameFigures & { over: number; byKind: Map<string, NameFigures> };

/** How many names some hints touch, how many they cover, and how much of the rest they mark. */
export async function measureNames(
  all: z.output<typeof sentences>,
  hintsOf: (text: string) => Promise<Stretches>,
): Promise<Figures> {
  const byKind = new Map<string, NameFigures>();
  let [rest, over] = [0, 0];
  for (const { text, entities } of all) {
    const marks = new Uint8Array(text.length);
    const named = new Uint8Array(text.length);
    for (const { from, to } of await hintsOf(text)) marks.fill(1, from, to);
    for (const { span, type } of entities) {
      const kind = byKind.get(type) ?? { names: 0, touched: 0, covered: 0 };
      const own = marks.subarray(...span);
      named.fill(1, ...span);
      byKind.set(type, {
        names: kind.names + 1,
        touched: kind.touched + (own.includes(1) ? 1 : 0),
        covered: kind.covered + (own.includes(0) ? 0 : 1),
      });
    }
    rest += named.filter((one) => one === 0).length;
    over += marks.filter((mark, at) => mark === 1 && named[at] === 0).length;
  }
  const shares = new Map([...byKind].map(([kind, counts]) => [kind, shareOf(counts)]));
  return { ...shareOf(sumOf([...byKind.values()])), over: over / rest, byKind: shares };
}

function sumOf(all: readonly NameFigures[]): NameFigures {
  const sum = (key: keyof NameFigures) => all.reduce((total, one) => total + one[key], 0);
  return { names: sum('names'), touched: sum('touched'), covered: sum('covered') };
}

function shareOf({ names, touched, covered }: NameFigures): NameFigures {
  return { names, touched: touched / names, covered: covered / names };
}

const person = z.object({
  ...{ phone: z.string(), email: z.string(), zip: z.string(), ip: z.string(), host: z.string(), url: z.string() },
});
export const people = z.array(person);
type Person = z.output<typeof person>;

/** Ways to put it into a sentence; none was looked at while the shapes were written. */
const frames = [
  (it: string) => `昨年、${it}から問い合わせがあり、対応に困りました。`,
  (it: string) => `担当者（${it}）に聞いてください`,
  (it: string) => `連絡先：${it}`,
  (it: string) => `うちでは${it}を使っています。\n皆さんはどうですか。`,
  (it: string) => `${it}、これは社内の規程にも書いてあります`,
] as const;

const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const spellings: Partial<Record<TelltaleKind, (one: Person) => string[]>> = {
  mail: (one) => [one.email, one.email.replace('@', '＠'), one.email.replace('@', 'アット')],
  phone: (one) => [one.phone],
  postal: (one) => [one.zip, `〒${one.zip}`],
  ip: (one) => [one.ip],
  host: (one) => [one.host],
  url: (one) => [one.url],
};

/** By kind, the share of what was planted in sentences, plain and in full width, that is covered whole. */
export function measureShapes(all: readonly Person[], hintsOf: (text: string) => Stretches): Map<string, number> {
  const shares = Object.entries(spellings).map(([kind, spell]) => {
    const tried = all.flatMap((one, at) =>
      spell(one).flatMap((plain) => [plain, wide(plain)].map((written) => isCovered(written, at, hintsOf))),
    );
    return [kind, tried.filter(Boolean).length / tried.length] as const;
  });
  return new Map(shares);
}

function isCovered(written: string, at: number, hintsOf: (text: string) => Stretches): boolean {
  const text = frames[at % frames.length]?.(written) ?? '';
  const from = text.indexOf(written);
  return hintsOf(text).some((hit) => hit.from <= from && hit.to >= from + written.length);
}
