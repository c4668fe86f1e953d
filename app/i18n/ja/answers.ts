/** Of answers that were typed live, looked over by two people. */
export default {
  title: '答えの見直し',
  intro:
    '話の途中で書いた答えを、会社や個人が分からない言葉に直します。直した人とは別の人が公開すると、参加者の画面とアーカイブの言葉が替わります。',
  none: '見直す答えはまだありません',
  noneWords: '進行画面で「答えの要点」を書くと、ここに並びます。',
  left_other: '見直しの済んでいない答えが{{count}}件あります。',
  allChecked: 'すべての答えを見直しました。',
  states: { raw: '未確認', redacted: '公開待ち', checked: '見直し済み' },
  wording: '見直した答え',
  wordingHint: 'そのままでよいときも、確かめたら渡してください。',
  handOver: '確認に回す',
  again: 'もう一度直す',
  waitsForOther: 'ほかの事務局の人が公開するのを待っています。',
  letOut: '公開する',
  giveBack: '差し戻す',
  takeBack: '取り下げる',
  done: {
    'hand-over': '確認に回しました。',
    'let-out': '見直した答えを公開しました。',
    'give-back': '差し戻しました。',
  },
  refusals: {
    ownWords: '自分で直した答えは、ほかの人が公開します。',
    nothingWaits: '公開を待つ言葉がありません。新しい状態を確かめてください。',
  },
};
