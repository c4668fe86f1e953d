/** Beside a video call. */
export default {
  title: '通話の横に',
  texts: {
    label: '通話のチャットに貼る文',
    none: 'いま貼る文はありません。部が始まると、ここに並びます。',
    stage: 'いまの質問：{{text}}',
    poll: '投票を受け付けています。「{{question}}」\n{{url}}',
    rooms: 'ルームに分かれて話します。行きたいルームを選んでください。\n{{url}}',
    ask: '質問はこちらから送れます。匿名でもかまいません。\n{{url}}',
    next: 'このあと{{time}}から、{{name}}です。',
    thanks: 'ご参加ありがとうございました。資料と記録はこちらです。\n{{url}}',
  },
  names: {
    stage: 'いまの質問',
    poll: '投票の案内',
    rooms: 'ルームの案内',
    ask: '質問の送り方',
    next: '次の部の案内',
    thanks: 'お礼',
  },
  files: '通話との受け渡し',
  breakout: 'ブレイクアウト用のCSV',
  breakoutHint: 'いまルームにいる人の、ルーム名とメールアドレスです。だれが保存したかは記録に残ります。',
  chat: '保存したチャットを取り込む',
  console: '進行卓へ',
  link: '通話の横に',
  refusals: {},
};
