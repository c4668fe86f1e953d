import type { AsideWorld } from '~/aside-world';
import { agreesNow } from '~/features/registration/consents.server';
import { changeMark } from '~db/change-mark';
import type { Reader } from '~db/open';
import { answersOf, type Answers, type CodedAnswers } from './result-table';

/** States of those whose answers say who comes: who gave the place back, or was declined, is not counted. */
const counted = ['submitted', 'confirmed', 'waitlisted', 'pending', 'offered', 'attended', 'no-show'] as const;

/** One response as it is counted; `as` is what they are ordered by, so that places say nothing of who came first. */
type Counted = { id: string; version: number; answers: CodedAnswers; as: string };

/**
 * The chosen answers of everybody who agreed to be counted, has a place or wants one, and does not come for a sponsor;
 * by the codes of questions and options, so that all versions of a survey line up. In an order that says nothing of who
 * came first.
 */
export async function listCodedAnswers(db: Reader, seminarId: string): Promise<CodedAnswers[]> {
  return (await listCounted(db, seminarId, [])).map(({ answers }) => answers);
}

/** Reads the answers of those alone whose response is not `known` in its present version; `known` itself if nothing changed. */
async function listCounted(db: Reader, seminarId: string, known: readonly Counted[]): Promise<readonly Counted[]> {
  const standing = await versionsCounted(db, seminarId);
  const kept = known.filter(({ id, version }) => standing.get(id) === version);
  for (const { id } of kept) standing.delete(id);
  if (standing.size === 0 && kept.length === known.length) return known;
  const chosen = await chosenBy(db, seminarId, standing);
  const fresh = [...standing].map(([id, version]): Counted => {
    const answers = sorted(chosen.get(id) ?? {});
    return { id, version, answers, as: JSON.stringify(answers) };
  });
  return [...kept, ...fresh].sort((a, b) => (a.as < b.as ? -1 : Number(a.as > b.as)));
}

/** The responses that are counted now, each with its version. */
async function versionsCounted(db: Reader, seminarId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('response')
    .innerJoin('registration', 'registration.id', 'response.registration_id')
    .select(['response.id', 'response.version'])
    .where('response.seminar_id', '=', seminarId)
    .where('registration.state', 'in', counted)
    .where('registration.kind', '!=', 'vendor')
    .where((eb) => agreesNow(eb, 'statistics'))
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** So many seminars are kept at once. */
const mostKept = 3;

type Kept = { mark: string | null; counted: readonly Counted[]; answers: Answers };

/** The same from memory, as long as nothing has changed that they are made of; after a change only that is read anew. */
export async function keptAnswers({ db, kept }: AsideWorld, seminarId: string): Promise<Answers> {
  const name = `answers/${seminarId}`;
  // Only kept here, under this name.
  const before = kept.get(name) as Kept | undefined;
  const mark = await changeMark(db);
  if (before && mark !== null && before.mark === mark) return before.answers;
  const all = await listCounted(db, seminarId, before?.counted ?? []);
  const answers = before?.counted === all ? before.answers : answersOf(all.map((one) => one.answers));
  kept.delete(name);
  const names = [...kept.keys()].filter((one) => one.startsWith('answers/'));
  for (const oldest of names.slice(0, Math.max(0, names.length + 1 - mostKept))) kept.delete(oldest);
  kept.set(name, { mark, counted: all, answers } satisfies Kept);
  return answers;
}

/** Up to so many responses are asked for by id; more are read with all others. */
const fewResponses = 2_000;

/** What was chosen in some responses, by response and question. */
async function chosenBy(
  db: Reader,
  seminarId: string,
  wanted: ReadonlyMap<string, number>,
): Promise<Map<string, Record<string, string[]>>> {
  const codes = await questionCodes(db, seminarId);
  const few = wanted.size <= fewResponses ? [...wanted.keys()] : null;
  const chosen = new Map<string, Record<string, string[]>>();
  for (const { response_id: id, question_id: question, option_code: option } of await chosenRows(db, codes, few)) {
    if (option === null || !wanted.has(id)) continue;
    const own = chosen.get(id) ?? {};
    const code = codes.get(question) ?? '';
    own[code] = [...(own[code] ?? []), option];
    chosen.set(id, own);
  }
  return chosen;
}

async function questionCodes(db: Reader, seminarId: string): Promise<Map<string, string>> {
  const questions = await db
    .selectFrom('survey_question')
    .select(['id', 'code'])
    .where('seminar_id', '=', seminarId)
    .execute();
  return new Map(questions.map(({ id, code }) => [id, code]));
}

/** Without a join: of as many rows as there are answers each would look its question up anew. */
function chosenRows(db: Reader, codes: ReadonlyMap<string, string>, responses: readonly string[] | null) {
  return db
    .selectFrom('answer')
    .select(['response_id', 'question_id', 'option_code'])
    .where('question_id', 'in', [...codes.keys(), ''])
    .where('option_code', 'is not', null)
    .$if(responses !== null, (query) => query.where('response_id', 'in', [...(responses ?? []), '']))
    .execute();
}

function sorted(answers: Record<string, string[]>): CodedAnswers {
  return Object.fromEntries(
    Object.keys(answers)
      .sort()
      .map((code) => [code, [...(answers[code] ?? [])].sort()]),
  );
}
