import { z } from 'zod';
import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { Refusal } from '~/shared/refusal';
import { checkIn, undoCheckIn } from './attendance.server';

const pressed = z.object({
  intent: z.enum(['come', 'undo']),
  registrationId: z.string().min(1).max(100),
  how: z.enum(['desk', 'code']),
});

/** Does what the pressed button says. @throws Refusal `common.malformed` (422), else as `checkIn`. */
export async function takeCheckInStep(app: App, actor: Actor, seminarId: string, form: FormData): Promise<void> {
  const step = pressed.safeParse(Object.fromEntries(form));
  if (!step.success) throw new Refusal('common.malformed', 422);
  const { intent, registrationId, how } = step.data;
  if (intent === 'undo') await undoCheckIn(app, actor, { seminarId, registrationId });
  else await checkIn(app, actor, { seminarId, registrationId, how });
}
