type ChallengeCategory = 'emergency' | 'prevention' | 'investment' | 'education' | 'structure' | 'other';

/**
 * The challenges of the sample seminar, as registrants wrote them and as the secretariat worded them. Every name of a
 * company, a person or a place in them is made up, for the secretariat to take out.
 */
export type SampleChallenge<Category extends string = ChallengeCategory> = {
  category: Category;
  original: string;
  /** How far curation has come; `scheduled` ones stand on the agenda in the order of `place`. */
  until: 'raw' | 'triaged' | 'drafted' | 'redacted' | 'released' | 'scheduled' | 'withheld';
  /** The wording for everybody; without it the original will do. */
  wording?: string;
  place?: number;
  /** Why it is withheld. */
  reason?: string;
};

export const challenges: readonly SampleChallenge[] = [
  {
    category: 'prevention',
    until: 'scheduled',
    place: 2,
    original:
      '復元の訓練を年に一度はやりたいのですが、見本製作所では工場が二交代で動いており、本番の環境を止められる日がありません。皆さんはどのように試していますか。',
    wording:
      '復元の訓練を年に一度はやりたいのですが、本番の環境を止められる日がありません。皆さんはどのように試していますか。',
  },
  {
    category: 'education',
    until: 'scheduled',
    place: 5,
    original: '標的型メールの訓練で、開いた人を責める雰囲気になってしまいました。次をどう進めるか悩んでいます。',
  },
  {
    category: 'emergency',
    until: 'scheduled',
    place: 1,
    original:
      '監視の通知が夜中や休日に来たとき、一人で判断してよい範囲をどこまで決めていますか。雛形食品は兼務の担当者が二名で、先日は上司に電話がつながるまで待つあいだ、止めてよいかどうかを決められませんでした。止める機器の一覧を先に作っておく方法も考えましたが、生産に関わるところは部署の責任者でないと決められず、話が進みません。皆さんの会社では、だれが、どの順番で、どこまでを決めてよいことにしているのか、取り決めを経営の方にどう認めてもらったのかを伺いたいです。',
    wording:
      '監視の通知が夜中や休日に来たとき、一人で判断してよい範囲をどこまで決めていますか。止める機器の一覧を先に作ろうとしましたが、生産に関わるところは部署の責任者でないと決められず、話が進みません。だれが、どの順番で、どこまでを決めてよいことにしているのかを伺いたいです。',
  },
  {
    category: 'investment',
    until: 'scheduled',
    place: 4,
    original:
      'バックアップの費用は「何も起きない年」に説明しにくいです。今年は半分に削られそうです。経営への見せ方で、うまくいった例があれば知りたいです。',
  },
  {
    category: 'prevention',
    until: 'scheduled',
    place: 3,
    original:
      '業務がクラウドの表計算に集まり、だれが持ち主か分からなくなりました。架空商事を辞めた方の共有が残ったままのものもあります。持ち主の決め方と、棚卸しの進め方を知りたいです。',
    wording:
      '業務がクラウドの表計算に集まり、だれが持ち主か分からなくなりました。辞めた人の共有が残ったままのものもあります。持ち主の決め方と、棚卸しの進め方を知りたいです。',
  },
  {
    category: 'other',
    until: 'raw',
    original:
      '生成AIに社内の文書を貼ってよいか、毎週のようにだれかから聞かれます。禁止でも自由でもない決まりを、一枚で書いた例があれば見せていただきたいです。',
  },
  {
    category: 'education',
    until: 'scheduled',
    place: 6,
    original:
      '報告が遅れた理由を聞くと「怒られると思った」と言われます。知らせてよかったと思ってもらうために、皆さんが続けていることはありますか。',
  },
  {
    category: 'prevention',
    until: 'redacted',
    original:
      '仮名建設の現場事務所には更新できない古いOSのパソコンが五台あり、測定の機械につながっています。入れ替えの予算が付くのは三年先です。それまで何で守るのがよいでしょうか。',
    wording:
      '更新できない古いOSのパソコンが数台、測定の機械につながっています。入れ替えの予算が付くのは数年先です。それまで何で守るのがよいでしょうか。',
  },
  {
    category: 'structure',
    until: 'scheduled',
    place: 7,
    original:
      'CSIRTを作るように言われ、規程だけは作りました。担当は私と総務の見本さんの二人で、二人とも休みの日があります。外の会社にどこまで任せ、何を社内に残すとよいでしょうか。',
    wording:
      'CSIRTを作るように言われ、規程だけは作りました。担当は兼務の二人で、二人とも休みの日があります。外の会社にどこまで任せ、何を社内に残すとよいでしょうか。',
  },
  {
    category: 'prevention',
    until: 'scheduled',
    place: 8,
    original: '一人で監視もしています。通知が多すぎて見なくなりました。残す通知をどう選んだか教えてください。',
  },
  {
    category: 'education',
    until: 'released',
    original: 'インシデント訓練の台本を、いつも一人で書いています。ほかの部署の人に手伝ってもらう方法はありますか。',
  },
  {
    category: 'prevention',
    until: 'triaged',
    original:
      '切り離した保管のために外付けの媒体を使っていますが、月末は忙しく、差し替えを忘れてしまいます。人の記憶に頼らない仕組みにした方はいますか。',
  },
  {
    category: 'investment',
    until: 'drafted',
    original:
      '保守の更新のたびに値上げの通知が来ます。例示商会など三社から見積もりを取りましたが、仕様がそろわず比べられません。頼み方に工夫があれば教えてください。',
    wording:
      '保守の更新のたびに値上げの通知が来ます。複数の会社から見積もりを取りましたが、仕様がそろわず比べられません。',
  },
  {
    category: 'education',
    until: 'scheduled',
    place: 9,
    original:
      '製造の現場の方は共有の端末を使い、自分のメールアドレスを持っていません。その人たちへの教育は、何を使って届けていますか。',
  },
  {
    category: 'other',
    until: 'triaged',
    original: '一人で担当していると、社内に相談できる相手がいません。皆さんは、ふだんどこで話を聞いていますか。',
  },
  {
    category: 'prevention',
    until: 'redacted',
    original:
      '在宅の端末は、会社のネットワークにつなぐ人とつながない人とで、更新の日付に半年の差がついています。社外にある端末をどう追いかけていますか。',
  },
  {
    category: 'education',
    until: 'withheld',
    reason: '会長の話として広く知られており、言い換えても会社が分かるため。ご本人には事務局から連絡済みです。',
    original:
      '役員ほど研修に出てくれません。座談システムの仮想会長は、秘書の方に代わりに受けさせていたことが社内で話題になりました。出てもらえた誘い方を知りたいです。',
  },
  {
    category: 'structure',
    until: 'drafted',
    original:
      '情報システムの仕事が、総務と経理と工場に分かれています。障害のときにだれが旗を振るかが決まっておらず、先日は三人が別々に例題電算へ電話していました。決め方の例を知りたいです。',
    wording:
      '情報システムの仕事が、いくつかの部署に分かれています。障害のときにだれが旗を振るかが決まっておらず、別々に業者へ電話していました。決め方の例を知りたいです。',
  },
  {
    category: 'prevention',
    until: 'released',
    original:
      '無線LANの合言葉を、開設したときから一度も変えていません。変えると会議室の機器や協力会社の端末が止まります。影響の小さい変え方を知りたいです。',
  },
  {
    category: 'education',
    until: 'drafted',
    original: '研修の動画は流されるだけで、見ていない人が多いようです。短くしたら変わった、という経験はありますか。',
    wording: '研修の動画を最後まで見てもらえません。短くしたら変わった、という経験はありますか。',
  },
  {
    category: 'investment',
    until: 'triaged',
    original:
      'サイバー保険に入るべきかと役員に聞かれました。保険料と、加入のときに求められた対策が見合うものだったか、実際に入っている方に伺いたいです。',
  },
  {
    category: 'prevention',
    until: 'raw',
    original:
      '模範電機では、クラウドの管理者の権限を私と前任の試作さん（去年異動）の二人で持ったままです。私が倒れたら困るので外すに外せません。非常用の鍵をどう預けていますか。',
  },
  {
    category: 'other',
    until: 'redacted',
    original:
      '親会社と取引先の調査票が年に四種類届き、同じことを違う言葉で聞かれます。答えをためておく工夫を知りたいです。',
    wording: '調査票が年に何種類も届き、同じことを違う言葉で聞かれます。答えをためておく工夫を知りたいです。',
  },
  {
    category: 'education',
    until: 'raw',
    original: '派遣や協力会社の方にも同じ教育をお願いしたいのですが、契約に書いていません。どこまで頼んでいますか。',
  },
];
