import type { App, Work } from '~/app';
import type { Reader } from '~db/open';
import { announceWithin } from './announcement.server';
import { receiptOf } from './registration';
import { nextRunningNumber } from './seats.server';

type Form = { seminarId: string; seminarNumber: number; personId: string; formKey: string };

/**
 * Answers a form of somebody who has a place in the seminar already: mails its link to the holder, and gives the form a
 * receipt of its own that leads to that place. Null where there is no place yet. Call it after `queueUp`.
 */
export async function repeatWithin(app: App, work: Work, form: Form): Promise<{ receipt: string } | null> {
  const held = await work.tx
    .selectFrom('registration')
    .select('id')
    .where('seminar_id', '=', form.seminarId)
    .where('person_id', '=', form.personId)
    .executeTakeFirst();
  if (!held) return null;
  await announceWithin(app, work, { registrationId: held.id, occasion: 'known' });
  return { receipt: await keepForm(work, form, held.id) };
}

async function keepForm(work: Work, { seminarNumber, formKey }: Form, registrationId: string): Promise<string> {
  const runningNumber = await nextRunningNumber(work, seminarNumber);
  const receipt = receiptOf(seminarNumber, runningNumber);
  await work.tx
    .insertInto('repeated_form')
    .values({
      form_key: formKey,
      registration_id: registrationId,
      receipt,
      running_number: runningNumber,
      sent_at: work.at,
    })
    .execute();
  return receipt;
}

/** The receipt of a form that was answered so before. */
export async function findRepeated(work: Work, formKey: string): Promise<{ receipt: string } | undefined> {
  return work.tx.selectFrom('repeated_form').select('receipt').where('form_key', '=', formKey).executeTakeFirst();
}

/** The receipts of all repeated forms of a seminar, in the order they came. */
export async function listRepeated(
  db: Reader,
  seminarId: string,
): Promise<{ registrationId: string; receipt: string }[]> {
  return db
    .selectFrom('repeated_form')
    .innerJoin('registration', 'registration.id', 'repeated_form.registration_id')
    .select(['repeated_form.registration_id as registrationId', 'repeated_form.receipt'])
    .where('registration.seminar_id', '=', seminarId)
    .orderBy('repeated_form.running_number')
    .execute();
}
