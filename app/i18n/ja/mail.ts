export default {
  states: { queued: '送信待ち', sending: '送信中', sent: '送信済み', failed: '送れませんでした' },
  outbox: {
    title: '送信箱',
    intro: 'このサイトが送るメールです。新しいものから200通を表示します。',
    empty: 'メールはまだありません。',
    emptyNote: '申し込みやサインインがあると、ここに並びます。',
    subject: '件名',
    to: '宛先',
    state: '状態',
    date: '作成',
    toWhom: '宛先：{{to}}',
    back: '送信箱へ戻る',
  },
  refusals: {},
};
