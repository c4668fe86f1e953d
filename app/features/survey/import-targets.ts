import { isEmail, normalEmail } from '~/shared/email';
import { plainWord, readInstant, readKind, readTick, readVenue } from './import-words';

/** A column of somebody else's file. */
export type FileColumn = { header: string; cells: readonly string[] };

/** What each column is taken for, by the codes of `listColumns` and the ones below; an empty text leaves it out. */
export type Mapping = readonly string[];

/** What other tools hold in one column and we in several. */
export const joinedTargets = ['fullName', 'fullKana', 'parts'] as const;

/** How tools and secretaries head their columns, in Japanese and English; compared without width, case and signs. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  email: [
    'メールアドレス',
    'メール',
    'Eメール',
    'Eメールアドレス',
    '電子メール',
    'email',
    'email address',
    'mail',
    'ユーザー名',
    'user email',
  ],
  familyName: ['姓', '苗字', '名字', '氏名(姓)', 'お名前(姓)', 'last name', 'family name', 'surname'],
  givenName: ['名', '氏名(名)', 'お名前(名)', 'first name', 'given name'],
  fullName: [
    '氏名',
    '名前',
    'お名前',
    'ご氏名',
    '参加者名',
    'name',
    'full name',
    'your name',
    'user name(original name)',
    '表示名',
  ],
  familyKana: ['セイ', 'せい', 'フリガナ(セイ)', 'フリガナ(姓)', 'ふりがな(姓)', '姓(カナ)', '姓(フリガナ)', '姓カナ'],
  givenKana: ['メイ', 'めい', 'フリガナ(メイ)', 'フリガナ(名)', 'ふりがな(名)', '名(カナ)', '名(フリガナ)', '名カナ'],
  fullKana: [
    'フリガナ',
    'ふりがな',
    'カナ',
    '氏名(カナ)',
    '氏名(フリガナ)',
    '氏名カナ',
    'お名前(フリガナ)',
    'kana',
    'furigana',
  ],
  company: [
    '会社名',
    '会社名・団体名',
    '会社',
    '団体名',
    '所属',
    '所属先',
    '所属企業',
    '勤務先',
    '貴社名',
    '御社名',
    '組織',
    '組織名',
    '企業名',
    'company',
    'organization',
    'organisation',
    'company name',
  ],
  department: ['部署', '部署名', '所属部署', '部門', 'department', 'division'],
  position: ['役職', '役職名', '肩書', '肩書き', 'job title', 'position', 'title'],
  phone: [
    '電話番号',
    '電話',
    'お電話番号',
    '連絡先電話番号',
    '携帯電話',
    'TEL',
    'phone',
    'phone number',
    'telephone',
    'mobile',
  ],
  venue: [
    '会場',
    '参加会場',
    '参加方法',
    '参加形式',
    '参加枠名',
    '参加枠',
    'チケット',
    'チケット名',
    'チケットの種類',
    'venue',
    'ticket',
    'ticket name',
    'ticket type',
    'how will you join',
  ],
  kind: ['種別', '区分', '参加区分', '会員種別', '会員区分', '会員/非会員', 'membership', 'member type'],
  parts: [
    '参加する部',
    '参加部',
    '参加希望の部',
    '参加プログラム',
    '参加セッション',
    'parts',
    'sessions',
    'which parts will you attend',
  ],
  state: [
    '参加ステータス',
    'ステータス',
    '状態',
    '申込状況',
    '承認ステータス',
    'status',
    'approval status',
    'registration status',
  ],
  submittedAt: [
    'タイムスタンプ',
    '完了時刻',
    '申込日時',
    '登録日時',
    '登録時間',
    '登録時刻',
    '申込日',
    '申し込み日時',
    '回答日時',
    '受付日時',
    'timestamp',
    'completion time',
    'registration time',
    'registered at',
    'registration date',
    'submitted at',
    '更新日時',
  ],
};

/** Words in the header of a question for consent, each for a purpose. */
const consentWords: readonly (readonly [string, RegExp])[] = [
  ['consent.archive', /アーカイブ|保存|記録として|掲載|archive/u],
  ['consent.show', /当日.*紹介|紹介|show my/u],
  ['consent.statistics', /集計|統計|statistic/u],
  ['consent.news', /案内|お知らせ|メルマガ|ニュース|newsletter|news/u],
  ['consent.contact', /問い?合わせ.*取り?次|連絡|contact/u],
  ['consent.run', /個人情報|プライバシー|運営|privacy|personal/u],
];

/**
 * What the columns probably are: headers are compared with ours (`own`, by plain header) and with those of other tools,
 * and the cells must fit. Of several columns for one thing the one with more in it is taken, then the one with the plainer header: a nickname
 * (表示名) only where there is no name.
 */
export function guessMapping(columns: readonly FileColumn[], own: ReadonlyMap<string, string>): string[] {
  const guesses = columns.map((column) => candidateFor(column, own));
  return guesses.map((target, at) => {
    if (target === '') return '';
    const rivals = guesses.flatMap((other, place) => (other === target ? [place] : []));
    const best = rivals.reduce((first, next) => (isBetter(columns[next], columns[first]) ? next : first));
    return best === at ? target : '';
  });

  function isBetter(next: FileColumn | undefined, first: FileColumn | undefined): boolean {
    if (filled(next) !== filled(first)) return filled(next) > filled(first);
    return rankOf(next?.header ?? '') < rankOf(first?.header ?? '');
  }

  function filled(column: FileColumn | undefined): number {
    if (!column) return 0;
    return column.cells.filter((cell) => cell.trim() !== '' && plainWord(cell) !== 'anonymous').length;
  }
}

/** How many of the headers of a row are known; the row with the most is the head of the table. */
export function knownHeaders(headers: readonly string[], own: ReadonlyMap<string, string>): number {
  return headers.filter((header) => byHeader(header, own) !== '').length;
}

function candidateFor(column: FileColumn, own: ReadonlyMap<string, string>): string {
  const target = byHeader(column.header, own);
  return target !== '' && cellsFit(target, column.cells) ? target : '';
}

function byHeader(header: string, own: ReadonlyMap<string, string>): string {
  const word = plainHeader(header);
  if (word === '') return '';
  const known = own.get(word) ?? otherTools.get(word) ?? otherTools.get(withoutNotes(word));
  if (known !== undefined) return known;
  if (!/同意|承諾|許可|よろしい|agree|consent|permission|希望/u.test(word)) return '';
  return consentWords.find(([, shape]) => shape.test(word))?.[0] ?? '';
}

/** No question is so long; a header beyond it is no header, and must not be searched to its end again and again. */
const longestHeader = 1000;

/** A header without width, case, signs of need and colons: 「メールアドレス ※必須」 and `Email:` are plain words. */
export function plainHeader(header: string): string {
  return plainWord(header.slice(0, longestHeader))
    .replace(/[[(【](?:必須|任意|required|optional)[\])】]|※.*$|[:?。]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Without what a form says in brackets on how to fill it: 「氏名（姓と名の間に空白）」; 「氏名（カナ）」 was looked for before. */
function withoutNotes(word: string): string {
  return word.replace(/[[(【][^\])】]*[\])】]/gu, '').trim();
}

/** How far down its list a header stands; ours stand before all. */
function rankOf(header: string): number {
  const word = plainHeader(header);
  return Math.max(...Object.values(synonyms).map((headers) => headers.map(plainHeader).indexOf(word)));
}

const otherTools: ReadonlyMap<string, string> = new Map(
  Object.entries(synonyms).flatMap(([target, headers]) => headers.map((header) => [plainHeader(header), target])),
);

/** Whether cells can be read as what the header says; a column of tickets named 「一般」 is no venue. */
function cellsFit(target: string, cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell.trim() !== '');
  if (target === 'email') return written.filter((cell) => isEmail(normalEmail(cell))).length * 2 > written.length;
  if (target === 'venue') return written.every((cell) => readVenue(cell) !== null);
  if (target === 'kind') return written.every((cell) => readKind(cell) !== null);
  if (target === 'submittedAt') return written.every((cell) => readInstant(cell) !== null);
  if (target.startsWith('consent.')) return written.every((cell) => readTick(cell) !== null);
  return true;
}
