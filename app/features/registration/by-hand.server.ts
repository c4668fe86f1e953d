import type { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { findOrCreatePerson } from '~/features/accounts/people.server';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { missing, Refusal } from '~/shared/refusal';
import type { handSchema } from './entry';
import { promoteWaitingWithin } from './promotion.server';
import { findByFormKey, formKeyOf, makePlace, mustBeItsParts, personOf } from './registrations.server';
import type { RegistrationState } from './registration';
import { instantInTurn, queueUp } from './seats.server';

type ByHand = { seminarId: string; formKey: string; entry: z.infer<ReturnType<typeof handSchema>> };

/**
 * The secretariat registers somebody who wrote or called, also before and after the desk is open. The place is given
 * as to everybody: on the waiting list where it is full. The same form twice makes one place.
 * @throws Refusal 404 to who may not edit the seminar, `registration.alreadyThere` (409), `common.malformed` (422).
 */
export async function registerByHand(
  app: App,
  actor: Actor,
  input: ByHand,
): Promise<{ receipt: string; state: RegistrationState }> {
  const { seminarId } = input;
  return app.write(async (work) => {
    if (actor.kind === 'guest' || !mayEditSeminar(await rolesIn(work.tx, actor, seminarId))) throw missing();
    const form = { ...input, entry: { ...input.entry, consents: [] }, locale: 'ja' as const };
    const seminar = await work.tx.selectFrom('seminar').select('number').where('id', '=', seminarId).executeTakeFirst();
    if (!seminar) throw missing();
    await queueUp(work, seminar.number);
    const formKey = formKeyOf(form);
    const sent = await findByFormKey(work, formKey);
    if (sent) return sent;
    await mustBeItsParts(work, seminarId, form.entry);
    const personId = await findOrCreatePerson(work, personOf(form));
    const held = await work.tx
      .selectFrom('registration')
      .select('id')
      .where('seminar_id', '=', seminarId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (held) throw new Refusal('registration.alreadyThere', 409);
    await promoteWaitingWithin(app, work, seminarId);
    const place = { ...form, formKey, personId, seminarNumber: seminar.number, approval: false, addedBy: actor.id };
    // Nobody was asked for a consent, so none is given and none refused.
    const submittedAt = await instantInTurn(work, seminarId);
    return makePlace(app, work, { ...place, consents: new Map(), submittedAt, mail: 'sent' });
  });
}
