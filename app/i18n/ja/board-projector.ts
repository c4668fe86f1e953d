/** Of what a room sees on its wall. */
export default {
  projector: {
    questionsLeft_other: 'このあと公開中の質問が{{count}}件あります',
    join: '匿名で質問できます',
    joinTable: '参加者の画面',
    code: '参加用の二次元コード',
    waiting: '質問をお待ちしています',
    waitingHint: '手元の画面から、匿名で送れます。',
    planned: '{{time}}から始めます',
    plannedHint: 'お席でお待ちください。',
    paused: '休憩中です',
    pausedHint: '質問はこのあいだも送れます。',
    done: 'この部は終わりました',
    doneHint: 'ありがとうございました。',
  },
};
