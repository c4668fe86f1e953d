import { foldWidth } from './fold-units';

/** What in a text may tell who wrote it: what its shape shows, who is registered, and names; the surer ones first. */
export const telltaleKinds = [
  'mail',
  'url',
  'ip',
  'mac',
  'host',
  'phone',
  'postal',
  'address',
  'date',
  'amount',
  'count',
  'id',
  'employer',
  'attendee',
  'listed',
  'person',
  'organisation',
  'place',
  'name',
  'quoted',
  'situation',
  'offer',
] as const;
export type TelltaleKind = (typeof telltaleKinds)[number];

/** Kinds of which no words can stand in the place of others: a human words them anew, or lets them stand. */
export function isForThought(kind: TelltaleKind): kind is 'situation' | 'offer' {
  return kind === 'situation' || kind === 'offer';
}

/** A stretch of the text, by UTF-16 offsets. */
export type Telltale = { kind: TelltaleKind; from: number; to: number };

/** Of one text; `busy` and `failed`: names were not looked for, yet or at all. */
export type Hints = readonly Telltale[] | 'busy' | 'failed';

/*
 * Every repetition has a bound, and no two that may take the same sign stand side by side: whatever is written, the time
 * is linear in its length.
 */
const digit = '[0-9〇零一二三四五六七八九]';
const number =
  '(?:[0-9][0-9,.]{0,14}|[〇一二三四五六七八九十百千]{1,8})(?:[万億][0-9,〇一二三四五六七八九十百千]{0,9})?';
const dash = '[-‐‑‒–—―−ー‐ｰの]';
const name = "[a-z0-9_][a-z0-9._%+'-]{0,63}";
const label = '[a-z0-9][a-z0-9-]{0,62}';
const at = String.raw`(?:@| ?[\[(【〔「<] ?(?:at|アット(?:マーク)?|あっと(?:まーく)?) ?[\])】〕」>] ?|アット(?:マーク)?|あっと(?:まーく)?| at )`;
const dot = String.raw`(?:\.| ?[\[(【〔] ?(?:dot|ドット|どっと) ?[\])】〕] ?|ドット|どっと)`;
const hex = '[0-9a-f]{1,4}';
const octet = '(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])';
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const weekday = '(?:\\([月火水木金土日](?:曜日?)?\\))?';
const unit = '(?:台|名|人|社|店舗|拠点|ライセンス|アカウント|端末|ユーザー?|床|校)';
const written = "[!#-'*-;=?-~]";

/** Endings of files and of things that are written like a host and are none. */
const notHost =
  /\.(?:exe|dll|docx?|xlsx?|pptx?|pdf|csv|txt|zip|lzh|png|jpe?g|gif|svg|html?|js|ts|tsx|css|php|py|rb|sh|bat|cmd|ps1|log|iso|msi|md|json|xml|ya?ml|ini|conf|cfg|bak|tmp|vbs)$/i;
const products = /^(?:vb\.net|asp\.net|e\.g|i\.e)$/i;

type Shape = { kind: TelltaleKind; pattern: RegExp; leaves?: (found: string) => boolean };

const shape = (kind: TelltaleKind, pattern: string, leaves?: Shape['leaves']): Shape => ({
  ...{ kind, pattern: new RegExp(pattern, 'giu') },
  ...(leaves && { leaves }),
});

/** The first that fits a stretch has it; so the longer and surer ones come first. */
const shapes: readonly Shape[] = [
  shape('url', `(?:https?|ftp)://${written}{1,2000}|www\\.${written}{1,2000}`),
  shape('mail', `${name}${at}${label}(?:${dot}${label}){1,6}`),
  shape('mac', '\\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\\b|\\b[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2}\\b'),
  shape('ip', `(?<![0-9.])${octet}(?:\\.${octet}){3}(?:/[0-9]{1,2})?(?![0-9]|\\.[0-9])`),
  shape(
    'ip',
    `(?<![0-9a-z]|[0-9a-f:]:)(?:(?:${hex}:){7}${hex}|(?:${hex}:){1,6}(?::${hex}){1,6}|(?:${hex}:){2,7}:|::${hex}(?::${hex}){0,6})(?![0-9a-z:])`,
  ),
  shape('host', `(?<![a-z0-9@._/-])(?:${label}\\.){1,6}[a-z]{2,18}(?![a-z0-9-])`, isNoHost),
  shape('postal', `〒 ?${digit}{3} ?${dash}? ?${digit}{4}(?!${digit})`),
  shape(
    'phone',
    `(?<!${digit}|[a-z0-9]-)(?:\\+ ?81 ?${dash}? ?(?:\\(0\\) ?)?[1-9][0-9]{0,4}|\\([0〇零]${digit}{1,4}\\)|[0〇零]${digit}{1,4})(?:${dash}|[ (.・])?${digit}{1,4}(?:${dash}|[ ).・])${digit}{3,4}(?!${digit})`,
  ),
  shape('phone', '(?<![0-9])0(?:[5789]0[0-9]{8}|120[0-9]{6}|[1-9][0-9]{8})(?![0-9])'),
  shape('phone', '内線 ?(?:番号)? ?(?:は|[:：])? ?[0-9]{2,6}'),
  shape('address', `${number}丁目(?:${number}(?:番地?|${dash}))?(?:の?${number}号?)?`),
  shape('postal', `(?<!${digit}|[a-z]|${dash})[0-9]{3}-[0-9]{4}(?!${digit}|-)`),
  shape(
    'date',
    `(?:(?:令和|平成|昭和)(?:元|${number})年?|(?:19|20)[0-9]{2}年?)(?:年?度|[/.-]?${month}(?:月|[/.-])(?:[0-9]{1,2}日?|[一二三四五六七八九十]{1,3}日)?${weekday})(?![0-9])`,
  ),
  shape('date', `(?:19|20)[0-9]{2}年|(?:令和|平成|昭和)(?:元|${number})年`),
  shape('date', `(?<![0-9])${month}月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日${weekday}`),
  shape('amount', `(?:約|およそ)?(?:[¥\\\\]${number}|${number}(?:円|ドル|ユーロ))`),
  shape(
    'count',
    `(?:約|およそ|総勢|全)?${number}(?:数|余り?)?${unit}(?!目|前|当|月|気|間|材|工|格|類|生|件|称|義|会|長|内|外)`,
    isFew,
  ),
  shape(
    'id',
    '(?:社員|職員|会員|顧客|学籍|管理|受付|契約|登録|資産|製造|シリアル|お客様)(?:番号|コード|ID|No\\.?) ?(?:は|[:：])? ?[a-z0-9][a-z0-9-]{2,40}|(?<![a-z0-9])(?:ID|S/N|SN|No)[:：.] ?[a-z0-9][a-z0-9-]{2,40}',
  ),
];

/** How few of something anybody may have: 「一人で」「二名」 say nothing of a company. */
function isFew(found: string): boolean {
  return /^(?:約|およそ)?(?:[0-9]|[一二三四五六七八九])(?:台|名|人|社)$/u.test(found);
}

function isNoHost(found: string): boolean {
  return notHost.test(found) || products.test(found) || /^[0-9.]+$/.test(found);
}

/**
 * The stretches of a text whose shape may tell of its author, in their order and apart from each other: names need a
 * dictionary and are not among them. A CVE number is everybody's and stays.
 */
export function telltalesIn(text: string): Telltale[] {
  const folded = foldWidth(text);
  const found: Telltale[] = [];
  const taken = new Uint8Array(text.length);
  for (const { kind, pattern, leaves } of shapes) {
    for (const match of folded.matchAll(pattern)) {
      if (leaves?.(match[0])) continue;
      const from = match.index - (kind === 'address' ? townBefore(folded, match.index) : 0);
      const to = match.index + match[0].length;
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({ kind, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Signs of a name, and hiragana where a name of a town may have it: 丸の内, 静岡県きみ区. */
const town =
  /(?:[\p{sc=Han}\p{sc=Katakana}ー々ヶ]|(?<=\p{sc=Han})の(?=\p{sc=Han})|(?<=[都道府県市郡]\p{sc=Hiragana}{0,6})\p{sc=Hiragana}(?=\p{sc=Hiragana}{0,6}[市区町村]))+$/u;

/** How many signs of a town's name stand before its block. */
function townBefore(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - 24), place);
  return town.exec(before)?.[0].length ?? 0;
}

/** Stretches that touch are one, of the kind that stands first among the kinds. */
export function joinTelltales(found: readonly Telltale[]): Telltale[] {
  const ordered = found.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from || b.to - a.to);
  const all: Telltale[] = [];
  for (const one of ordered) {
    const last = all.at(-1);
    if (!last || one.from >= last.to) all.push({ ...one });
    else {
      last.to = Math.max(last.to, one.to);
      if (telltaleKinds.indexOf(one.kind) < telltaleKinds.indexOf(last.kind)) last.kind = one.kind;
    }
  }
  return all;
}
