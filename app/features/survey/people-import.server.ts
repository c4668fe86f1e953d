import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { findOrCreatePerson } from '~/features/accounts/people.server';
import { promoteWaitingWithin } from '~/features/registration/promotion.server';
import { speaksToAgenda } from '~/features/registration/registration';
import { formKeyOf, makePlace, personOf } from '~/features/registration/registrations.server';
import { instantInTurn, queueUp } from '~/features/registration/seats.server';
import type { Locale } from '~/i18n/texts';
import { missing, Refusal } from '~/shared/refusal';
import { othersTurn } from '~/shared/turn.server';
import type { Reader } from '~db/open';
import { passOn, type AfterAnswers } from './entries.server';
import { mustBeAllowed } from './import.server';
import { readPeopleFile, type PeopleFile, type PeopleSettings } from './imported-file.server';
import type { CellProblem, ImportedPerson } from './imported-registration';
import { storeResponseWithin } from './responses.server';
import type { Survey } from './survey';
import { findSurvey } from './surveys.server';

/** How a row stands: `known` has a place already, `twice` stands further up in the file, `leftOut` was cancelled there. */
export type PersonLine = { line: number; name: string; email: string; standing: 'new' | 'known' | 'twice' | 'leftOut' };

export type PeoplePreview = Omit<PeopleFile, 'rows' | 'columns'> & {
  /** With the first filled cell as an example: the page needs no more of the file. */
  columns: { header: string; example: string }[];
  lines: PersonLine[];
  /** In the order of the file. As long as there is one, nothing can be imported. */
  problems: CellProblem[];
};

export type PeopleImport = { seminarId: string; bytes: Uint8Array; settings: PeopleSettings; locale: Locale };

/** What an import of this file would do; writes nothing. Whoever shows it has checked that they may edit the seminar. */
export async function previewPeople(db: Reader, file: PeopleImport): Promise<PeoplePreview> {
  const { rows, columns, ...read } = await readPeopleFile(db, file);
  const { lines } = standingsOf(rows, await listAddresses(db, file.seminarId));
  const shown = columns.map(({ header, cells }) => ({ header, example: exampleOf(cells) }));
  return { ...read, columns: shown, lines, problems: problemsIn(rows) };
}

/** So many are stored before others have their turn; the change is one for all that. */
const peopleAtOnce = 5;

/**
 * Registers the people of a file who have no place yet, all or none of them, by the rules of seats that everybody meets
 * and in the order of their time in the file; with the consents that the file has, and no others.
 * @throws Refusal 404 to who may not edit the seminar, `survey.importProblems` (422).
 */
export async function importPeople(
  app: App,
  actor: Actor,
  file: PeopleImport & { mail: 'sent' | 'none' },
  { afterAnswers }: { afterAnswers: AfterAnswers },
): Promise<{ added: number; known: number }> {
  // Before the transaction: everybody's changes would wait for the reading of a large file.
  const read = await readPeopleFile(app.db, file);
  return app.write(async (work) => {
    const personId = await mustBeAllowed(work, actor, file.seminarId);
    const seminar = await queueUpAt(work, file.seminarId);
    if (read.problem || problemsIn(read.rows).length > 0) throw new Refusal('survey.importProblems', 422);
    const { lines, fresh } = standingsOf(read.rows, await listAddresses(work.tx, file.seminarId));
    await promoteWaitingWithin(app, work, file.seminarId);
    const survey = await findSurvey(work.tx, file.seminarId);
    for (const [index, person] of fresh.sort(byTime).entries()) {
      await storePerson(app, work, { person, seminar, survey, mail: file.mail, addedBy: personId, afterAnswers });
      if (index % peopleAtOnce === peopleAtOnce - 1) await othersTurn();
    }
    const note = String(fresh.length);
    const { seminarId } = file;
    await recordAct(work, { personId, seminarId, action: 'import registrations', subject: seminarId, note });
    return { added: fresh.length, known: lines.length - fresh.length };
  });
}

function exampleOf(cells: readonly string[]): string {
  return (
    cells
      .find((cell) => cell.trim() !== '')
      ?.trim()
      .slice(0, 40) ?? ''
  );
}

async function queueUpAt(work: Work, seminarId: string) {
  const columns = ['id', 'number', 'approval'] as const;
  const seminar = await work.tx.selectFrom('seminar').select(columns).where('id', '=', seminarId).executeTakeFirst();
  if (!seminar) throw missing();
  await queueUp(work, seminar.number);
  return seminar;
}

/** The addresses that have a place in the seminar, in their one spelling. */
async function listAddresses(db: Reader, seminarId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .select('person.email')
    .where('registration.seminar_id', '=', seminarId)
    .execute();
  return new Set(rows.map(({ email }) => email));
}

type Rows = PeopleFile['rows'];

function problemsIn(rows: Rows): CellProblem[] {
  return rows.flatMap((row) => (row.is === 'wrong' ? row.problems : []));
}

function standingsOf(rows: Rows, known: ReadonlySet<string>): { lines: PersonLine[]; fresh: ImportedPerson[] } {
  const lines: PersonLine[] = [];
  const fresh = new Map<string, ImportedPerson>();
  for (const row of rows) {
    if (row.is === 'wrong') continue;
    if (row.is === 'leftOut') {
      const { line, name, email } = row;
      lines.push({ line, name, email, standing: 'leftOut' });
      continue;
    }
    const { email, familyName, givenName } = row.person.entry;
    const standing = known.has(email) ? 'known' : fresh.has(email) ? 'twice' : 'new';
    if (standing === 'new') fresh.set(email, row.person);
    lines.push({ line: row.person.line, name: `${familyName} ${givenName}`.trim(), email, standing });
  }
  return { lines, fresh: [...fresh.values()] };
}

/** Who registered first over there comes first here; of whom no time is known after all others, as they stand. */
function byTime(a: ImportedPerson, b: ImportedPerson): number {
  return (a.submittedAt ?? '9').localeCompare(b.submittedAt ?? '9') || a.line - b.line;
}

type Storing = {
  person: ImportedPerson;
  seminar: Awaited<ReturnType<typeof queueUpAt>>;
  survey: Survey;
  mail: 'sent' | 'none';
  addedBy: string | null;
  afterAnswers: AfterAnswers;
};

async function storePerson(app: App, work: Work, storing: Storing): Promise<void> {
  const { person, seminar, survey, mail, addedBy, afterAnswers } = storing;
  const { locale, consents } = person;
  const input = { seminarId: seminar.id, entry: { ...person.entry, consents: [] }, formKey: 'import', locale };
  const { registrationId } = await makePlace(app, work, {
    ...input,
    formKey: formKeyOf(input),
    personId: await findOrCreatePerson(work, personOf(input)),
    seminarNumber: seminar.number,
    approval: seminar.approval === 1,
    addedBy,
    consents,
    submittedAt:
      person.submittedAt !== null && person.submittedAt < work.at
        ? person.submittedAt
        : await instantInTurn(work, seminar.id),
    mail,
  });
  if (person.answers === null) return;
  const response = { seminarId: seminar.id, registrationId, answers: person.answers };
  const stored = await storeResponseWithin(work, response);
  const agreed = [...consents].flatMap(([purpose, given]) => (given ? [purpose] : []));
  if (speaksToAgenda({ kind: person.entry.kind, agreed })) await passOn(work, { survey, stored, afterAnswers });
}
