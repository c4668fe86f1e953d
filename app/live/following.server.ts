import type { App } from '~/app';
import type { Actor } from '~/features/accounts/actor';
import { engineOf } from '~db/engine';
import type { Reader } from '~db/open';
import { missing } from '~/shared/refusal';
import { familyOf, type Catalogue, type StreamKind } from './catalogue.server';
import { eventsAfter, headOf } from './log.server';
import type { Counts, Followed, Position } from './protocol';

/** Past this many missed events the whole state is less to send and to apply. */
const mostEventsToCatchUp = 200;

/** A stream's shared state with its counts, and the number it was true at. */
export type Snapshot = { epoch: string; seq: number; state: unknown; counts: Counts };

/** The kind of a stream, if there is such a stream and the actor may follow it; else what answers for neither. */
export async function followable(app: App, catalogue: Catalogue, actor: Actor, streamId: string): Promise<StreamKind> {
  const kind = catalogue.streams.get(familyOf(streamId));
  if (!kind || !(await kind.mayFollow(app.db, actor, streamId))) throw missing();
  return kind;
}

/** State and number in one reading (L4): what the number says is in the state, and nothing more. */
export async function takeSnapshot(app: App, kind: StreamKind, streamId: string): Promise<Snapshot> {
  return consistently(app, async (db) => {
    const seq = await headOf(db, streamId);
    const state = await kind.snapshot(db, streamId);
    return { epoch: app.epoch, seq, state, counts: await kind.counts(db, streamId) };
  });
}

/** What a page needs to begin with: the snapshot, and what is the reader's own. */
export async function openStream(
  app: App,
  catalogue: Catalogue,
  actor: Actor,
  streamId: string,
): Promise<Snapshot & { mine: unknown }> {
  const kind = await followable(app, catalogue, actor, streamId);
  return { ...(await takeSnapshot(app, kind, streamId)), mine: await kind.mine(app.db, actor, streamId) };
}

/**
 * Brings a client from where it stands to now (L5): the events it missed, or the state where those are too many or one
 * of them takes something back.
 */
export async function catchUp(
  app: App,
  asked: { kind: StreamKind; streamId: string; actor: Actor; position: Position | null },
  snapshot: () => Promise<Snapshot>,
): Promise<Followed> {
  const mine = await asked.kind.mine(app.db, asked.actor, asked.streamId);
  const missed = await missedEvents(app, asked);
  if (!missed) return { ok: true, kind: 'state', ...(await snapshot()), mine };
  const counts = await asked.kind.counts(app.db, asked.streamId);
  return { ok: true, kind: 'events', epoch: app.epoch, ...missed, counts, mine };
}

type Asked = { kind: StreamKind; streamId: string; position: Position | null };

async function missedEvents(app: App, { kind, streamId, position }: Asked) {
  if (!position || position.epoch !== app.epoch) return null;
  // The head first: read after the events it could count one that is not among them, and that would be lost for good.
  const head = await headOf(app.db, streamId);
  const events = await eventsAfter(app.db, streamId, position.seq, mostEventsToCatchUp + 1);
  if (events.length > mostEventsToCatchUp || events.some(kind.takesBack)) return null;
  const seq = events.at(-1)?.seq ?? head;
  // A number from the future belongs to another history than ours.
  if (position.seq > seq) return null;
  return { seq, events: events.map((event) => ({ q: event.seq, n: event.name, b: event.body, at: event.at })) };
}

/** Several reads that see the database at one instant. */
function consistently<T>(app: App, run: (db: Reader) => Promise<T>): Promise<T> {
  const transaction = app.db.transaction();
  return (engineOf(app.db) === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction).execute(
    run,
  );
}
