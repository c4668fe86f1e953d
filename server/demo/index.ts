import type { App, Work } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import { runLiveLecture } from './asking';
import { measures, otherWords } from './answers';
import { after, calendarFrom } from './calendar';
import { challenges } from './challenges';
import { chanceFrom } from './chance';
import { gatherCompany, signInAll } from './company';
import { curate } from './curating';
import { runEarlier } from './earlier-evening';
import { thirteenth, twelfth } from './earlier';
import { day, type Making } from './making';
import { beginAgenda } from './previewing';
import { holdFrom, openSeminar, type Opened } from './opening';
import { register, registerOnly } from './registering';
import { castRegistrants, inventRegistrants, type Registrant } from './registrants';
import { inventResponses } from './responses';
import { comingSeminar, lastSeminar, liveSeminar, olderSeminar } from './seminars';
import { shareResults } from './sharing';
import { appWithin } from './within';

export { demoCast } from './cast';

const seats = 60;

/**
 * Fills an empty database with the sample seminars: one under way, two in the archive, one to register for. All in one
 * transaction, by the commands that people use, at the times at which they would have.
 */
export async function seedDemo(app: App): Promise<void> {
  await app.write((work) => seedWithin(app, work));
}

async function seedWithin(app: App, work: Work): Promise<void> {
  const at = (instant: Date) => appWithin(app, work, instant);
  const calendar = calendarFrom(app.now());
  const company = await gatherCompany(at(after(calendar.older.begins, -90 * day)));
  const making = { at, calendar, company };
  const people = [...castRegistrants, ...inventRegistrants(chanceFrom(14), seats + 10)];
  await runEarlier(making, { evening: calendar.older, values: olderSeminar(calendar.older), script: twelfth, people });
  await runEarlier(making, { evening: calendar.last, values: lastSeminar(calendar.last), script: thirteenth, people });
  await runLive(making, people);
  await openComing(making, people);
}

async function runLive(making: Making, people: readonly Registrant[]): Promise<void> {
  const { at, calendar, company } = making;
  const { begins } = calendar.live;
  const opening = at(after(begins, -40 * day));
  const seminar = await openSeminar(opening, company.administrator, liveSeminar(calendar.live));
  const attending = people.slice(0, seats);
  const [waiting] = people.slice(seats);
  await registerAll(making, seminar, attending);
  if (waiting) await registerOnly(at(after(begins, -2 * day)), seminar, waiting);
  const desk = { app: at(after(begins, -1.2 * day)), seminar, company };
  await curate(desk, challenges);
  await curate(desk, measures, 'measures');
  await curate(desk, otherWords, '');
  await shareResults(at(after(begins, -1 * day)), company.secretariat, seminar);
  await holdFrom(at(begins), seminar, begins);
  const attendees = await signedIn(at(begins), attending);
  await runLiveLecture({ at, begins, seminar, company, attendees }, calendar.now);
}

/** In four weeks, more of them in the last one; some of the last come for a sponsor. */
async function registerAll(making: Making, seminar: Opened, people: readonly Registrant[]): Promise<void> {
  const given = inventResponses(
    chanceFrom(2026),
    people.length,
    challenges.map(({ original }) => original),
  );
  for (const [index, person] of people.entries()) {
    const left = 1 - index / people.length;
    const app = making.at(after(making.calendar.live.begins, -(3 + 25 * left ** 2) * day));
    const answers = given[index] ?? {};
    const isSponsor = index >= people.length - 6 && answers['challenges'] === undefined;
    const entry = isSponsor ? { ...person.entry, kind: 'vendor' as const } : person.entry;
    await register(app, seminar, { ...person, entry, given: answers });
  }
}

async function openComing(making: Making, people: readonly Registrant[]): Promise<void> {
  const { at, calendar, company } = making;
  const seminar = await openSeminar(
    at(after(calendar.now, -6 * day)),
    company.administrator,
    comingSeminar(calendar.coming),
  );
  const first = people.slice(seats + 1, seats + 8);
  const given = inventResponses(chanceFrom(15), first.length, []);
  for (const [index, person] of first.entries()) {
    await register(at(after(calendar.now, (index - 8) * 0.5 * day)), seminar, { ...person, given: given[index] ?? {} });
  }
  const emails = first.map(({ entry }) => entry.email);
  await beginAgenda(at(after(calendar.now, -0.4 * day)), { seminar, company, emails });
}

/** The registered as those who ask. */
async function signedIn(app: App, people: readonly Registrant[]): Promise<SignedIn[]> {
  return [
    ...(
      await signInAll(
        app,
        people.map(({ entry }) => entry.email),
      )
    ).values(),
  ];
}
