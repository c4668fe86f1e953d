import { isForThought, type Telltale, type TelltaleKind } from './telltale';

/** What stands in the place of words of a kind; with a letter where readers have to tell one from another. */
const labels: Readonly<
  Record<Exclude<TelltaleKind, 'count' | 'situation' | 'offer'>, { label: string; lettered?: true }>
> = {
  mail: { label: 'メールアドレス' },
  url: { label: 'URL' },
  ip: { label: 'IPアドレス' },
  mac: { label: 'MACアドレス' },
  host: { label: 'ホスト名', lettered: true },
  phone: { label: '電話番号' },
  postal: { label: '郵便番号' },
  address: { label: '住所' },
  date: { label: '時期' },
  amount: { label: '金額' },
  id: { label: '番号' },
  employer: { label: '企業', lettered: true },
  attendee: { label: '人名', lettered: true },
  listed: { label: '名前', lettered: true },
  person: { label: '人名', lettered: true },
  organisation: { label: '企業', lettered: true },
  place: { label: '地名', lettered: true },
  name: { label: '名前', lettered: true },
  quoted: { label: '名前', lettered: true },
};

/** From and to; the last is open. The same as the survey's bands. */
const bands = [
  [1, 49],
  [50, 99],
  [100, 299],
  [300, 999],
] as const;

/**
 * What to write instead of each hint, in their order: the same for the same words of one text, and telling nothing from
 * text to text. What is for thought stays as it is.
 */
export function placeholdersFor(text: string, hints: readonly Telltale[]): string[] {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return hints.map(({ kind, from, to }) => {
    const words = text.slice(from, to);
    if (isForThought(kind)) return words;
    if (kind === 'count') return bandOf(words);
    const { label, lettered } = labels[kind];
    const key = `${label} ${words.normalize('NFKC').toLowerCase()}`;
    const count = counts.get(label) ?? 0;
    const made = known.get(key) ?? `〔${label}${lettered ? letterOf(count) : ''}〕`;
    if (!known.has(key)) counts.set(label, count + 1);
    known.set(key, made);
    return made;
  });
}

const written = [...new Set(Object.values(labels).map(({ label }) => label))].join('|');
const placeholder = new RegExp(
  `〔(?:(?:${written})[A-Z]{0,2}|(?:PC )?(?:\\d{1,3}〜\\d{1,3}[^〔〕]{0,6}|1000[^〔〕]{0,6}以上)|[^〔〕]{0,6}の数)〕`,
  'gu',
);

/** The text with blanks of the same length for its placeholders: those tell nothing any more. */
export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, (found) => '　'.repeat(found.length));
}

/** The text with each hint replaced. */
export function redacted(text: string, hints: readonly Telltale[]): string {
  const placeholders = placeholdersFor(text, hints);
  let written = '';
  let at = 0;
  for (const [place, { from, to }] of hints.entries()) {
    written += text.slice(at, from) + (placeholders[place] ?? '');
    at = to;
  }
  return written + text.slice(at);
}

/** A, B, …, Z, AA, …: as columns of a table are counted. */
function letterOf(count: number): string {
  const rest = count % 26;
  const letter = String.fromCharCode(65 + rest);
  return count < 26 ? letter : letterOf((count - rest) / 26 - 1) + letter;
}

/** A number of machines or people in its band; one that is written in another way only as what it counts. */
function bandOf(words: string): string {
  const plain = words.normalize('NFKC').replace(/,/g, '');
  const number = Number(/\d+/.exec(plain)?.[0]) * (plain.includes('万') ? 10_000 : 1);
  const unit = /[^\d約〇一二三四五六七八九十百千万億数余り]{1,6}$/u.exec(plain)?.[0] ?? '';
  const band = bands.find(([from, to]) => number >= from && number <= to);
  const machines = /台|端末/u.test(unit) ? 'PC ' : '';
  if (band) return `〔${machines}${String(band[0])}〜${String(band[1])}${unit}〕`;
  return number >= 1000 ? `〔${machines}1000${unit}以上〕` : `〔${unit}の数〕`;
}
