/** What the page and the file of the registrations say. */
export default {
  title: '一覧をファイルで受け取る',
  about:
    '名前と連絡先が入ります。アンケートの回答は「集計」に同意した方だけ、選択式の質問だけです（自由記述は入りません）。受け取った記録が残ります。',
  aboutNameless:
    '受付番号、状態、会場、参加する部だけの一覧です。名前や連絡先、回答は入りません。受け取った記録が残ります。',
  codes: '見出しと選択肢を記号にする',
  codesHint: '言葉を直しても変わらない名前です。ほかのプログラムで読むときに使います。',
  utf8: 'CSV（UTF-8）',
  xlsx: 'Excel（XLSX）',
  cp932: 'CSV（Shift_JIS）',
  lost_other: 'Shift_JISにない文字が{{count}}字あり、〓になります。',
  sharedTitle: '講師・共催者に渡す表',
  sharedAbout_other: '渡すことに同意した確定の方（{{count}}名）の、会社名・部署名・役職・氏名・メールアドレスです。',
  sharedFileName: '第{{number}}回_同意した参加者_{{date}}',
  fileName: '第{{number}}回_申し込み_{{date}}',
  submittedAt: '申込日時',
  locale: 'フォームの言語',
  part: '第{{position}}部',
  consent: '同意：{{purpose}}',
};
