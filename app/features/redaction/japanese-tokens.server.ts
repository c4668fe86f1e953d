import kuromoji, { type IpadicFeatures, type Tokenizer } from '@sglkc/kuromoji';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Token } from './japanese-tokens';

let loading: Promise<Tokenizer<IpadicFeatures>> | undefined;

/** Sentences, or pieces of one: its time grows with the square of what is between two marks. */
const pieces = /[^、。\n]{0,300}[、。\n]|[^、。\n]{1,300}/gu;

/**
 * The words of a text by the dictionary of IPA (https://taku910.github.io/mecab/). Loading it takes seconds and a few
 * hundred megabytes, once in a process: for a thread of its own.
 */
export async function tokensOf(text: string): Promise<Token[]> {
  loading ??= loadTokenizer();
  const tokenizer = await loading;
  let from = 0;
  // Half a character, as a cut text may have, it does not survive.
  const whole = text.replace(/\p{Cs}/gu, '\uFFFD');
  const found = (whole.match(pieces) ?? []).flatMap((piece) => tokenizer.tokenize(piece));
  return found.map((one): Token => {
    const words = text.slice(from, from + one.surface_form.length);
    const token = { words, from, is: kindOf(one), names: namedBy(one), isKnown: one.word_type === 'KNOWN' };
    from += words.length;
    return token;
  });
}

function loadTokenizer(): Promise<Tokenizer<IpadicFeatures>> {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('@sglkc/kuromoji/package.json')), 'dict');
  return new Promise((take, fail) =>
    // Its types know nothing of a failure, which leaves no tokenizer.
    kuromoji.builder({ dicPath }).build((reason: Error | null, tokenizer: Tokenizer<IpadicFeatures> | undefined) => {
      if (tokenizer) take(tokenizer);
      else fail(reason ?? new Error('The dictionary of words could not be read.'));
    }),
  );
}

const notNaming = ['代名詞', '非自立', '特殊', '副詞可能'];

function kindOf({ pos, pos_detail_1: detail }: IpadicFeatures): Token['is'] {
  if (pos === '名詞') return notNaming.includes(detail) ? 'other' : 'noun';
  if (pos === '接頭詞') return 'prefix';
  return pos === '記号' ? 'sign' : 'other';
}

const named: Readonly<Record<string, Token['names']>> = { 人名: 'person', 組織: 'organisation', 地域: 'place' };

function namedBy({ pos_detail_1: detail, pos_detail_2: what }: IpadicFeatures): Token['names'] {
  return detail === '固有名詞' ? (named[what] ?? 'other') : null;
}
