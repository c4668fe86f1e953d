import { parseWithZod } from '@conform-to/zod/v4';
import type { SubmissionResult } from '@conform-to/react';
import type { App } from '~/app';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import type { Desk } from '~/features/registration/desk.server';
import { findDraft, type Fields } from '~/features/registration/drafts.server';
import { formKeySchema } from '~/features/registration/entry';
import { seminarPath } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import { findEarlierFields } from './earlier-fields.server';
import { fieldNames, registrationSchema } from './registration-form';
import type { Survey } from './survey';
import { pagesOf, readPage } from './survey-pages';
import { asTyped, knownFields } from './posted-answers';

/**
 * What a form begins with. `draft`: what was filled in before, found by the form's key; `lost`: nothing is there under
 * that key any more; `earlier`: what a signed-in person gave last time; `blank`: nothing.
 */
export type Start = {
  from: 'draft' | 'lost' | 'earlier' | 'blank';
  formKey: string;
  /** Where the form can be gone on with, once something of it was saved. */
  address: string;
  filled: SubmissionResult | null;
  savedAt: string | null;
  heldUntil: string | null;
  /** The page that the address names, from 0: the first, where nothing was kept of those before. */
  page: number;
};

type Asked = {
  desk: Desk;
  survey: Survey;
  locale: Locale;
  /** The key that the address names. */
  draft: string | null;
  /** The key that the browser kept. */
  kept: string | null;
  /** The page that the address names, from 1. */
  page: string | null;
};

/** The form for who asks. An address that leads to nothing is told of; a browser that kept nothing good is not. */
export async function startForm(app: App, actor: Actor, asked: Asked): Promise<Start> {
  const { desk, draft, kept, survey } = asked;
  const key = formKeySchema.safeParse(draft ?? kept);
  const found = key.success && (await findDraft(app.db, { seminarId: desk.seminarId, formKey: key.data }));
  if (found) {
    const { fields, ...saved } = found;
    const page = readPage(asked.page, pagesOf(survey).length);
    return { from: 'draft', ...keyed(app, desk, key.data), filled: filledWith(fields, asked), ...saved, page };
  }
  const none = { ...keyed(app, desk, app.newId()), savedAt: null, heldUntil: null, page: 0 };
  if (draft !== null) return { from: 'lost', filled: null, ...none };
  const person = fullAccount(actor);
  const earlier = person ? await findEarlierFields(app.db, person, asked.survey) : [];
  if (earlier.length === 0) return { from: 'blank', filled: null, ...none };
  const parts = desk.parts.map(({ id }) => ['parts', id] as const);
  return { from: 'earlier', filled: filledWith([...earlier, ...parts], asked), ...none };
}

function keyed(app: App, { slug }: Desk, formKey: string) {
  return { formKey, address: `${app.baseUrl}${seminarPath(slug, '/register')}?draft=${formKey}` };
}

function filledWith(fields: Fields, { desk, survey, locale }: Asked): SubmissionResult {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const schema = registrationSchema({ desk, locale, survey });
  return asTyped(parseWithZod(knownFields(form, fieldNames(survey)), { schema }).payload);
}
