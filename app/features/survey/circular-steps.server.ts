import { z } from 'zod';
import type { App } from '~/app';
import { fullAccount, type Actor } from '~/features/accounts/actor';
import { circularMail } from '~/features/registration/circular-mail.server';
import type { ShownPreview } from '~/features/registration/mail-template';
import { queueMail } from '~/mail/outbox.server';
import { readMarkdown } from '~/shared/markdown.server';
import { missing, Refusal } from '~/shared/refusal';
import { textOf } from './carried-file.server';
import { readCircular, readMoment, type Circular } from './circular';
import { listRecipients, type Recipient } from './circular-recipients.server';
import { cancelCircular, listCirculars, saveCircular, scheduleCircular, unknownIn } from './circulars.server';

/** What has to be put right in a form, by field. */
export type CircularProblems = Partial<Record<'subjectJa' | 'bodyJa' | 'bodyEn' | 'states', string>> & {
  unknown: string[];
};

export type CircularStep =
  { step: 'saved' | 'scheduled' | 'cancelled' | 'tested'; id: string } | { step: 'form'; problems: CircularProblems };

const pressed = z.object({
  intent: z.enum(['save', 'now', 'schedule', 'cancel', 'test']),
  id: z.string().max(64).default(''),
  version: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  at: z.string().max(20).default(''),
});

/**
 * Does what the pressed button says.
 * @throws Refusal `common.malformed` (422), else as the commands.
 */
export async function takeCircularStep(
  app: App,
  actor: Actor,
  seminarId: string,
  form: FormData,
): Promise<CircularStep> {
  const asked = pressed.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Refusal('common.malformed', 422);
  const { intent, id, version, at } = asked.data;
  const seen = { seminarId, id, version };
  if (intent === 'cancel') {
    await cancelCircular(app, actor, seen);
    return { step: 'cancelled', id };
  }
  if (intent === 'now' || intent === 'schedule') {
    const moment = intent === 'now' ? null : readMoment(at);
    if (intent === 'schedule' && moment === null) throw new Refusal('survey.circularPast', 422);
    await scheduleCircular(app, actor, seen, moment);
    return { step: 'scheduled', id };
  }
  if (intent === 'test') return { step: 'tested', id: await sendTest(app, actor, seen) };
  return save(app, actor, seminarId, form);
}

async function save(app: App, actor: Actor, seminarId: string, form: FormData): Promise<CircularStep> {
  const read = readCircular(form);
  const unknown = [...new Set([...unknownIn(textOf(form, 'bodyJa')), ...unknownIn(textOf(form, 'bodyEn'))])];
  if (!read.success || unknown.length > 0) {
    const issues = read.error?.issues.map(({ path, message }) => [String(path[0]), message] as const) ?? [];
    return { step: 'form', problems: { ...Object.fromEntries(issues), unknown } };
  }
  const { id } = await saveCircular(app, actor, { seminarId, values: read.data });
  return { step: 'saved', id };
}

/** To who asks for it, with the values of the first who would get it. */
async function sendTest(app: App, actor: Actor, { seminarId, id }: { seminarId: string; id: string }): Promise<string> {
  const account = fullAccount(actor);
  const circular = (await listCirculars(app.db, seminarId)).find((one) => one.id === id);
  if (!account || !circular) throw missing();
  const [first] = await listRecipients(app.db, { seminarId, ...circular });
  if (!first) throw new Refusal('survey.circularNobody', 409);
  await app.write(async (work) => {
    const mail = await circularMail(app, work.tx, { ...circular, registrationId: first.id });
    // The registrant's own link and way out are theirs alone.
    const plain = { subject: mail.subject, text: withoutKeys(app, mail.text), html: withoutKeys(app, mail.html) };
    await queueMail(work, { ...plain, to: account.email, purposeKey: `test/${work.newId()}` });
  });
  return id;
}

function withoutKeys(app: App, text: string): string {
  const key = new RegExp(`${escaped(app.baseUrl)}/(r|unsubscribe)/[\\w.-]+`, 'g');
  return text.replace(key, `${app.baseUrl}/$1/sample`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What is looked over before a circular goes: how many get it, the first of them, and how it arrives. */
export type Review = { count: number; first: Recipient[]; preview: ShownPreview | null };

const shownRecipients = 10;

export async function reviewCircular(app: App, seminarId: string, circular: Circular): Promise<Review> {
  const all = await listRecipients(app.db, { seminarId, ...circular });
  const [first] = all;
  if (!first) return { count: 0, first: [], preview: null };
  const mail = await circularMail(app, app.db, { ...circular, registrationId: first.id });
  return {
    count: all.length,
    first: all.slice(0, shownRecipients),
    preview: { subject: mail.subject, pieces: readMarkdown(withoutKeys(app, mail.text), { from: 2 }) },
  };
}
