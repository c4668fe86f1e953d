import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';

/** Files in the shape in which other tools export who registered; the people are made up. */

const csv = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n') + '\r\n';

const utf8 = (text: string) => new TextEncoder().encode(text);

const families = ['見本', '架空', '仮名', '例示', '試験'];
const venues = ['東京会場', '大阪会場', 'オンライン'];
const incidents = [
  '端末・媒体の紛失, メールの誤送信',
  'マルウェア感染',
  '',
  '特にない',
  'ランサムウェア, 社内の 勘違い',
];

/** Google Forms, CSV: UTF-8 without BOM, several answers joined by a comma, 午前 and 午後, the zone behind. */
export function googleForms(count = 200): Uint8Array {
  const head = [
    'タイムスタンプ',
    'メールアドレス',
    'お名前',
    'ふりがな',
    '会社名',
    '電話番号',
    '参加方法',
    '会員区分',
    '管理しているPCの台数',
    '経験したインシデント',
    '共有したい課題、皆さんに聞いてみたいこと',
    '回答を集計に使うことに同意しますか',
    '当日の紹介に同意しますか',
  ];
  const rows = Array.from({ length: count }, (_, at) => [
    `2026/11/${String(20 + (at % 5))} ${String((at % 11) + 1)}:${String(at % 60).padStart(2, '0')}:12 ${at % 2 ? '午後' : '午前'} GMT+9`,
    `Ｐerson${String(at)}@google.example`,
    `${families[at % 5] ?? ''}　花子${String(at)}`,
    at % 3 === 0 ? 'みほん はなこ' : at % 3 === 1 ? 'ﾐﾎﾝ ﾊﾅｺ' : 'ミホン　ハナコ',
    `株式会社見本${String(at)}, 本社`,
    at % 2 ? '０９０－１２３４－５６７８' : '09012345678',
    venues[at % 3] ?? '',
    at % 4 ? '非会員' : '会員',
    '1,000～2,999台',
    incidents[at % 5] ?? '',
    at % 10 ? '' : `復元の訓練${String(at)}\nどう試すか`,
    at % 2 ? '同意する' : '同意しない',
    at % 10 ? '' : '同意します',
  ]);
  return utf8(csv([head, ...rows]));
}

/** Microsoft Forms, XLSX: serial times, an anonymous メール column before the asked one, several answers with semicolons. */
export async function microsoftForms(): Promise<Uint8Array> {
  const head = [
    'ID',
    '開始時刻',
    '完了時刻',
    'メール',
    '名前',
    'メールアドレス',
    '氏名',
    '勤務先',
    'お電話番号',
    '経験したインシデント',
  ];
  const time = (instant: number) => ({ value: new Date(instant), type: Date, format: 'm/d/yy h:mm:ss' }) as const;
  const rows = [1, 2].map((id) => [
    id,
    time(Date.UTC(2026, 10, 20, 9, 0, 0)),
    time(Date.UTC(2026, 10, 20, 9, 5, 12)),
    'anonymous',
    null,
    `person${String(id)}@microsoft.example`,
    '見本 太郎',
    '見本工業',
    // Excel took it for a number.
    9012345678,
    'ランサムウェア;メールの誤送信;',
  ]);
  return new Uint8Array(await writeExcelFile([head, ...rows]).toBuffer());
}

/** A registration report of Zoom, CSV with BOM: the meeting stands above the table, the zone is the host's. */
export function zoom(): Uint8Array {
  return utf8(
    `\uFEFF${csv([
      ['Registration Report'],
      ['Report Generated:', 'Nov 25, 2026 10:00 AM'],
      ['Topic', 'Meeting ID', 'Scheduled Time', 'Duration (minutes)', '# Registered'],
      ['座談会', '812 0000 0000', 'Dec 4, 2026 04:00 PM', '180', '3'],
      ['Attendee Details'],
      ['First Name', 'Last Name', 'Email', 'Organization', 'Registration Time', 'Approval Status'],
      ['Taro', 'Mihon', 'taro@zoom.example', 'Example Ltd', 'Nov 20, 2026 09:05:12', 'approved'],
      ['花子', '見本', 'hanako@zoom.example', '=HYPERLINK("x")', 'Nov 20, 2026 09:04 PM', 'approved'],
      ['Jiro', 'Kaku', 'jiro@zoom.example', '', 'Nov 19, 2026 08:00:00', 'denied'],
    ])}`,
  );
}

/** connpass, CSV in CP932: it gives no addresses, so they were asked for in its questionnaire. */
export function connpass(): Uint8Array {
  return iconv.encode(
    csv([
      [
        '参加枠名',
        'ユーザー名',
        '表示名',
        '利用開始日',
        '参加ステータス',
        '出欠ステータス',
        '更新日時',
        '受付番号',
        'お名前',
        '会社名',
        'メールアドレス',
      ],
      [
        'オンライン枠',
        'mihon',
        'みほん',
        '2020/01/01',
        '参加',
        '',
        '2026年11月20日 09時05分',
        '1000001',
        '見本 一',
        '①架空',
        'ichi@connpass.example',
      ],
      [
        'オンライン枠',
        'mihon2',
        'みほん2',
        '2020/01/01',
        '補欠',
        '',
        '2026年11月20日 09時06分',
        '1000002',
        '見本 二',
        '髙見本',
        'ni@connpass.example',
      ],
      [
        'オンライン枠',
        'mihon3',
        'みほん3',
        '2020/01/01',
        'キャンセル',
        '',
        '2026年11月20日 09時07分',
        '1000003',
        '見本 三',
        '見本',
        'san@connpass.example',
      ],
    ]),
    'cp932',
  );
}

/** Doorkeeper, CSV: tickets that name no venue, one person twice. */
export function doorkeeper(): Uint8Array {
  return utf8(
    csv([
      ['名前', 'Email', '会社名', 'チケット', '状態', '申込日時', '参加する部'],
      ['見本 四', 'Yon@doorkeeper.example', '見本', '一般', '参加', '2026-11-20 09:05:12 +0900', '第一部, 第3部'],
      ['見本 四', 'yon@doorkeeper.example ', '見本', '一般', '参加', '2026-11-20 10:05:12 +0900', '第一部'],
      ['見本 五', 'go@doorkeeper.example', '見本', '一般', 'キャンセル', '2026-11-20 09:05:12 +0900', ''],
    ]),
  );
}
