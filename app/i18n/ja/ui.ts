export default {
  copy: { do: 'コピー', done: 'コピーしました' },
  button: { busy: '送っています' },
  close: '閉じる',
  errors: { title_other: '直していただきたいところが{{count}}件あります。' },
  field: { required: '必須', optional: '任意', example: '例：{{example}}' },
  loading: '読み込み中…',
  pages: { label: 'ページ', previous: '前のページ', next: '次のページ', page: '{{page}}ページ' },
  steps: { label: '段階' },
  toast: { region: 'お知らせ', undo: '取り消す' },
  vote: { people_other: '人' },
  refusals: {},
};
