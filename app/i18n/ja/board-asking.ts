/** Of the sheet where a question is written. */
export default {
  similar: {
    title: '同じことを聞いている人がいます',
    join_other: 'これに「知りたい」を付ける（いま{{count}}人）',
    onAgenda: 'この部の議題に入っています。',
  },
  ask: {
    open: '質問を書く',
    canBeAnonymous: '匿名で送れます',
    closed: {
      planned: '始まると質問を送れます',
      wrapping: '質問の受け付けは終わりました',
      done: 'この部は終わりました',
    },
    title: '質問を書く',
    label: '質問',
    oneThing: '一つの質問に一つのこと',
    length: '{{count}} / {{max}}',
    vow: 'あなたの名前は、座長にも講師にも出ません。',
    vowHow: '会社や個人が特定できないように、座長が確かめ、必要なら言葉を直してから、皆さんの画面に出します。',
    vowNamed: '「{{name}}」の名前を付けて出します。',
    named: '名前を出して送る',
    send: '座長に送る',
    tooLong_other: '{{count}}字多いです。短くするか、二つに分けてください。',
    empty: '質問を書いてください。',
  },
};
