import { seminarForm, type SeminarValues } from '~/features/seminars/seminar-form';
import { addresses, type CastMember } from './cast';
import type { Evening } from './calendar';

/** The sample seminars as the secretariat would type them into the form. */

const kinds = ['lecture', 'discussion', 'roundtable'] as const;
const hours = [
  ['16:00', '17:00'],
  ['17:10', '18:00'],
  ['18:10', '19:00'],
] as const;

type Talk = { titleJa: string; titleEn: string; summaryJa: string; summaryEn: string };

const discussion: Talk = {
  titleJa: 'ディスカッション',
  titleEn: 'Discussion',
  summaryJa:
    '事前アンケートでいただいた課題から九つを選び、ルームに分かれて話します。一つの課題に二分。続きは第三部とアーカイブで。',
  summaryEn:
    'Nine of the challenges from your pre-survey, discussed in rooms. Two minutes each; what is left goes on in part three and in the archive.',
};
const roundtable: Talk = {
  titleJa: '座談会',
  titleEn: 'Round table',
  summaryJa: 'テーブルを自分で選んで、飲み物を片手に。記録は、その場の人が残したいと決めたことだけです。',
  summaryEn: 'Choose a table and bring a drink. Only what the table decides to keep is kept.',
};

/** The three parts in their usual hours; calendar.ts moves those of the seminar that is under way. */
function parts(lecture: Talk) {
  return [lecture, discussion, roundtable].map((talk, index) => {
    const [start, end] = hours[index] ?? hours[0];
    const kind = kinds[index] ?? 'lecture';
    return { ...talk, kind, start, end, vendors: kind === 'lecture' ? 'yes' : 'no' };
  });
}

function role(member: CastMember, rest: object) {
  return { ...addresses[member], ...rest };
}

const staff = [
  role('tokyoChair', { role: 'chair', site: 'tokyo', labelJa: '座長(東京)', labelEn: 'Chair (Tokyo)' }),
  role('osakaChair', { role: 'chair', site: 'osaka', labelJa: '座長(大阪)', labelEn: 'Chair (Osaka)' }),
  role('secretariat', { role: 'secretariat', labelJa: '事務局', labelEn: 'Secretariat' }),
  role('secondSecretariat', { role: 'secretariat', labelJa: '事務局', labelEn: 'Secretariat' }),
  role('operator', { role: 'operator', site: 'online', labelJa: '操作担当', labelEn: 'Operator' }),
];

function speaker(labelJa: string, labelEn: string) {
  return role('speaker', { role: 'speaker', labelJa, labelEn });
}

const venueTexts = {
  tokyoJa: '見本ビル3階 会議室A（東京駅から徒歩8分）。15:30に開場します。電源と無線LANがあります。',
  tokyoEn:
    'Mihon Building, 3rd floor, room A (8 minutes on foot from Tokyo station). Doors open at 15:30. Power and Wi-Fi are there.',
  osakaJa: '見本会館5階（梅田駅から徒歩6分）。15:30に開場します。',
  osakaEn: 'Mihon Hall, 5th floor (6 minutes on foot from Umeda station). Doors open at 15:30.',
  onlineJa: '通話のリンクは、確定した方のマイページに出ます。10分前から入れます。カメラは切ったままで構いません。',
  onlineEn:
    'The link of the call is on the page of everybody with a confirmed place. You can enter 10 minutes before. The camera may stay off.',
};

function seminar(evening: Evening, written: object): SeminarValues {
  return seminarForm.parse({ date: evening.date, capacity: 60, ...venueTexts, ...evening.registration, ...written });
}

/** Under way: its first part is live. */
export const liveSeminar = (evening: Evening) =>
  seminar(evening, {
    number: 14,
    titleJa: 'そのバックアップ、戻せますか',
    titleEn: 'Could you restore that backup?',
    subtitleJa: '止められない会社で、復旧の訓練をどう始めて、どう続けるか',
    subtitleEn: 'Starting recovery drills, and keeping them up, where nothing may stop',
    summaryJa:
      'バックアップは取っている。でも、戻したことはない——前回の座談会で、いちばん多く「知りたい」が集まったのはこの話でした。\n\n今回は、兼務の担当者二人で年に二度の復旧訓練を続けている会社の話を聞き、そのあと皆さんの課題を持ち寄って話し合います。',
    summaryEn:
      'We take backups, but we have never restored one: no topic of our last round table drew more votes.\n\nThis time we hear from a company where two people, beside their other duties, hold a recovery drill twice a year. Then we talk about the challenges that you bring.',
    parts: parts({
      titleJa: '半日で終わる復旧訓練のつくり方',
      titleEn: 'A recovery drill that fits into half a day',
      summaryJa:
        '止めてよい範囲の決め方、訓練の台本、失敗の記録の残し方を、実際の書式を見ながら紹介します。質問は講演のあいだ、いつでも匿名で送れます。',
      summaryEn:
        'How to decide what may stop, how to write the script, and how to keep a record of what failed, with the forms in use. Send anonymous questions at any time.',
    }),
    roles: [speaker('製造業・情報システム担当（兼務）', 'Manufacturing, IT beside other duties'), ...staff],
    materials: [
      {
        part: 1,
        titleJa: '訓練台本の書式',
        titleEn: 'Template of the drill script',
        url: 'https://files.example.jp/no14/drill-script.pdf',
        visibility: 'public',
      },
      {
        part: 1,
        titleJa: '止めてよい物の一覧（記入例）',
        titleEn: 'List of what may be stopped, filled in',
        url: 'https://files.example.jp/no14/may-stop.pdf',
        visibility: 'attendees',
      },
      { part: 1, titleJa: '講演スライド', titleEn: 'Slides of the lecture', visibility: 'withheld' },
    ],
    joinUrl: 'https://call.example.jp/j/zadankai-14',
  });

/** Open for registration. */
export const comingSeminar = (evening: Evening) =>
  seminar(evening, {
    number: 15,
    titleJa: 'その権限、いつ返しますか',
    titleEn: 'When do those rights end?',
    subtitleJa: '退職、異動、委託の終わり。増えるばかりのアカウントを、静かに片づけるには',
    subtitleEn: 'Leavers, movers and ended contracts: tidying up accounts that only ever grow in number',
    summaryJa:
      '渡すときは急ぎ、返すときは忘れる。権限の棚卸しは、だれもが大事だと思いながら後回しにしている仕事です。\n\n年に四回、一回三十分の棚卸しを三年続けている会社の話を聞きます。うまくいかなかった一年目の記録も、そのまま見せていただきます。',
    summaryEn:
      'Rights are granted in a hurry and forgotten at leisure. Everybody knows that reviewing them matters; everybody puts it off.\n\nWe hear from a company that has reviewed them four times a year, half an hour each, for three years, and see the record of a first year that did not go well.',
    parts: parts({
      titleJa: '三十分で終わる権限の棚卸し',
      titleEn: 'Reviewing access rights in thirty minutes',
      summaryJa: '見る順番、聞く相手、止めてから消すまでの日数。人事の締めに合わせた進め方を紹介します。',
      summaryEn: 'What to look at first, whom to ask, how long to wait between locking and deleting, in step with HR.',
    }),
    roles: [speaker('サービス業・情報システム担当', 'Services, IT'), ...staff],
    materials: [
      {
        part: 1,
        titleJa: '棚卸しの確認表',
        titleEn: 'Checklist for the review',
        url: 'https://files.example.jp/no15/checklist.pdf',
        visibility: 'public',
      },
    ],
    joinUrl: 'https://call.example.jp/j/zadankai-15',
    capacity: 80,
    asksList: 'yes',
  });

/** The one before; everything of it is in the archive. */
export const lastSeminar = (evening: Evening) =>
  seminar(evening, {
    number: 13,
    titleJa: '報告してくれて、ありがとう',
    titleEn: 'Thank you for telling us',
    subtitleJa: '不審なメールに気づいた人が、すぐに言える会社にするには',
    subtitleEn: 'How people come to say at once that they noticed something odd',
    summaryJa:
      '開いた人を数えるのをやめて、知らせた人を数える。訓練の見方を変えた会社の話を聞き、知らせやすさについて話し合いました。',
    summaryEn:
      'Stop counting who opened it, start counting who told. A company that looks at its drills the other way round, and a discussion about making it easy to tell.',
    parts: parts({
      titleJa: '開いた人ではなく、知らせた人を数える',
      titleEn: 'Count who told, not who opened',
      summaryJa: '標的型メールの訓練を三年続けて、数えるものを変えたら何が変わったか。',
      summaryEn: 'Three years of phishing drills, and what changed with what was counted.',
    }),
    roles: [speaker('卸売業・情報システム担当', 'Wholesale, IT'), ...staff],
  });

/** An older one, of the fiscal year before. */
export const olderSeminar = (evening: Evening) =>
  seminar(evening, {
    number: 12,
    titleJa: 'あなたが休んだら、だれが直しますか',
    titleEn: 'Who repairs it when you are off?',
    subtitleJa: '一人に集まった仕事を、書き出して、渡して、減らす',
    subtitleEn: 'Writing down, handing on and cutting the work that has gathered in one pair of hands',
    summaryJa: '一人情シスの「休めない」を話しました。引き継ぎの書き方と、頼る先の作り方です。',
    summaryEn: 'On one-person IT departments that cannot take a day off: handover notes, and people to lean on.',
    parts: parts({
      titleJa: '引き継ぎ書を、休みの前の日に書かない',
      titleEn: 'Do not write the handover the day before you leave',
      summaryJa: 'ふだんの仕事のついでに引き継ぎ書が育つ仕組みを紹介します。',
      summaryEn: 'How handover notes grow out of everyday work.',
    }),
    roles: [speaker('建設業・情報システム担当', 'Construction, IT'), ...staff],
  });
