import type { SampleChallenge } from './challenges';

/** What earlier seminars talked about, all of it on its way to the archive. */
export type EarlierSeminar = {
  cards: readonly EarlierCard[];
  questions: readonly EarlierQuestion[];
  /** What rooms handed in on a card, by its place among `cards`. */
  harvests: readonly EarlierHarvest[];
};

type EarlierCard = Pick<SampleChallenge, 'category' | 'original' | 'wording'> & {
  fate: 'answered' | 'partly' | 'to-archive' | 'to-next';
  /** What the secretariat wrote down of the talk. */
  answer?: string;
  /** What members wrote beneath it afterwards. */
  replies?: readonly string[];
  /** What a member would ask whoever wrote it. */
  asks?: string;
};

type EarlierQuestion = {
  text: string;
  votes: number;
  /** The answer given on stage; without it the question went to the archive open. */
  answer?: string;
  replies?: readonly string[];
};

type EarlierHarvest = { card: number; views: string; agreements: string; openQuestions: string };

export const thirteenth: EarlierSeminar = {
  cards: [
    {
      category: 'education',
      original:
        '標的型メールの訓練で開いた人の名前を部署に知らせていたら、だれも報告してくれなくなりました。立て直した方はいますか。',
      fate: 'answered',
      replies: [
        '同じことがありました。「知らせた人の数」だけを部署ごとに出すようにしたら、半年で元に戻りました。',
        '一度、情報システムの全員が訓練メールにかかった回の話を社内に出しました。空気が変わりました。',
      ],
    },
    {
      category: 'emergency',
      original:
        '不審なメールを開いたと夜に電話がありました。端末を抜いてもらうまでに二十分かかりました。最初の一言を決めている方はいますか。',
      fate: 'answered',
      replies: ['「まず線を抜いて、電源はそのまま」を電話機に貼っています。無線の端末には機内モードの絵を付けました。'],
      asks: '電話を受けたときに書き取る項目の紙があれば、見出しだけでも教えていただけますか。',
    },
    {
      category: 'prevention',
      original: '知らせるためのボタンを付けましたが、広告のメールばかり届きます。知らせる基準をどう伝えていますか。',
      fate: 'partly',
      replies: ['基準は伝えないことにしました。迷ったら押す。仕分けはこちらの仕事、と言い切っています。'],
    },
    {
      category: 'structure',
      original: '休みの日に報告を受ける当番を二人で回しています。三人目を別の部署から出してもらえた会社はありますか。',
      fate: 'to-next',
    },
    {
      category: 'investment',
      original:
        '訓練の仕組みの費用が、人数で決まる契約になりました。対象をどう絞るか、または自前で作るかで迷っています。',
      fate: 'to-archive',
    },
    {
      category: 'education',
      original: '在宅の人が多い会社で、避難訓練のように全員で行う情報の訓練はできますか。',
      fate: 'partly',
    },
    {
      category: 'other',
      original: '社内で「またシステムの人が騒いでいる」と言われます。続ける気持ちを、皆さんはどう保っていますか。',
      fate: 'answered',
      replies: ['この座談会の翌週は元気です。聞くだけの参加でも、一人ではないと分かるのが助かります。'],
    },
    {
      category: 'prevention',
      original:
        '取引先になりすましたメールで振込先を変えられそうになりました。経理の方と決めている確かめ方を知りたいです。',
      fate: 'answered',
      answer:
        '「振込先の変更は、こちらから知っている番号に電話して確かめる」を社内の決まりにした会社が三社ありました。メールにある番号には掛けません。',
    },
    {
      category: 'education',
      original: '新しく入った人に、最初の一週間で何を伝えていますか。あれもこれもで、覚えてもらえません。',
      fate: 'answered',
      answer: '一日目は「困ったらここに電話」だけ。残りは一か月後に三十分、という形が続いているそうです。',
    },
  ],
  questions: [
    {
      text: '「知らせた人を数える」に変えたとき、経営の方にはどう説明しましたか。',
      votes: 12,
      answer:
        '「開いた人がゼロでも、知らせた人がゼロなら負け」と一行で書いた紙を見せました。数字は知らせるまでの分数だけを出しています。',
    },
    {
      text: '訓練のあと、個人に結果を返していますか。',
      votes: 9,
      answer: '本人にだけ、その日のうちに返しています。上司には返しません。始める前にそう約束しました。',
      replies: ['約束を先に書いておくのは大事ですね。次の訓練の案内に入れます。'],
    },
    { text: '知らせる先が電話とメールとボタンの三つあります。一つに絞ったほうがよいでしょうか。', votes: 7 },
    {
      text: '知らせてもらったあと、本人にはどのくらいで返事をしていますか。',
      votes: 6,
      answer: '受け取ったことだけは、その場で自動で返します。調べた結果は翌日の昼までと決めています。',
    },
    { text: '訓練の文面を、季節や部署に合わせて変えたほうがよいですか。', votes: 3 },
    {
      text: '海外の拠点でも同じ訓練をしていますか。',
      votes: 4,
      answer: '文面だけ現地の人に作り直してもらっています。訳したものは、だれも開きませんでした。',
    },
  ],
  harvests: [
    {
      card: 0,
      views: '開いた割合より、最初の報告までの分数を見る。\n知らせた人に、その日のうちにお礼を返す。',
      agreements: '訓練の前に「名前は出さない」と書いて約束する。',
      openQuestions: '何度も開いてしまう人への声のかけ方。',
    },
    {
      card: 1,
      views: '電話で言うことを三つまでに絞って貼っておく。\n端末の見分け方を、家の人にも分かる絵にした。',
      agreements: '最初の一言は「知らせてくれてありがとう」。',
      openQuestions: '夜の当番がいない会社は、朝まで何をしておくか。',
    },
  ],
};

export const twelfth: EarlierSeminar = {
  cards: [
    {
      category: 'structure',
      original: '一人で十年担当しています。来月ひと月休みます。何を書き、何を書かずに渡すとよいでしょうか。',
      fate: 'answered',
      replies: ['毎朝見る物と、鳴ったら電話する相手。この二枚だけ渡して三週間休めました。'],
    },
    {
      category: 'prevention',
      original:
        '前の担当者が作った表計算の道具が、月末の締めを支えています。直せる人がいません。どこから手をつけますか。',
      fate: 'partly',
    },
    {
      category: 'investment',
      original: '二人目を雇うか、外に頼むかを決める材料がほしいです。かかっている時間をどう数えて見せましたか。',
      fate: 'answered',
      answer:
        '二週間だけ、呼ばれた回数と理由を正の字で付けた紙を見せた、という話が出ました。時間より回数のほうが伝わったそうです。',
    },
    {
      category: 'emergency',
      original:
        '休みの日に機器が壊れ、保守の契約番号が分かりませんでした。社内のだれでも出せる形にしている方はいますか。',
      fate: 'to-archive',
    },
  ],
  questions: [
    {
      text: '引き継ぎ書は、どこに置くといちばん見てもらえますか。',
      votes: 6,
      answer: '障害の連絡票の裏です。使う紙に書いてあれば、探さずに読んでもらえます。',
    },
    { text: '管理者の合言葉を封筒で金庫に入れています。電子の仕組みに替えた方はいますか。', votes: 5 },
  ],
  harvests: [],
};
