import { foldWidth } from './fold-units';
import { isTradeWord } from './name-words';
import type { Telltale } from './telltale';

/** How somebody speaks of the place where they work. */
const own = '(?:弊社|当社|本学|当学|弊学|本校|当校|当院|弊院|当庁|本庁|当組合|当協会|当財団|当園|当局|本省)';
const noun = '[\\p{sc=Han}\\p{sc=Katakana}ーA-Za-z0-9]';

/**
 * Words that name nobody and can still tell who wrote them: the only one, the first or the largest of a kind; who has a
 * school or a hospital of its own; where a place is narrowed down; and what one's own house has, in a word of some
 * length. By sentences that people of one small town, branch or house would know. Every repetition has a bound.
 */
const situations = [
  '(?:唯一(?!無二の)|ただ一つの|一つしかな[いく]|ほかに(?:は)?な[いく])',
  `(?:日本|国内|全国|業界|世界|県内|道内|府内|都内|市内|町内|地元|地域)(?:で|の)?(?:最初|初めて|初(?!心|期|級|歩|回)|最大|最古|最小|一番|第一号|[0-9]{1,2}番目|トップ)`,
  `(?:附属|付属(?!品|資料|書類|機器|ソフト))(?:の)?(?:学校|大学|病院|幼稚園|小学|中学|高校|高等|研究所|施設)`,
  '(?:県|道|府|都|市|町|村|区|島)内(?:で|に|の|では|には|唯一)',
  `${own}の(?<had>${noun}{4,16})`,
];
/** Something the author has to give: worth asking them for, and worth a thought, for it may be known whose it is. */
const offers = [
  /(?:提供|共有|公開|貸し出し|貸出し?|紹介|配布|お渡し|説明)(?:する(?:こと)?)?(?:が|は|も|を)?(?:可能(?:です)?|可(?!否)|でき(?:ます|る)|いたします|します|しても(?:よい|いい|構い))/giu,
  /(?:お貸し|お見せ|お送り|差し上げ)(?:でき)?ます/giu,
];

const shapes = [
  ...situations.map((pattern) => ({ kind: 'situation' as const, pattern: new RegExp(pattern, 'giu') })),
  ...offers.map((pattern) => ({ kind: 'offer' as const, pattern })),
];

/** Stretches for a human to think about: nothing can stand in their place, they are reworded or let stand. */
export function situationsIn(text: string): Telltale[] {
  const folded = foldWidth(text);
  return shapes.flatMap(({ kind, pattern }) =>
    [...folded.matchAll(pattern)]
      .filter(({ groups }) => !isOfTheTrade(groups?.['had'] ?? ''))
      .map(({ index, 0: found }) => ({ kind, from: index, to: index + found.length })),
  );
}

/** 「弊社のセキュリティ対策」: every house has what begins with a word of the trade. */
function isOfTheTrade(had: string): boolean {
  return Array.from({ length: had.length }, (_, place) => had.slice(0, place + 1)).some(isTradeWord);
}
