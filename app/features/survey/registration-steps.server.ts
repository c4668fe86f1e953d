import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
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
import type { Survey } from './survey';
import { asTyped, hasUnseen, knownFields, textsOf, valuesIn } from './posted-answers';
import { askedField, askedIn } from './use-asked';

/** What the page shows after a post: 入力 (again), 確認 or 完了. Nothing is kept between the steps but in the form. */
export type Step =
  | { step: 'enter'; result: SubmissionResult; formKey: string; more: boolean }
  | {
      step: 'check';
      formKey: string;
      fields: Fields;
      entry: Entry;
      answers: Answer[];
      converted: boolean;
      heldUntil: string | null;
    }
  | { step: 'done'; receipt: string }
  /** The desk was shut meanwhile: what was typed, for the person to copy. */
  | { step: 'shut'; fields: Fields };

type Surroundings = { desk: Desk; survey: Survey; locale: Locale; afterAnswers: AfterAnswers };

/**
 * Takes the step that the pressed button names. A form with issues is shown again, whatever the button.
 * @throws Refusal `common.malformed` (422) for a step or a form key that no form of ours has; else as `registerFor`.
 */
export async function takeStep(app: App, posted: FormData, surroundings: Surroundings): Promise<Step> {
  const { desk, survey, locale, afterAnswers } = surroundings;
  const wanted = steps.find((step) => step === posted.get('step'));
  const formKey = formKeySchema.safeParse(posted.get('formKey'));
  if (!wanted || !formKey.success) throw new Refusal('common.malformed', 422);
  const form = knownFields(posted, fieldNames(survey));
  const schema = registrationSchema({ partIds: desk.parts.map((part) => part.id), locale, survey });
  // A form that comes twice is answered as it was the first time, also after the desk was shut.
  if (desk.opening !== 'open' && wanted !== 'send') return { step: 'shut', fields: textsOf(form) };
  const submission = parseWithZod(form, { schema });
  const enter = (result: SubmissionResult, more = false): Step => ({
    ...{ step: 'enter', result, more },
    formKey: formKey.data,
  });
  if (wanted === 'change') return enter(asTyped(submission.payload));
  const more = hasUnseen(posted, form, survey);
  if (submission.status !== 'success') return enter(submission.reply(), more);
  if (more) return enter(asTyped(submission.payload), more);
  const { answers, ...entry } = submission.value;
  if (wanted === 'check') {
    const asked = [...askedIn(survey, valuesIn(form))].join(' ');
    const fields: Fields = [...textsOf(form), ['formKey', formKey.data], [askedField, asked]];
    const heldUntil = await keepSeat(app, form, { desk, formKey: formKey.data });
    return {
      step: 'check',
      formKey: formKey.data,
      fields,
      entry,
      answers,
      converted: wasConverted(form, entry),
      heldUntil,
    };
  }
  const input = { seminarId: desk.seminarId, entry, answers, formKey: formKey.data, locale };
  // The state is told by mail alone: here it would tell anybody whether the address had a place before.
  try {
    const { receipt } = await registerFor(app, input, { afterAnswers });
    return { step: 'done', receipt };
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
