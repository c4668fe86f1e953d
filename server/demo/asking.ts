import { answered, live, open, pending, queued, rejected, type SampleQuestion } from './board';
import { after } from './calendar';
import { doAs } from './doing';
import { runPolls } from './polling';
import type { Hall } from './hall';
import { goThroughLecture, writeRunOfShow } from './run-of-show';

type Asked = SampleQuestion & { id: string; publicId: string };

/** Runs the lecture that is under way up to now: asked, approved, voted, answered, one on stage. */
export async function runLiveLecture(hall: Hall, now: Date): Promise<void> {
  const [partId] = hall.seminar.partIds;
  const { tokyoChair, osakaChair } = hall.company;
  await writeRunOfShow(hall);
  await doAs(hall.at(hall.begins), tokyoChair, 'board.startPart', { partId });
  await goThroughLecture(hall, now);
  await runPolls(hall);
  const asked = await askAll(hall, [...answered, live, ...queued, ...open]);
  await answerAll(hall, asked);
  const of = ({ text }: SampleQuestion) => ({ questionId: asked.find((one) => one.text === text)?.id ?? '' });
  for (const question of queued) await doAs(hall.at(after(now, -4)), osakaChair, 'board.queue', of(question));
  await doAs(hall.at(after(now, -2.2)), tokyoChair, 'board.stage', of(live));
  for (const question of pending) await ask(hall, question);
  const { id } = await ask(hall, rejected);
  const app = hall.at(after(hall.begins, rejected.asked + 2));
  await doAs(app, osakaChair, 'board.reject', { questionId: id, reason: rejected.reason });
}

/** Asks, approves and votes; gives the questions with their ids. */
async function askAll(hall: Hall, questions: readonly SampleQuestion[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [index, question] of questions.entries()) {
    const { id } = await ask(hall, question, index);
    const publicId = await approve(hall, question, id);
    asked.push({ ...question, id, publicId });
    await vote(hall, { publicId, votes: question.votes, from: index * 7 });
  }
  return asked;
}

async function answerAll(hall: Hall, asked: readonly Asked[]): Promise<void> {
  for (const [index, { text, answer }] of answered.entries()) {
    const questionId = asked.find((one) => one.text === text)?.id ?? '';
    const onStage = after(hall.begins, 17 + index * 3.5);
    await doAs(hall.at(onStage), hall.company.tokyoChair, 'board.stage', { questionId });
    await doAs(hall.at(after(onStage, 2)), hall.company.tokyoChair, 'board.answer', {
      questionId,
      answer,
      from: 'speaker',
    });
  }
}

export async function ask(hall: Hall, question: SampleQuestion, index = 0): Promise<{ id: string }> {
  const { text, asked, by, as } = question;
  const somebody = hall.attendees[(index * 11 + asked) % hall.attendees.length];
  const asker = by ? hall.company[by] : somebody;
  if (!asker) throw new Error('there is nobody to ask');
  const app = hall.at(after(hall.begins, asked));
  const how = { ...(as && { as }), traits: index % 3 === 1 };
  const { id = '' } = await doAs(app, asker, 'board.ask', { partId: hall.seminar.partIds[0], text, ...how });
  return { id };
}

export async function approve(hall: Hall, { asked, edited }: SampleQuestion, questionId: string): Promise<string> {
  const app = hall.at(after(hall.begins, asked + 0.5));
  const input = { questionId, ...(edited !== undefined && { text: edited }) };
  const { publicId = '' } = await doAs(app, hall.company.osakaChair, 'board.approve', input);
  return publicId;
}

/** Votes of so many attendees, beginning at one of them. */
export async function vote(hall: Hall, votes: { publicId: string; votes: number; from: number }): Promise<void> {
  const app = hall.at(after(hall.begins, 15));
  for (let index = 0; index < votes.votes; index++) {
    const voter = hall.attendees[(votes.from + index) % hall.attendees.length];
    if (voter) await doAs(app, voter, 'board.vote', { publicId: votes.publicId });
  }
}
