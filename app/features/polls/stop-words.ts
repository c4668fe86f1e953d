/** What people write who have nothing to say. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'なし',
    '無し',
    '特になし',
    'とくになし',
    'ない',
    'ありません',
    'わからない',
    '分からない',
    'わかりません',
    '未定',
  ].concat(['none', 'nothing', 'n/a', 'na', 'no', '-']),
);
