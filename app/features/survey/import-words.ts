import type { Kind, Venue } from '~/features/registration/registration';
import { isMoment, tokyoInstant } from '~/shared/dates';

/** Words that other tools, and people, write into cells; each reader gives null for what it does not know. */

/** One spelling for comparing: half-width, lower case, single spaces, one dash and one wave dash of the many. */
export function plainWord(text: string): string {
  const folded = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll('〜', '~');
  return folded.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether a box was ticked. 「同意しません」 holds 「同意」, so the no is looked for first. */
export function readTick(text: string): boolean | null {
  const word = plainWord(text);
  if (word === '' || /^(?:0|no?|false|off|×|✕|-|なし|無)$/u.test(word)) return false;
  if (/ない|ません|いいえ|不要|拒否|^(?:i )?(?:do not|don't|disagree|decline)/u.test(word)) return false;
  if (/^(?:1|y|yes|true|on|○|〇|◯|✓|✔|☑|レ|はい|する|あり|有|可|ok|i? ?(?:agree|accept|consent))/u.test(word))
    return true;
  return /同意|承諾|了承|希望|参加|出席/u.test(word) ? true : null;
}

/** 「東京会場（オンラインも可）」 names the place first, so the earliest name in the text counts. */
export function readVenue(text: string): Venue | null {
  const names: [Venue, RegExp][] = [
    ['tokyo', /東京|tokyo/u],
    ['osaka', /大阪|osaka/u],
    ['online', /オンライン|online|zoom|teams|ウェブ|web|リモート|remote|配信|視聴/u],
  ];
  return earliest(plainWord(text), names);
}

/** 「非会員」 holds 「会員」: the longer word begins earlier. */
export function readKind(text: string): Kind | null {
  const names: [Kind, RegExp][] = [
    ['vendor', /協賛|スポンサー|ベンダー|sponsor|vendor/u],
    ['guest', /非会員|会員では?ない|会員以外|一般|ゲスト|non-?member|not a member|guest/u],
    ['member', /会員|member/u],
  ];
  return earliest(plainWord(text), names);
}

function earliest<Name>(word: string, names: readonly (readonly [Name, RegExp])[]): Name | null {
  const found = names
    .map(([name, shape]) => ({ name, at: word.search(shape) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.name ?? null;
}

/** Whether a tool says that this person does not take part: cancelled, denied, declined. */
export function readsAsCancelled(text: string): boolean {
  return /キャンセル(?!待)|取り?消|辞退|不参加|却下|期限切れ|見送り|cancell?ed|denied|declined|rejected|expired/u.test(
    plainWord(text),
  );
}

/** Positions (from 1) of the parts that a cell names, of `count`; null where a piece names none. */
export function readParts(text: string, parts: readonly { names: readonly string[] }[]): number[] | null {
  const word = plainWord(text);
  if (/^(?:すべて|全て|全部|全日程|all\b)/u.test(word)) return parts.map((_, at) => at + 1);
  const pieces = word.split(/[,;、;\n]/u).filter((piece) => piece.trim() !== '');
  const found = pieces.map((piece) =>
    parts.findIndex(({ names }) => names.some((name) => piece.includes(plainWord(name)))),
  );
  return found.includes(-1) ? null : [...new Set(found)].map((at) => at + 1);
}

/** The parts of a name written in one cell. Of a name in Latin letters the family name stands last. */
export function splitName(text: string): { family: string; given: string } {
  const words = text
    .normalize('NFC')
    .trim()
    .split(/[\s\u3000]+/u);
  if (words.length < 2) return { family: words[0] ?? '', given: '' };
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(text))
    return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
  return { family: words[0] ?? '', given: words.slice(1).join(' ') };
}

/** Digits in one width. A spreadsheet that took the number for one has lost the zero in front: Japan's all have it. */
export function readPhone(text: string): string {
  const phone = text.normalize('NFKC').trim();
  return /^[1-9]\d{8,9}$/.test(phone) ? `0${phone}` : phone;
}

/** Days from Excel's first to 1970; the day that 1900 did not have is counted, as Excel does. */
const excelEpoch = 25_569;
const day = 86_400_000;
const tokyo = 9 * 3_600_000;

/**
 * An instant, ISO UTC, from what tools write: 2026/11/20 9:05:12 (午後, AM, GMT+9), 2026年11月20日 9:05, 11/20/26 9:05 PM,
 * Nov 20, 2026 09:05:12 AM, ISO 8601, or a serial number of Excel (45981.38). Without a zone it is Tokyo's clock.
 */
export function readInstant(text: string): string | null {
  const word = plainWord(text);
  if (/^\d{5}(?:\.\d+)?$/.test(word)) return new Date((Number(word) - excelEpoch) * day - tokyo).toISOString();
  if (/^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})$/.test(word))
    return isoOf(word.toUpperCase());
  const date = readDay(word);
  if (!date) return null;
  const { time, seconds } = readClock(date.rest);
  if (!isMoment(date.day, time)) return null;
  return new Date(Date.parse(tokyoInstant(date.day, time)) + seconds * 1000).toISOString();
}

function isoOf(text: string): string | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day in front of a text, as 2026-11-20, and what follows it. */
function readDay(word: string): { day: string; rest: string } | null {
  const east = /^(\d{4})[/.\-年] ?(\d{1,2})[/.\-月] ?(\d{1,2})日?(?: ?\([^)]{1,3}\))?/u.exec(word);
  if (east) return dated(east[0], word, { year: east[1], month: east[2], day: east[3] });
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\b/.exec(word);
  if (slashed) return dated(slashed[0], word, { year: slashed[3], month: slashed[1], day: slashed[2] });
  const named = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/.exec(word);
  const month = months.indexOf(named?.[1] ?? '') + 1;
  return named && month > 0 ? dated(named[0], word, { year: named[3], month: String(month), day: named[2] }) : null;
}

type Written = { year: string | undefined; month: string | undefined; day: string | undefined };

function dated(found: string, word: string, { year = '', month = '', day: written = '' }: Written) {
  const full = year.length === 2 ? `20${year}` : year;
  return {
    day: `${full}-${month.padStart(2, '0')}-${written.padStart(2, '0')}`,
    rest: word.slice(found.length).trim(),
  };
}

/** A time of day; none is midnight, one that cannot be read is none that exists. */
function readClock(rest: string): { time: string; seconds: number } {
  if (rest === '') return { time: '00:00', seconds: 0 };
  const found =
    /^(午前|午後|am|pm)? ?(\d{1,2})[:時](\d{2})分?(?::(\d{2}))? ?(午前|午後|am|pm)?(?: ?(?:gmt|utc)?\+0?9(?::?00)?| ?jst)?$/u.exec(
      rest,
    );
  if (!found) return { time: '', seconds: 0 };
  const half = found[1] ?? found[5];
  const twelve = Number(found[2]) % 12;
  const hour = half === undefined ? Number(found[2]) : half === '午後' || half === 'pm' ? twelve + 12 : twelve;
  return { time: `${String(hour).padStart(2, '0')}:${found[3] ?? ''}`, seconds: Number(found[4] ?? 0) };
}

/**
 * The codes of the options that a cell names. Forms join several by commas or semicolons, which labels may hold too, so
 * the longest label that fits is taken first; what is none of them is `rest`, the words of an "other".
 */
export function splitChoices(
  text: string,
  options: readonly { code: string; labels: readonly string[] }[],
): { codes: string[]; rest: string } {
  const labels = options
    .flatMap(({ code, labels: names }) => names.map((name) => ({ code, name: plainWord(name) })))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  const codes = new Set<string>();
  const rest: string[] = [];
  // The words of an "other" keep their width and case: only what is compared is folded.
  for (let left = text.trim(); left !== '';) {
    const label = labels.find(({ name }) => plainStart(left, name) !== null);
    const end = label ? plainStart(left, label.name) : null;
    const piece = end === null ? (/^[^,;、;\n]*/u.exec(left)?.[0] ?? left) : left.slice(0, end);
    if (label) codes.add(label.code);
    else if (piece.trim() !== '') rest.push(piece.trim());
    left = left.slice(piece.length).replace(/^\s*[,;、;\n]?\s*/u, '');
  }
  return { codes: [...codes], rest: rest.join('、') };
}

/** Where in a text a name ends that it begins with, followed by nothing or a separator; null where it does not. */
function plainStart(text: string, name: string): number | null {
  if (!plainWord(text).startsWith(name)) return null;
  for (
    let end = Math.max(1, Math.floor(name.length / 2));
    end <= Math.min(text.length, name.length * 2 + 4);
    end += 1
  ) {
    if (plainWord(text.slice(0, end)) === name && /^\s*(?:$|[,;、;\n])/u.test(text.slice(end))) return end;
  }
  return null;
}
