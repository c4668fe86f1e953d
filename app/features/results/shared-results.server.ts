import type { App, Work } from '~/app';
import { aside } from '~/aside.server';
import type { Actor } from '~/features/accounts/actor';
import { recordStaffAct } from '~/features/accounts/staff-acts.server';
import { seminarTopic } from '~/features/seminars/seminar';
import { findEditableSeminar } from '~/features/seminars/seminar-states.server';
import { missing, Refusal } from '~/shared/refusal';
import type { AskedTable } from './result-axes';
import { findSnapshot, listShares, sharedState } from './result-snapshots.server';
import type { CodedAnswers, SafeTable } from './result-table';
import type { Audience } from './shared-result';
import type { SharingPlan } from './sharing-plan.server';

type Sharing = { seminarId: string; asked: AskedTable; audience: Audience; title: { ja: string; en: string } };

/**
 * Shows a table to an audience: counted from the snapshot that everything shared is counted from, and made safe beside
 * it. The first table of a seminar takes the snapshot.
 * @throws Refusal 403 and 404 to who may not edit the seminar, `results.noQuestion`, `.notChosen`, `.sameQuestion`,
 * `.bothSeveral` (422), `results.few`, `.exposed`, `.tangled`, `.alreadyShared`, `.smallStep`, `common.stale` (409).
 */
export async function shareResult(app: App, actor: Actor, sharing: Sharing): Promise<void> {
  const { seminarId, asked, audience, title } = sharing;
  await findEditableSeminar(app.db, actor, seminarId);
  const plan = soundPlan(await aside(app, 'planShare', { ...asked, seminarId }));
  await app.write(async (work) => {
    await mustStillHold(work, actor, { seminarId, plan });
    const snapshot = await findSnapshot(work.tx, seminarId);
    const snapshotId =
      snapshot?.id ?? (await insertSnapshot(work, { seminarId, number: 1, people: plan.people ?? [] }));
    const rows = await listShares(work.tx, seminarId);
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
    for (const table of plan.tables)
      await insertShare(work, { seminarId, snapshotId, position, audience, title, table });
    const subject = `${asked.rows} ${asked.columns}`.trim();
    await recordStaffAct(work, actor, { seminarId, action: 'share result', subject });
  });
}

/**
 * Takes a table off the pages.
 * @throws Refusal 403 and 404 to who may not edit the seminar, and for one that is not there.
 */
export async function withdrawResult(app: App, actor: Actor, input: { seminarId: string; id: string }): Promise<void> {
  const { seminarId, id } = input;
  await app.write(async (work) => {
    await findEditableSeminar(work.tx, actor, seminarId);
    const { numUpdatedRows } = await work.tx
      .updateTable('result_share')
      .set({ withdrawn_at: work.at })
      .where('id', '=', id)
      .where('seminar_id', '=', seminarId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw missing();
    await recordStaffAct(work, actor, { seminarId, action: 'withdraw result', subject: id });
    work.nudge(seminarTopic(seminarId));
  });
}

/**
 * Counts everything that is shared anew, all from the answers of this moment.
 * @throws Refusal 403 and 404 to who may not edit the seminar, `results.nothingShared`, `results.fewNew`,
 * `results.smallStep`, `results.exposed`, `common.stale` (409): then the last snapshot stays.
 */
export async function renewShared(app: App, actor: Actor, seminarId: string): Promise<void> {
  await findEditableSeminar(app.db, actor, seminarId);
  const plan = soundPlan(await aside(app, 'planRenewal', { seminarId }));
  await app.write(async (work) => {
    await mustStillHold(work, actor, { seminarId, plan });
    const rows = await listShares(work.tx, seminarId);
    const last = await findSnapshot(work.tx, seminarId);
    const number = (last?.number ?? 0) + 1;
    const snapshotId = await insertSnapshot(work, { seminarId, number, people: plan.people ?? [] });
    // The newer ones take their place.
    await work.tx
      .updateTable('result_share')
      .set({ withdrawn_at: work.at })
      .where('seminar_id', '=', seminarId)
      .where('withdrawn_at', 'is', null)
      .execute();
    for (const [at, row] of rows.entries()) {
      const table = plan.tables[at];
      const title = { ja: row.title_ja, en: row.title_en };
      if (table && row.withdrawn_at === null) await insertShare(work, { ...row, seminarId, snapshotId, title, table });
    }
    await recordStaffAct(work, actor, { seminarId, action: 'renew results', subject: snapshotId });
    // A projector may show one of them.
    work.nudge(seminarTopic(seminarId));
  });
}

type Sound = Exclude<SharingPlan, { problem: unknown }>;

const malformed: readonly string[] = ['noQuestion', 'notChosen', 'sameQuestion', 'bothSeveral'];

function soundPlan(plan: SharingPlan): Sound {
  if (!('problem' in plan)) return plan;
  throw new Refusal(`results.${plan.problem}`, malformed.includes(plan.problem) ? 422 : 409);
}

/** Plans are made beside the transaction, which may not wait for them: what they rest on must be as it was. */
async function mustStillHold(
  work: Work,
  actor: Actor,
  { seminarId, plan }: { seminarId: string; plan: Sound },
): Promise<void> {
  await findEditableSeminar(work.tx, actor, seminarId);
  if ((await sharedState(work.tx, seminarId)) !== plan.seen) throw new Refusal('common.stale', 409);
}

type NewSnapshot = { seminarId: string; number: number; people: readonly CodedAnswers[] };

async function insertSnapshot(work: Work, { seminarId, number, people }: NewSnapshot): Promise<string> {
  const id = work.newId();
  const row = { id, seminar_id: seminarId, number, people: JSON.stringify(people), taken_at: work.at };
  await work.tx.insertInto('result_snapshot').values(row).execute();
  return id;
}

type NewShare = {
  seminarId: string;
  snapshotId: string;
  position: number;
  audience: Audience;
  title: { ja: string; en: string };
  table: SafeTable;
};

async function insertShare(work: Work, share: NewShare): Promise<void> {
  const { seminarId, snapshotId, position, audience, title, table } = share;
  await work.tx
    .insertInto('result_share')
    .values({
      ...{ id: work.newId(), seminar_id: seminarId, snapshot_id: snapshotId, position, audience },
      ...{ title_ja: title.ja, title_en: title.en, content: JSON.stringify(table) },
      ...{ shared_at: work.at, withdrawn_at: null },
    })
    .execute();
}
