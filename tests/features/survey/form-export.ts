import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import { seededRandom } from '../../support/seeded-random';

export type FormPerson = {
  email: string;
  family: string;
  given: string;
  company: string;
  phone: string;
  venue: 'tokyo' | 'osaka' | 'online';
  submittedAt: string;
};

type Row = { at: number; cells: string[] };

const families = ['見本', '架空', '仮名', '例示', '試験', '髙見本', '雛形', '例題', '模範'];
const givens = ['花子', '太郎', '一', '美咲', '健', '翔太', 'さくら', '﨑一'];
const companies = [
  '株式会社見本製作所',
  '架空商事㈱',
  '（株）例示システム',
  '見本市役所 情報政策課',
  'Example Works, Inc.',
];
const places = { tokyo: '東京会場', osaka: '大阪会場', online: 'オンライン（Zoom）' } as const;
const bands = ['～49台', '50～99台', '100～299台', '1,000～2,999台', ''];
const incidents = ['メールの誤送信', '端末・媒体の紛失', 'ランサムウェア', 'マルウェア感染', '退職者による 持ち出し'];
const texts = ['復元の訓練を、\nどう試していますか。', '「=予算」の"説明"が難しい', '', '', '', ''];

const head = [
  'タイムスタンプ',
  'メールアドレス',
  '氏名（姓と名の間に空白を入れてください） ※必須',
  'フリガナ',
  '会社名・団体名',
  '部署名',
  '電話番号',
  '参加方法',
  '管理しているPCの台数',
  '経験したインシデント',
  '共有したい課題、皆さんに聞いてみたいこと',
  '集計に使うことへの同意',
  '当日の紹介への同意',
];

const firstAnswer = Date.UTC(2026, 10, 2, 0, 0, 7);
const tokyo = 9 * 3_600_000;

/**
 * What a form tool gives after 200 answers, made up from a seed: people write as they do, and every fortieth sends the
 * form twice, with the address in another spelling. `people` is who should come in, in the order they sent the form.
 */
export function formExport(seed: number, count = 200) {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const people: FormPerson[] = [];
  const rows: Row[] = [];
  for (let index = 0, at = firstAnswer; index < count; index += 1) {
    at += 60_000 + Math.floor(random() * 7_200) * 1000;
    const earlier = index % 40 === 39 ? people[index - 30 - Math.floor(index / 40)] : undefined;
    const person = earlier ?? personAt(index, at);
    if (!earlier) people.push(person);
    rows.push({ at, cells: cellsOf(person, earlier !== undefined) });
  }
  return {
    people,
    rows: rows.length,
    csv: () => csvOf(rows),
    cp932: () => iconv.encode(csvOf(rows).slice(1), 'cp932'),
    xlsx: () => sheetOf(rows),
  };

  function personAt(index: number, at: number): FormPerson {
    return {
      email: `person${String(index)}@form.example`,
      family: pick(families),
      given: pick(givens),
      company: pick(companies),
      phone: pick(['', '03-1234-5678', '09012345678', '0312345678']),
      venue: pick(['tokyo', 'osaka', 'online']),
      submittedAt: new Date(at).toISOString(),
    };
  }

  function cellsOf(person: FormPerson, isAgain: boolean): string[] {
    const kana = pick(['みほん はなこ', 'ﾐﾎﾝ ﾊﾅｺ', 'ミホン　ハナコ', '']);
    const chosen = incidents.filter(() => random() < 0.3).join(', ');
    return [
      isAgain ? ` ${person.email.toUpperCase()}` : pick([person.email, wide(person.email)]),
      `${person.family}${pick([' ', '　'])}${person.given}`,
      kana,
      person.company,
      pick(['総務部', '情報システム課', '']),
      pick([person.phone, wide(person.phone)]),
      places[person.venue],
      pick(bands),
      chosen,
      pick(texts),
      pick(['同意する', '同意しない']),
      pick(['同意する', '同意しない', '']),
    ];
  }
}

/** As somebody types whose keyboard stands at full width. */
function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function csvOf(rows: readonly Row[]): string {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [head, ...rows.map(({ at, cells }) => [stamp(at), ...cells])];
  return `\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** 2026/11/02 9:05:12 午前 GMT+9, as Google writes it. */
function stamp(at: number): string {
  const [date = '', time = ''] = new Date(at + tokyo).toISOString().split('T');
  const hour = Number(time.slice(0, 2));
  return `${date.replaceAll('-', '/')} ${String(hour % 12 || 12)}:${time.slice(3, 8)} ${hour < 12 ? '午前' : '午後'} GMT+9`;
}

/** Times as serial numbers of the Tokyo clock, and telephone numbers as numbers, as a spreadsheet takes them. */
async function sheetOf(rows: readonly Row[]): Promise<Uint8Array> {
  const serial = (at: number) => ({ value: (at + tokyo) / 86_400_000 + 25_569, type: Number });
  const cell = (text: string) => (/^0\d{9,10}$/.test(text) ? Number(text) : text === '' ? null : text);
  const lines = rows.map(({ at, cells }) => [serial(at), ...cells.map(cell)]);
  return new Uint8Array(await writeExcelFile([head, ...lines]).toBuffer());
}
