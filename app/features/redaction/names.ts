import type { Token } from './japanese-tokens';
import { beginning, endingOf, isTitle, isTradeWord } from './name-words';
import { joinTelltales, type Telltale } from './telltale';

type NameKind = 'person' | 'organisation' | 'place' | 'name' | 'quoted';

const joiner = /^[・＝=\-－&＆.．'’!！☆★♪A-Za-zＡ-Ｚａ-ｚ]$/u;
const numeric = /^[0-9０-９〇一二三四五六七八九十百千万億兆数.,．，・\-－〜~：:]+$/u;
const latin = /[A-Za-zＡ-Ｚａ-ｚÀ-ɏ]/u;
const oneHan = /^\p{sc=Han}$/u;
/** Behind a name, and no part of it. */
const trailing = /^(?:さん|さま|様|氏|君|くん|ちゃん|殿|ら|側|製|出身|以降|以来|在住|時代|的|用|者)$/u;
/** 部長, 局長: what stands before 長 is an organisation. */
const headOf = /[局部課署省院党社団軍隊校]長$/u;

/** Shapes that name something whatever words they hold. */
const shapes: readonly { kind: NameKind; pattern: RegExp; inner: boolean }[] = [
  { kind: 'organisation', pattern: beginning, inner: false },
  {
    kind: 'name',
    pattern:
      /[々〆ヵヶ\p{sc=Han}\p{sc=Katakana}ー・]{1,12}の(?:戦い|乱|変|役|陣|森|丘|里|家|滝|湯|会|塔|館)(?!\p{sc=Han})/gu,
    inner: false,
  },
  { kind: 'quoted', pattern: /[「『“"〈《][^「『“"〈《」』”"〉》。\n]{1,24}[」』”"〉》]/gu, inner: true },
  {
    kind: 'name',
    pattern:
      /[A-ZＡ-ＺÀ-Þ][\p{sc=Latin}\p{N}.'’&\-－!]{0,40}(?:[ 　][\p{sc=Latin}\p{N}&][\p{sc=Latin}\p{N}.'’&\-－!]{0,40}){0,8}/gu,
    inner: false,
  },
  { kind: 'name', pattern: /[\p{sc=Katakana}ー]{2,30}(?:[・＝=][\p{sc=Katakana}ー]{1,30}){1,8}/gu, inner: false },
  { kind: 'place', pattern: /(?:日本|英国|米国|中国|韓国|台湾|東京|大阪)(?=[人語製側軍車])/gu, inner: false },
];

/**
 * What in a text names a person, a company, a place, a product or the like, or may: runs of nouns with a proper noun, a
 * word that no dictionary has or an ending of such names in them, what stands before a title, what is quoted, and what
 * is written in capitals. It marks too much rather than too little: a human decides.
 */
export function namesIn(text: string, tokens: readonly Token[]): Telltale[] {
  const found = [...runsOf(tokens).flatMap(namesInRun), ...shapes.flatMap((shape) => matchesOf(text, shape))];
  return joinTelltales(found).filter(({ from, to }) => !isTradeWord(text.slice(from, to)));
}

function matchesOf(text: string, { kind, pattern, inner }: (typeof shapes)[number]): Telltale[] {
  const edge = inner ? 1 : 0;
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    ...{ kind, from: index + edge, to: index + words.length - edge },
  }));
}

/** Nouns and prefixes one after the other, with signs between them that names have. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    const belongs = token.is === 'noun' || token.is === 'prefix' || (token.is === 'sign' && joiner.test(token.words));
    if (belongs) runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs.map(withoutEdges).filter(({ length }) => length > 0);
}

function withoutEdges(run: readonly Token[]): Token[] {
  const last = run.findLastIndex(({ is, words }) => !(is === 'sign' && !latin.test(words)));
  return run.slice(0, last + 1);
}

function namesInRun(run: readonly Token[]): Telltale[] {
  const stretch = (tokens: readonly Token[], kind: NameKind): Telltale[] => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first && last ? [{ kind, from: first.from, to: last.from + last.words.length }] : [];
  };
  const whole = run.slice(0, run.findLastIndex(({ words }) => !trailing.test(words)) + 1);
  const titled = run.findIndex(({ words }, at) => at > 0 && isTitle(words));
  const ended = lastEnding(run);
  return [
    ...(titled > 0 ? stretch(run.slice(0, titled), 'person') : []),
    ...(isSpelt(whole) ? stretch(whole, 'name') : []),
    ...(ended ? stretch(run.slice(0, ended.upTo), ended.kind) : []),
    ...(whole.some(isTelling) ? stretch(whole, kindOfRun(whole)) : []),
  ];
}

/** Kanji by kanji: a name that the dictionary does not have, unless it is a count. */
function isSpelt(run: readonly Token[]): boolean {
  return !run.some(({ words }) => numeric.test(words)) && run.filter(({ words }) => oneHan.test(words)).length > 1;
}

function isTelling({ words, names, isKnown }: Token): boolean {
  return ((names !== null || !isKnown) && !numeric.test(words)) || latin.test(words);
}

function kindOfRun(run: readonly Token[]): NameKind {
  const ending = endingOf(run.map(({ words }) => words).join(''));
  if (ending === 'organisation' || ending === 'place') return ending;
  const named = run
    .map(({ names }) => names)
    .find((one): one is 'person' | 'organisation' | 'place' => one !== null && one !== 'other');
  return named ?? 'name';
}

/** How far the last token goes with which the run's beginning ends as a name does; a lone short word is no name yet. */
function lastEnding(run: readonly Token[]): { upTo: number; kind: NameKind } | null {
  let found: { upTo: number; kind: NameKind } | null = null;
  let words = '';
  for (const [at, token] of run.entries()) {
    words += token.words;
    const ending = endingOf(words);
    const isLong = at > 0 || words.length > 2 || /[軍府]$/u.test(words);
    const isCount = at === 1 && numeric.test(run[0]?.words ?? '');
    if (ending !== null && isLong && !isCount) found = { upTo: at + 1, kind: ending === 'other' ? 'name' : ending };
    if (headOf.test(words)) found = { upTo: at + 1, kind: 'organisation' };
  }
  return found;
}
