import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { App } from '~/app';
import type { Desk } from '~/features/registration/desk.server';
import { saveDraft, type Fields } from '~/features/registration/drafts.server';
import { formKeySchema, steps, type Entry } from '~/features/registration/entry';
import { venues } from '~/features/registration/registration';
import type { Locale, RefusalCode } from '~/i18n/texts';
import { Refusal } from '~/shared/refusal';
import type { Answer } from './answers';
import { registerFor, type AfterAnswers } from './entries.server';
import { fieldNames, registrationSchema } from './registration-form';
import { receiptCode } from './receipt-code.server';
import { onPage } from './page-problems';
import { asTyped, knownFields, textsOf, unseenIn, valuesIn } from './posted-answers';
import { questionsIn, type Survey, type SurveyEntry, type SurveyQuestion } from './survey';
import { pageBeside, pageField, pageFields, pagesOf, readPage } from './survey-pages';
import { askedField, askedIn } from './use-asked';

/** What the page shows after a post: 入力 (again), 確認 or 完了. Nothing is kept between the steps but in the form. */
export type Step =
  /** `page` of the form, from 0; `more`: answers called for questions that were not seen. */
  | { step: 'enter'; result: SubmissionResult; formKey: string; page: number; more: boolean }
  | {
      step: 'check';
      formKey: string;
      fields: Fields;
      entry: Entry;
      answers: Answer[];
      converted: boolean;
      heldUntil: string | null;
    }
  /** `code` leads back to what was written, for who wrote something. */
  | { step: 'done'; receipt: string; code: string | null }
  /** The desk was shut meanwhile: what was typed, for the person to copy. */
  | { step: 'shut'; fields: Fields };

type Surroundings = { desk: Desk; survey: Survey; locale: Locale; afterAnswers: AfterAnswers };

/** The whole form, when it is right, and what the schema made of it. */
type Filled = z.output<ReturnType<typeof registrationSchema>>;
type Judged = Submission<Filled>;

/** One post of the form. */
type Posted = Surroundings & {
  /** The known fields, without what the form carries beside them. */
  form: FormData;
  formKey: string;
  pages: SurveyEntry[][];
  page: number;
  /** Of questions that the answers call for and that did not stand in the form. */
  unseen: readonly SurveyQuestion[];
};

/**
 * Takes the step that the pressed button names. A form with issues is shown again, whatever the button.
 * @throws Refusal `common.malformed` (422) for a step or a form key that no form of ours has; else as `registerFor`.
 */
export async function takeStep(app: App, sent: FormData, surroundings: Surroundings): Promise<Step> {
  const wanted = steps.find((step) => step === sent.get('step'));
  if (!wanted) throw new Refusal('common.malformed', 422);
  const posted = readPosted(sent, surroundings);
  const { desk, survey, locale, form } = posted;
  // A form that comes twice is answered as it was the first time, also after the desk was shut.
  if (desk.opening !== 'open' && wanted !== 'send') return { step: 'shut', fields: textsOf(form) };
  const schema = registrationSchema({ desk, locale, survey });
  const submission = parseWithZod(form, { schema });
  if (wanted === 'change') return entered(posted, { result: asTyped(submission.payload), page: 0 });
  if (wanted === 'back' || wanted === 'next') return turnPage(app, posted, submission, wanted);
  if (submission.status !== 'success') return firstWrong(posted, submission.reply());
  const [unseen] = posted.unseen;
  if (unseen) return entered(posted, { result: asTyped(submission.payload), page: pageOf(posted, unseen), more: true });
  if (wanted === 'check') return lookOver(app, posted, submission.value);
  return sendIn(app, posted, submission.value);
}

function readPosted(sent: FormData, surroundings: Surroundings): Posted {
  const { survey } = surroundings;
  const formKey = formKeySchema.safeParse(sent.get('formKey'));
  if (!formKey.success) throw new Refusal('common.malformed', 422);
  const form = knownFields(sent, fieldNames(survey));
  const pages = pagesOf(survey);
  const page = readPage(sent.get(pageField), pages.length);
  return { ...surroundings, form, formKey: formKey.data, pages, page, unseen: unseenIn(sent, form, survey) };
}

type Entering = { result: SubmissionResult; page: number; more?: boolean };

function entered({ formKey }: Posted, { result, page, more = false }: Entering): Step {
  return { step: 'enter', result, formKey, page, more };
}

/** One page on, when this one is right, or one back, whatever stands in it. */
async function turnPage(app: App, posted: Posted, submission: Judged, to: 'back' | 'next'): Promise<Step> {
  const { pages, page, form, survey, desk, formKey } = posted;
  const typed = asTyped(submission.payload);
  const asked = askedIn(survey, valuesIn(form));
  if (to === 'back') return entered(posted, { result: typed, page: pageBeside(pages, asked, { from: page, by: -1 }) });
  const reply = submission.status === 'success' ? typed : onPage(submission.reply(), pageFields(pages, page));
  if (reply.error) return entered(posted, { result: reply, page });
  const more = posted.unseen.some((question) => pageOf(posted, question) === page);
  if (more) return entered(posted, { result: typed, page, more });
  await keepSeat(app, form, { desk, formKey });
  return entered(posted, { result: typed, page: pageBeside(pages, asked, { from: page, by: 1 }) });
}

/** The first page with a problem: the others have their turn after it. */
function firstWrong(posted: Posted, reply: SubmissionResult): Step {
  const { pages, unseen } = posted;
  const wrong = pages.map((_, index) => onPage(reply, pageFields(pages, index)));
  const page = Math.max(
    wrong.findIndex(({ error }) => error),
    0,
  );
  const more = unseen.some((question) => pageOf(posted, question) === page);
  return entered(posted, { result: wrong[page] ?? reply, page, more });
}

function pageOf({ pages }: Posted, question: SurveyQuestion): number {
  return Math.max(
    pages.findIndex((entries) => entries.flatMap(questionsIn).some(({ code }) => code === question.code)),
    0,
  );
}

async function lookOver(app: App, posted: Posted, { answers, ...entry }: Filled): Promise<Step> {
  const { survey, desk, form, formKey } = posted;
  const asked = [...askedIn(survey, valuesIn(form))].join(' ');
  const fields: Fields = [...textsOf(form), ['formKey', formKey], [askedField, asked]];
  const heldUntil = await keepSeat(app, form, { desk, formKey });
  return { step: 'check', formKey, fields, entry, answers, converted: wasConverted(form, entry), heldUntil };
}

async function sendIn(app: App, posted: Posted, { answers, ...entry }: Filled): Promise<Step> {
  const { desk, formKey, locale, afterAnswers, form } = posted;
  const input = { seminarId: desk.seminarId, entry, answers, formKey, locale };
  // The state is told by mail alone: here it would tell anybody whether the address had a place before.
  try {
    const { receipt } = await registerFor(app, input, { afterAnswers });
    // By what is in the form alone: here it is the same for an address that had a place before.
    const wrote = answers.some(({ text }) => text !== null && text.trim() !== '');
    return { step: 'done', receipt, code: wrote ? receiptCode(app.secret, formKey) : null };
  } catch (reason) {
    if (isShut(reason)) return { step: 'shut', fields: textsOf(form) };
    throw reason;
  }
}

function isShut(reason: unknown): boolean {
  const codes: readonly RefusalCode[] = ['registration.closed', 'registration.cancelled', 'registration.early'];
  return reason instanceof Refusal && codes.includes(reason.code);
}

/** While the person looks the form over; without a script this is the first that the server hears of it. */
async function keepSeat(app: App, form: FormData, { desk, formKey }: { desk: Desk; formKey: string }) {
  const saved = await saveDraft(app, draftIn(form, { desk, formKey }));
  return saved.heldUntil;
}

/**
 * Stores a form that is still being filled, whatever stands in it.
 * @throws Refusal `common.malformed` (422) for a form key that no form of ours has; else as `saveDraft`.
 */
export async function saveForm(app: App, posted: FormData, { desk, survey }: Pick<Surroundings, 'desk' | 'survey'>) {
  const formKey = formKeySchema.safeParse(posted.get('formKey'));
  if (!formKey.success) throw new Refusal('common.malformed', 422);
  const form = knownFields(posted, fieldNames(survey));
  return { formKey: formKey.data, ...(await saveDraft(app, draftIn(form, { desk, formKey: formKey.data }))) };
}

function draftIn(form: FormData, { desk, formKey }: { desk: Desk; formKey: string }) {
  const venue = venues.find((one) => one === form.get('venue'));
  const parts = desk.parts.map(({ id }) => id).filter((id) => form.getAll('parts').includes(id));
  const wish = venue && parts.length > 0 ? { venue, parts } : null;
  return { seminarId: desk.seminarId, formKey, fields: textsOf(form), wish };
}

function wasConverted(form: FormData, entry: Entry): boolean {
  return form.get('familyKana') !== entry.familyKana || form.get('givenKana') !== entry.givenKana;
}
