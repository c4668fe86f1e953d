/**
 * Words that a name of an organisation, a place or an event ends with. They were chosen by what such names are made of,
 * not by sentences of the material that they are measured on.
 */
const endings = {
  organisation: [
    '会社 法人 銀行 大学 大学院 学校 学園 学院 高校 中学 小学校 幼稚園 保育園 病院 医院 診療所 研究所 製作所 事務所 工場',
    '連合 連盟 同盟 協会 学会 教会 組合 労組 委員会 評議会 協議会 審議会 理事会 議会 国会 会議 機構 基金 財団 社団 公団 公社',
    '党 省 庁 府 局 署 院 課 部 室 班 組 軍 隊 部隊 艦隊 師団 団 劇団 楽団 合唱団 裁判所 内閣 政府 政権 警察 会 社 族 派',
    '放送 新聞 新聞社 テレビ ラジオ 鉄道 電鉄 交通 バス 航空 海運 工業 産業 商事 商会 商店 証券 保険 生命 電機 電力 電気 製薬',
    '食品 建設 不動産 出版 書房 書店 製鉄 自動車 重工 科学 映画 企画 サービス グループ ホールディングス コーポレーション',
    'レコード ミュージック フィルム ピクチャーズ システム システムズ ソフト テクノロジー エンジニアリング ネットワーク キャピタル',
    'ファンド ファーム クラブ チーム スタジオ プロレス 文庫 支社 支店 本社 営業所 支部 本部',
  ],
  place: [
    '神社 神宮 大社 寺 寺院 城 宮 駅 空港 公園 広場 市場 館 図書館 美術館 博物館 会館 ホール センター タワー ビル パーク プラザ',
    'モール ガーデン シアター ランド ホテル 旅館 競技場 球場 スタジアム アリーナ ドーム 劇場 トンネル ダム 橋 塔 碑 像 門 港',
    '島 列島 諸島 半島 群島 山 岳 山脈 川 河 湖 池 沼 海 洋 湾 岬 峠 滝 森 高原 平野 盆地 地方 地区 街道 街 通り 線 本線 道路 道',
    '州 県 郡 市 区 町 村 国 帝国 王国 共和国 連邦 合衆国 王朝 ロード ライン 軒 屋 家',
  ],
  other: [
    '選手権 大会 リーグ カップ 杯 賞 祭 展 博 博覧会 フェスティバル オリンピック シリーズ ツアー アワード グランプリ マラソン ラリー',
    '戦争 戦 戦い 乱 事件 事変 革命 運動 恐慌 統一 対立 デモ 調査 実験 条約 協定 法 憲法 令 計画 プロジェクト キャンペーン',
    '号 型 系 版 語 座 図',
  ],
};

export type EndingKind = keyof typeof endings;

const kindOf = new Map(
  Object.entries(endings).flatMap(([kind, lines]) =>
    // Object.entries forgets which keys there are.
    lines.flatMap((line) => line.split(' ')).map((word): [string, EndingKind] => [word, kind as EndingKind]),
  ),
);
const longestEnding = Math.max(...[...kindOf.keys()].map(({ length }) => length));

/** What the longest known ending of some words says that they name; null without one. */
export function endingOf(words: string): EndingKind | null {
  for (let length = Math.min(longestEnding, words.length); length > 0; length -= 1) {
    const kind = kindOf.get(words.slice(-length));
    if (kind !== undefined) return kind;
  }
  return null;
}

/** Stands behind somebody's name. */
const titles = new Set(
  [
    'さん さま 様 氏 君 くん ちゃん 殿 先生 監督 選手 議員 知事 市長 社長 会長 専務 常務 部長 課長 係長 主任 店長 所長 工場長',
    '教授 博士 大臣 総理 首相 大統領 国王 女王 王 皇帝 天皇 親王 将軍 大佐 中尉 卿 夫人 嬢 容疑者 被告 アナウンサー 記者 役',
  ].flatMap((line) => line.split(' ')),
);

export function isTitle(words: string): boolean {
  return titles.has(words);
}

/** Stands before the name of an organisation. */
export const beginning =
  /(?:全日本|国立|県立|市立|都立|府立|区立|町立|株式会社|有限会社|合同会社|財団法人|社団法人|学校法人|医療法人)[\p{sc=Han}\p{sc=Katakana}ーA-Za-z]{2,40}/gu;

/** Words of the trade, and of every company: they name nobody, nor does a CVE number. Compared without case and width. */
const trade = new Set(
  [
    'csirt soc edr xdr mdr siem mfa vpn lan 無線lan 社内lan wi-fi wan vlan dns dhcp ip tcp url http https ssl tls usb os pc pcs it ict',
    'ai 生成ai sns dx bcp isms saas iaas paas id sso ad cpu ssd nas hdd qr cve jvn ipa pdf csv html sms ok ng q&a faq api rpa erp crm',
    'クラウド ネットワーク セキュリティ サーバー サーバ システム 情報システム 基幹システム パソコン スマートフォン スマホ タブレット',
    'メール ウイルス マルウェア ランサムウェア フィッシング バックアップ パスワード アカウント インシデント ベンダー テレワーク',
    'ファイアウォール ゼロトラスト サイバー攻撃 サイバー保険 サイバーセキュリティ 標的型 標的型メール 標的型攻撃 多要素認証 二段階認証',
    '親会社 子会社 グループ会社 協力会社 関連会社 委託会社 委託先 会議室 事務所 本社 支社 支店 工場 営業所 拠点 現場 部署',
    '情報システム部 情報システム部門 情シス 総務部 経理部 人事部 営業部 管理部 委員会 取締役会 経営会議 役員会 個人情報保護法',
  ].flatMap((line) => line.split(' ')),
);

export function isTradeWord(words: string): boolean {
  const plain = words.normalize('NFKC').toLowerCase();
  return trade.has(plain) || /^cve-\d{4}-\d{4,7}$/u.test(plain);
}
