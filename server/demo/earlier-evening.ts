import type { App } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import { moveSeminar } from '~/features/registration/move-seminar.server';
import type { SeminarValues } from '~/features/seminars/seminar-form';
import { approve, ask, vote } from './asking';
import type { Hall } from './hall';
import { after, type Evening } from './calendar';
import { chanceFrom } from './chance';
import { signInAll } from './company';
import { curate } from './curating';
import { doAs } from './doing';
import type { EarlierSeminar } from './earlier';
import { harvestRooms } from './harvesting';
import { keepSeminar } from './keeping';
import { day, type Making } from './making';
import { openSeminar, type Opened } from './opening';
import { register } from './registering';
import type { Registrant } from './registrants';
import { inventResponses } from './responses';
import { shareEarlierResults } from './sharing';

type Night = {
  evening: Evening & { begins: Date };
  values: SeminarValues;
  script: EarlierSeminar;
  people: readonly Registrant[];
};

const guests = 24;

/** Holds an earlier seminar from its announcement to the last part, and puts it into the archive. */
export async function runEarlier(making: Making, night: Night): Promise<void> {
  const { at, company } = making;
  const { begins } = night.evening;
  const seminar = await openSeminar(at(after(begins, -30 * day)), company.administrator, night.values);
  await registerGuests(making, night, seminar);
  await curate({ app: at(after(begins, -2 * day)), seminar, company }, agendaOf(night.script));
  await shareEarlierResults(at(after(begins, -1 * day)), company.secretariat, seminar);
  const emails = night.people.slice(0, guests).map(({ entry }) => entry.email);
  const attendees = [...(await signInAll(at(begins), emails)).values()];
  const hall: Hall = { at, begins, seminar, company, attendees };
  await runLecture(hall, night.script);
  await runDiscussion(hall, night.script);
  await runPart(hall, 2);
  await keepSeminar({ hall, script: night.script, people: night.people.slice(0, guests) });
  const app = at(after(begins, 3 * day));
  await archive(app, company.administrator, seminar);
}

async function registerGuests(making: Making, night: Night, seminar: Opened): Promise<void> {
  const people = night.people.slice(0, guests);
  const texts = night.script.cards.map(({ original }) => original);
  const given = inventResponses(chanceFrom(night.values.number), guests, texts);
  for (const [index, person] of people.entries()) {
    const app = making.at(after(night.evening.begins, (index - 27) * day));
    await register(app, seminar, { ...agreeing(person), given: given[index] ?? {} });
  }
}

/** Whose words stand in the sample archive has agreed to it. */
function agreeing(person: Registrant): Registrant {
  const consents = [...new Set([...person.entry.consents, 'archive' as const, 'public' as const])];
  return { ...person, entry: { ...person.entry, consents } };
}

function agendaOf(script: EarlierSeminar) {
  return script.cards.map((card, index) => ({ ...card, until: 'scheduled' as const, place: index + 1 }));
}

async function runLecture(hall: Hall, script: EarlierSeminar): Promise<void> {
  await runPart(hall, 0, async (chair) => {
    for (const [index, question] of script.questions.entries()) {
      const sample = { text: question.text, asked: 5 + index * 6, votes: question.votes };
      const { id: questionId } = await ask(hall, sample, index);
      const publicId = await approve(hall, sample, questionId);
      await vote(hall, { publicId, votes: question.votes, from: index * 5 });
      const app = hall.at(after(hall.begins, 30 + index * 5));
      if (question.answer === undefined) await doAs(app, chair, 'board.setFate', { questionId, fate: 'to-archive' });
      else await answerOnStage(app, chair, { questionId, answer: question.answer });
    }
  });
}

async function answerOnStage(app: App, chair: SignedIn, said: { questionId: string; answer: string }): Promise<void> {
  await doAs(app, chair, 'board.stage', { questionId: said.questionId });
  await doAs(app, chair, 'board.answer', said);
}

async function runDiscussion(hall: Hall, script: EarlierSeminar): Promise<void> {
  await runPart(hall, 1, async (chair) => {
    const partId = hall.seminar.partIds[1];
    const cards = await listCards(hall, partId);
    await harvestRooms(hall, { partId, cards, harvests: script.harvests });
    for (const [index, { fate }] of script.cards.entries()) {
      const app = hall.at(after(hall.begins, 90 + index * 3));
      await doAs(app, chair, 'board.setCardFate', { partId, publicId: cards[index] ?? '', fate });
    }
  });
}

/** Starts a part, lets happen what happens in it, and ends it. */
async function runPart(hall: Hall, index: 0 | 1 | 2, during?: (chair: SignedIn) => Promise<void>): Promise<void> {
  const chair = hall.company.tokyoChair;
  const partId = hall.seminar.partIds[index];
  const at = (minutes: number) => hall.at(after(hall.begins, index * 70 + minutes));
  await doAs(at(0), chair, 'board.startPart', { partId });
  await during?.(chair);
  await doAs(at(49), chair, 'board.wrap', { partId });
  await doAs(at(50), chair, 'board.finish', { partId });
}

/** The public ids of a part's agenda, in its order. */
async function listCards(hall: Hall, partId: string): Promise<string[]> {
  const rows = await hall
    .at(hall.begins)
    .db.selectFrom('challenge')
    .select('public_id')
    .where('part_id', '=', partId)
    .orderBy('agenda_position')
    .execute();
  return rows.flatMap((row) => row.public_id ?? []);
}

async function archive(app: App, administrator: SignedIn, seminar: Opened): Promise<void> {
  const { version } = await app.db
    .selectFrom('seminar')
    .select('version')
    .where('id', '=', seminar.id)
    .executeTakeFirstOrThrow();
  await moveSeminar(app, administrator, { seminarId: seminar.id, version, to: 'archived' });
}
