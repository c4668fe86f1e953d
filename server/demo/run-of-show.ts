import { after } from './calendar';
import { doAs } from './doing';
import type { Hall } from './hall';

type Sample = { title: string; minutes: number; asks: boolean; reacts: boolean; notes?: string };

const lecture: readonly Sample[] = [
  {
    title: '開会とご案内',
    minutes: 5,
    asks: false,
    reacts: false,
    notes: '参加のしかたと、質問が匿名でよいことを伝える。',
  },
  { title: '講演', minutes: 30, asks: true, reacts: true, notes: '質問は講演中も届いています。答えるのは質疑応答で。' },
  {
    title: '質疑応答',
    minutes: 20,
    asks: true,
    reacts: true,
    notes:
      '「知りたい」の多い順に、座長が読み上げます。\n会社名が出そうになったら「ある会社では」と言い換えてください。',
  },
  { title: 'まとめと次の部のご案内', minutes: 5, asks: false, reacts: true },
];

const discussion: readonly Sample[] = [
  { title: '趣旨と進め方', minutes: 5, asks: false, reacts: true },
  { title: '課題を一つずつ', minutes: 25, asks: true, reacts: true, notes: '一つにつき二分。話が続くものはルームへ。' },
  { title: 'ルームに分かれて', minutes: 15, asks: true, reacts: false },
  { title: '各ルームから', minutes: 5, asks: false, reacts: true },
];

/** Writes the run of show of the lecture and of the discussion, as the chair does some days before. */
export async function writeRunOfShow(hall: Hall): Promise<void> {
  const [lectureId, discussionId] = hall.seminar.partIds;
  const app = hall.at(after(hall.begins, -3 * 24 * 60));
  for (const [partId, samples] of [
    [lectureId, lecture],
    [discussionId, discussion],
  ] as const) {
    for (const sample of samples) await doAs(app, hall.company.tokyoChair, 'segments.save', { partId, ...sample });
  }
}

/** Goes through the lecture's run of show up to the questions, which go on. */
export async function goThroughLecture(hall: Hall, now: Date): Promise<void> {
  const [partId] = hall.seminar.partIds;
  const segments = await hall
    .at(hall.begins)
    .db.selectFrom('segment')
    .select('id')
    .where('part_id', '=', partId)
    .orderBy('position')
    .execute();
  const [opening, talk, answers] = segments.map(({ id }) => id);
  const step = (at: Date, from?: string, to?: string) =>
    doAs(hall.at(at), hall.company.tokyoChair, 'segments.begin', { partId, from, to });
  await step(after(hall.begins, 5), opening, talk);
  await step(after(now, -3), talk, answers);
}
