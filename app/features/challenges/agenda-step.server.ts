import { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import { carryOver, discardCard, prepareCard } from './added-cards.server';
import { planCard } from './agenda-cards.server';
import { moveOnAgenda, placeOnAgenda, scheduleChallenge, unscheduleChallenge } from './agenda-places.server';
import { askAuthor } from './relays.server';
import { cardPlan } from './read-aloud';

const whole = z.coerce.number().int().positive().max(1_000_000_000);
const publicId = z.string().min(1).max(100);
const step = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('schedule'), publicId, version: whole }),
  z.object({ intent: z.literal('unschedule'), publicId, version: whole }),
  z.object({ intent: z.literal('up'), publicId, position: whole }),
  z.object({ intent: z.literal('down'), publicId, position: whole }),
  z.object({ intent: z.literal('move'), publicId, position: whole, to: whole }),
  z.object({ intent: z.literal('prepare'), text: z.string().max(100_000), category: z.string().max(100) }),
  z.object({ intent: z.literal('carry'), publicId }),
  z.object({
    intent: z.literal('ask-author'),
    publicId,
    words: z.string().max(100_000),
    offersContact: z.enum(['yes', 'no']).default('no'),
  }),
  z.object({ intent: z.literal('discard'), publicId, version: whole }),
  z.object({ intent: z.literal('plan'), publicId, version: whole, ...cardPlan.shape }),
]);

/** Runs the button that was pressed beside a card of the agenda. */
export async function stepAgenda(app: App, actor: Actor, asked: { seminarId: string; form: FormData }): Promise<void> {
  const parsed = step.safeParse(Object.fromEntries(asked.form));
  if (!parsed.success) throw new Refusal('common.malformed', 422);
  const { seminarId } = asked;
  const pressed = parsed.data;
  switch (pressed.intent) {
    case 'schedule':
      return scheduleChallenge(app, actor, { ...pressed, seminarId });
    case 'unschedule':
      return unscheduleChallenge(app, actor, { ...pressed, seminarId });
    case 'move':
      return placeOnAgenda(app, actor, { ...pressed, seminarId });
    case 'plan':
      return planCard(app, actor, { ...pressed, seminarId });
    case 'prepare':
      return prepareCard(app, actor, { ...pressed, seminarId });
    case 'carry':
      return carryOver(app, actor, { ...pressed, seminarId });
    case 'ask-author':
      return askAuthor(app, actor, { ...pressed, seminarId });
    case 'discard':
      return discardCard(app, actor, { ...pressed, seminarId });
    case 'up':
    case 'down':
      return moveOnAgenda(app, actor, { ...pressed, seminarId, direction: pressed.intent });
  }
}
