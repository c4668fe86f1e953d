import kuromoji, { type IpadicFeatures, type Tokenizer } from '@sglkc/kuromoji';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Token } from './japanese-tokens';

let loading: Promise<Tokenizer<IpadicFeatures>> | undefined;

/**
 * The words of a text by the dictionary of IPA (https://taku910.github.io/mecab/). Loading it takes seconds and a few
 * hundred megabytes, once in a process: for a thread of its own.
 */
export async function tokensOf(text: string): Promise<Token[]> {
  loading ??= loadTokenizer();
  const tokenizer = await loading;
  let from = 0;
  return tokenizer.tokenize(text).map((found): Token => {
    const token = { words: found.surface_form, from, is: kindOf(found), names: namedBy(found) };
    from += found.surface_form.length;
    return { ...token, isKnown: found.word_type === 'KNOWN' };
  });
}

function loadTokenizer(): Promise<Tokenizer<IpadicFeatures>> {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('@sglkc/kuromoji/package.json')), 'dict');
  return new Promise((take, fail) =>
    kuromoji.builder({ dicPath }).build((reason, tokenizer) => {
      if (tokenizer) take(tokenizer);
      else fail(reason);
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
