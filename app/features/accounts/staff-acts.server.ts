import type { Work } from '~/app';
import { recordAct, type Act } from '~/audit.server';
import { fullAccount, type Actor } from './actor';

/** In the audit, under the account that did it. */
export async function recordStaffAct(work: Work, actor: Actor, act: Omit<Act, 'personId'>): Promise<void> {
  await recordAct(work, { personId: fullAccount(actor)?.id ?? null, ...act });
}
