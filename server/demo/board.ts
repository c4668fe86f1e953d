import type { CastMember } from './cast';

/** What is asked at the board of the lecture that is under way. Minutes count from its beginning. */
export type SampleQuestion = {
  text: string;
  asked: number;
  votes: number;
  /** A member of the cast who asked it, otherwise somebody. */
  by?: CastMember;
  as?: 'named';
  /** The chair's better words. */
  edited?: string;
};

export const answered: readonly (SampleQuestion & { answer: string })[] = [
  {
    text: '「切り離した保管」は、月に一度外付けの媒体に写すだけでも意味がありますか。',
    asked: 6,
    votes: 17,
    answer:
      'あります。ただし、戻す練習を一度はしてください。写した日付を媒体に書いておくと、いざというときに迷いません。',
  },
  {
    text: '訓練の時間帯は、平日と休日のどちらですか。',
    asked: 7,
    votes: 15,
    by: 'secondAttendee',
    answer: '平日の午後です。ふだん聞く相手がいる時間でないと、だれを待つことになるかが分かりません。',
  },
  {
    text: '手順書は紙でも置いていますか。',
    asked: 9,
    votes: 13,
    answer: '置いています。一枚目は連絡先と「止めてよい物の一覧」だけ。年に二度、訓練の日に差し替えます。',
  },
  {
    text: '戻す先の機器は、別に用意していますか。',
    asked: 11,
    votes: 10,
    answer: '専用の機器はありません。入れ替えで空いた一台を、次の入れ替えまで残しています。',
  },
  {
    text: '訓練の報告書はどのくらいの長さですか。',
    asked: 14,
    votes: 8,
    answer: '一枚です。「人を待った場所」と「次に直すこと一つ」だけを書きます。',
  },
];

export const live: SampleQuestion = {
  text: '復元の訓練は、どのくらいの頻度で行っていますか。兼務の担当者でも続けられる形があれば教えてください。',
  asked: 8,
  votes: 31,
};

export const queued: readonly SampleQuestion[] = [
  { text: 'SaaSのデータも、自社で写しを持つべきでしょうか。', asked: 21, votes: 19 },
  { text: '仮想基盤ごと暗号化された場合、どこから手をつけますか。', asked: 16, votes: 12 },
];

export const open: readonly SampleQuestion[] = [
  { text: '世代は何世代を目安にしていますか。容量との折り合いのつけ方も知りたいです。', asked: 12, votes: 23 },
  { text: '経営の方に訓練の場へ来てもらうために、何と言って誘いましたか。', asked: 29, votes: 14, by: 'attendee' },
  { text: '訓練の台本は、毎回どのくらい変えていますか。', asked: 18, votes: 11 },
  { text: '戻すのにかかった時間は、予定と比べてどうでしたか。', asked: 25, votes: 9 },
  { text: '復旧の順番を決めるとき、どの部署とどう話し合いましたか。', asked: 31, votes: 8 },
  { text: '失敗の記録は、誰が読めるようにしていますか。', asked: 30, votes: 7 },
  { text: '訓練に協力会社を呼ぶとき、費用はかかりますか。', asked: 27, votes: 6 },
  {
    text: '半日で終わらないときどうする？',
    edited: '半日で終わらなかったときは、どこで切り上げますか。',
    asked: 20,
    votes: 5,
  },
  { text: '暗号化された写しを戻してしまわないために、確かめていることはありますか。', asked: 23, votes: 5 },
  {
    text: 'データベースと添付ファイルの時刻がずれたとき、どちらに合わせましたか。',
    asked: 26,
    votes: 4,
    by: 'secondAttendee',
    as: 'named',
  },
  { text: '訓練の日に休みの人がいたら、代わりの人が動けますか。', asked: 32, votes: 3 },
  { text: 'バックアップの装置そのものが壊れたときの備えはありますか。', asked: 33, votes: 2 },
];

export const pending: readonly SampleQuestion[] = [
  { text: '訓練の日に、利用者へは前もって知らせますか。', asked: 34, votes: 0 },
  { text: 'バックアップは何個くらい残していますか？', asked: 35, votes: 0 },
  {
    text: '訓練で見つかった失敗のうち、いちばん多かったものは何ですか。',
    asked: 36,
    votes: 0,
    by: 'attendee',
  },
  { text: '先ほどの会社はどこの製品を使っているのですか。', asked: 37, votes: 0 },
];

export const rejected: SampleQuestion & { reason: string } = {
  text: '架空商事さんは、去年の事故のあとどうなったのでしょうか。',
  asked: 15,
  votes: 0,
  by: 'attendee',
  reason: '特定の会社の話になるため取り上げません。備えについての質問として、書き直して送ってください。',
};
