import type { Bilingual, QuestionKind } from './survey';

type Coded = { code: string; label: Bilingual };
type CodedOption = Coded & { exclusive: boolean };

type StandardQuestion = {
  code: string;
  kind: QuestionKind;
  title: Bilingual;
  help: Bilingual;
  required: boolean;
  other: boolean;
  options: readonly CodedOption[];
  categories: readonly Coded[];
};

const coded = (code: string, ja: string, en: string): CodedOption => ({ code, label: { ja, en }, exclusive: false });

/** 「特にない」 contradicts every other answer. */
const none: CodedOption = { code: 'none', label: { ja: '特にない', en: 'None' }, exclusive: true };

/** What a new yes-no question starts with. */
export const yesAndNo: readonly CodedOption[] = [coded('yes', 'はい', 'Yes'), coded('no', 'いいえ', 'No')];

/**
 * The questions that every seminar starts with. They are content, not texts of the screen: they are copied into the
 * database, where the secretariat changes them seminar by seminar.
 */
export const standardQuestions: readonly StandardQuestion[] = [
  {
    code: 'job-type',
    kind: 'single',
    title: { ja: 'お仕事の立場', en: 'Your role' },
    help: { ja: '', en: '' },
    required: true,
    other: false,
    options: [
      coded('dedicated', '情報システムの専任', 'IT full time'),
      coded('part-time', '情報システムの兼任（総務などと）', 'IT beside other duties'),
      coded('lead', '情報システムの責任者', 'Head of IT'),
      coded('security', 'セキュリティの担当', 'Security'),
      coded('provider', 'ITサービスの提供側', 'IT provider'),
      coded('another', '上のどれでもない', 'None of these'),
    ],
    categories: [],
  },
  {
    code: 'pcs',
    kind: 'bands',
    title: { ja: '管理しているPCの台数', en: 'PCs you look after' },
    help: { ja: '', en: '' },
    required: true,
    other: false,
    options: [
      coded('upto-49', '～49台', 'Up to 49'),
      coded('50-99', '50～99台', '50–99'),
      coded('100-299', '100～299台', '100–299'),
      coded('300-999', '300～999台', '300–999'),
      coded('1000-2999', '1,000～2,999台', '1,000–2,999'),
      coded('from-3000', '3,000台以上', '3,000 or more'),
    ],
    categories: [],
  },
  {
    code: 'incidents',
    kind: 'several',
    title: { ja: '経験したインシデント', en: 'Incidents you have seen' },
    help: { ja: '当てはまるものをすべて選んでください。', en: 'Choose all that apply.' },
    required: false,
    other: true,
    options: [
      coded('lost-device', '端末・媒体の紛失', 'Lost device or medium'),
      coded('misdirected-mail', 'メールの誤送信', 'Mail sent to the wrong address'),
      coded('phishing', 'フィッシング・不審なメールの開封', 'Phishing or a suspicious mail opened'),
      coded('malware', 'マルウェア感染', 'Malware'),
      coded('ransomware', 'ランサムウェア', 'Ransomware'),
      coded('intrusion', '不正アクセス', 'Unauthorised access'),
      coded('supplier', '委託先の事故', 'An incident at a contractor'),
      none,
    ],
    categories: [],
  },
  {
    code: 'csirt',
    kind: 'single',
    title: { ja: 'インシデント対応体制（CSIRT）の状況', en: 'Incident response team (CSIRT)' },
    help: { ja: '', en: '' },
    required: true,
    other: false,
    options: [
      coded('running', '設置して運用している', 'Set up and running'),
      coded('set-up', '設置したが、動いた実績はない', 'Set up, never used'),
      coded('planned', '準備している', 'Being prepared'),
      coded('not-yet', '必要だと思うが、まだない', 'Wanted, not there yet'),
      coded('no-plan', '予定はない', 'Not planned'),
      coded('unknown', 'わからない', 'I do not know'),
    ],
    categories: [],
  },
  {
    code: 'education',
    kind: 'several',
    title: { ja: '社員への教育で行っていること', en: 'How you train your colleagues' },
    help: { ja: '当てはまるものをすべて選んでください。', en: 'Choose all that apply.' },
    required: false,
    other: true,
    options: [
      coded('joining', '入社時の研修', 'A course on joining'),
      coded('yearly', '年に一度以上の研修', 'A course at least once a year'),
      coded('e-learning', 'eラーニング', 'E-learning'),
      coded('mail-drill', '標的型メールの訓練', 'Phishing drills'),
      coded('test', '理解度テスト', 'A test of what was learned'),
      coded('notices', '社内への注意喚起', 'Notices to all staff'),
      none,
    ],
    categories: [],
  },
  {
    code: 'measures',
    kind: 'text',
    title: { ja: '取り組んでいる対策', en: 'Measures you take' },
    help: {
      ja: 'うまくいっているもの、苦労しているもの、どちらでも構いません。',
      en: 'What works and what does not, both are welcome.',
    },
    required: false,
    other: false,
    options: [],
    categories: [
      coded('audit', '審査', 'Audits and reviews'),
      coded('organisation', '制度・体制', 'Rules and organisation'),
      coded('education', '教育・テスト', 'Education and tests'),
      coded('notices', '注意喚起', 'Notices'),
      coded('systems', '仕組み・システム等', 'Mechanisms and systems'),
    ],
  },
  {
    code: 'challenges',
    kind: 'text',
    title: { ja: '共有したい課題、皆さんに聞いてみたいこと', en: 'A challenge to share, or to ask the others about' },
    help: { ja: '', en: '' },
    required: false,
    other: false,
    options: [],
    categories: [
      coded('emergency', '緊急対応', 'Emergency response'),
      coded('prevention', '事前対策', 'Prevention'),
      coded('investment', '投資・コスト', 'Investment and cost'),
      coded('education', '教育・訓練', 'Education and drills'),
      coded('structure', '制度・体制', 'Rules and organisation'),
      coded('other', '他', 'Other'),
    ],
  },
];
