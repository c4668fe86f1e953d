import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { Actor } from '~/features/accounts/actor';
import { mayModerate, mayReadOriginals, type Roles } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { missing, Refusal } from '~/shared/refusal';
import { deskOrigins, mayBecome, type ChallengeState } from './challenge';

/** What every curation command is told: which challenge, and in which version its reader saw it. */
export type Aimed = { seminarId: string; challengeId: string; version: number };

export type Curated = Awaited<ReturnType<typeof find>>;

export type Acting = { personId: string; seminarId: string };

/** The topic whose followers load the curation and agenda pages again. */
export function challengesTopic(seminarId: string): string {
  return `challenges/${seminarId}`;
}

/** Who works with originals. For everybody else, chairs too, there is nothing here: 404. */
export function curating(work: Work, actor: Actor, seminarId: string): Promise<Acting> {
  return acting(work, { actor, seminarId, may: mayReadOriginals });
}

/** Who orders the agenda: the secretariat and the chairs; 404 for everybody else. */
export function chairing(work: Work, actor: Actor, seminarId: string): Promise<Acting> {
  return acting(work, { actor, seminarId, may: mayModerate });
}

async function acting(
  work: Work,
  asked: { actor: Actor; seminarId: string; may: (roles: Roles) => boolean },
): Promise<Acting> {
  const roles = await rolesIn(work.tx, asked.actor, asked.seminarId);
  if (asked.actor.kind === 'guest' || !asked.may(roles)) throw missing();
  return { personId: asked.actor.id, seminarId: asked.seminarId };
}

/** The challenge in the version its reader saw; 404 outside the seminar, `common.stale` when somebody was quicker. */
export async function findAimed(work: Work, aimed: Aimed): Promise<Curated> {
  const found = await find(work, aimed);
  // What chairs prepared or carried on was never at the desk.
  if (!deskOrigins.some((origin) => origin === found.origin)) throw missing();
  if (found.version !== aimed.version) throw new Refusal('common.stale', 409);
  return found;
}

async function find(work: Work, aimed: { seminarId: string; challengeId: string }) {
  const row = await work.tx
    .selectFrom('challenge')
    .selectAll()
    .where('id', '=', aimed.challengeId)
    .where('seminar_id', '=', aimed.seminarId)
    .executeTakeFirst();
  if (!row) throw missing();
  return row;
}

/** Refuses a step that the states do not know. */
export function mustBecome(from: ChallengeState, to: ChallengeState): void {
  if (!mayBecome(from, to)) throw new Refusal('challenges.notNow', 409);
}

/** What a challenge loses that nobody but the secretariat may see any more; what is read aloud was made of its text. */
export const outOfSight = {
  ...{ public_id: null, released_by: null, part_id: null, agenda_position: null },
  read_aloud: '',
} as const;

/** What a step may change of a challenge. */
export type Change = Partial<
  Omit<Curated, 'id' | 'seminar_id' | 'question_id' | 'text_id' | 'number' | 'version' | 'created_at' | 'changed_at'>
>;

/** Stores one change of a challenge, guarded by its version. Whatever is not a step of the desk ends what it could undo. */
export async function storeChange(work: Work, { of, set }: { of: Curated; set: Change }): Promise<void> {
  const stored = await work.tx
    .updateTable('challenge')
    .set({ step_id: null, ...set, version: of.version + 1, changed_at: work.at })
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .executeTakeFirst();
  if (Number(stored.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
}

export type Deed = { action: string; note?: string };

/** Writes down who did what with a challenge; an author's own step is nobody's. Desks load again. */
export async function recordDeed(work: Work, of: Curated, { by, action, note }: Deed & { by: Acting | null }) {
  await recordAct(work, {
    personId: by?.personId ?? null,
    seminarId: of.seminar_id,
    action,
    subject: of.id,
    note: note ?? '',
  });
  work.nudge(challengesTopic(of.seminar_id));
}

/** A change that is none of the desk: the agenda's, or an author's. */
export async function changeCurated(
  work: Work,
  change: Deed & { of: Curated; by: Acting | null; set: Change },
): Promise<void> {
  await storeChange(work, change);
  await recordDeed(work, change.of, change);
}
