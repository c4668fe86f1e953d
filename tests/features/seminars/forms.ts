import { parseWithZod } from '@conform-to/zod/v4';
import { seminarForm, type SeminarValues } from '~/features/seminars/seminar-form';
import { wordIssue } from '~/features/seminars/seminar-form-issues';

/** The fields of a filled form, as a browser sends them. */
const filled: Record<string, string> = {
  version: '1',
  number: '15',
  slug: 'restore',
  titleJa: 'そのバックアップ、戻せますか',
  titleEn: 'Can you restore that backup?',
  subtitleJa: '復旧の訓練をどう始めるか',
  subtitleEn: '',
  summaryJa: '皆さんの課題を**持ち寄って**話し合います。',
  summaryEn: '',
  noticeJa: '',
  noticeEn: '',
  date: '2027-02-05',
  'parts[0].id': '',
  'parts[0].kind': 'lecture',
  'parts[0].titleJa': '講演',
  'parts[0].start': '16:00',
  'parts[0].end': '17:00',
  'parts[1].kind': 'discussion',
  'parts[1].titleJa': 'ディスカッション',
  'parts[1].start': '17:10',
  'parts[1].end': '18:00',
  'roles[0].role': 'speaker',
  'roles[0].email': 'Speaker@New.example',
  'roles[0].name': '講師 新',
  'roles[0].site': '',
  'roles[0].labelJa': '製造業・情報システム担当',
  'roles[1].role': 'chair',
  'roles[1].email': 'tokyo-chair@cast.example',
  'roles[1].name': 'べつの名',
  'roles[1].site': 'tokyo',
  'materials[0].part': '1',
  'materials[0].titleJa': '講演スライド',
  'materials[0].url': 'https://files.example/slides.pdf',
  'materials[0].visibility': 'attendees',
  'materials[1].part': '',
  'materials[1].titleJa': '未定稿',
  'materials[1].url': 'https://files.example/draft.pdf',
  'materials[1].visibility': 'withheld',
  'materials[2].titleJa': '訓練台本の書式',
  'materials[2].url': 'https://files.example/form.pdf',
  'materials[2].visibility': 'public',
  joinUrl: 'https://call.example/secret-of-15',
  capacity: '40',
  registrationOpensAt: '2027-01-05T09:00',
  registrationClosesAt: '2027-02-03T17:00',
};

function submitted(changes: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filled, ...changes })) form.append(name, value);
  return parseWithZod(form, { schema: seminarForm, error: wordIssue });
}

/** What the command gets from a form that is in order. */
export function valuesOf(changes: Record<string, string> = {}): SeminarValues {
  const submission = submitted(changes);
  if (submission.status !== 'success') throw new Error(JSON.stringify(submission.reply().error));
  return submission.value;
}

/** The issues of a form by field. */
export function issuesOf(changes: Record<string, string> = {}): Record<string, string[] | null> {
  return submitted(changes).reply().error ?? {};
}
