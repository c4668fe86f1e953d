/** The people who register: names and companies plainly invented, addresses in domains that nobody can have. */

export const families = [
  ['見本', 'ミホン'],
  ['架空', 'カクウ'],
  ['仮名', 'カメイ'],
  ['例示', 'レイジ'],
  ['試作', 'シサク'],
  ['雛形', 'ヒナガタ'],
  ['標本', 'ヒョウホン'],
  ['模範', 'モハン'],
  ['例題', 'レイダイ'],
  ['仮想', 'カソウ'],
  ['下書', 'シタガキ'],
] as const;

export const givens = [
  ['一郎', 'イチロウ'],
  ['二葉', 'フタバ'],
  ['三和', 'ミワ'],
  ['四季', 'シキ'],
  ['五月', 'サツキ'],
  ['六花', 'リッカ'],
  ['七海', 'ナナミ'],
  ['八重', 'ヤエ'],
  ['九実', 'クミ'],
  ['十吾', 'ジュウゴ'],
  ['百花', 'モモカ'],
  ['千里', 'チサト'],
  ['万里', 'バンリ'],
] as const;

export const companies = [
  { name: '見本製作所', domain: 'mihon.example.jp' },
  { name: '架空商事', domain: 'kaku.example.jp' },
  { name: '座談システム', domain: 'zadan.example.com' },
  { name: '雛形食品', domain: 'hinagata.example.jp' },
  { name: '仮名建設', domain: 'kamei.example.jp' },
  { name: '例示商会', domain: 'reiji.example.com' },
  { name: '模範電機', domain: 'mohan.example.jp' },
  { name: '例題電算', domain: 'reidai.example.jp' },
  { name: '標本化学', domain: 'hyohon.example.jp' },
  { name: '試作運輸', domain: 'shisaku.example.com' },
  { name: '下書出版', domain: 'shitagaki.example.jp' },
  { name: '仮想学園', domain: 'kaso.example.jp' },
  { name: '見本町役場', domain: 'town.example.jp' },
] as const;

export const departments = [
  '情報システム部',
  '総務部',
  '管理部',
  '情報システム課',
  '経営企画室',
  '総務部 情報システム係',
] as const;

export const positions = ['', '', '', '主任', '係長', '課長', '担当'] as const;
