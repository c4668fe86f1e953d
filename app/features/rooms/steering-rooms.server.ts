import { z } from 'zod';
import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import { isRunning } from '~/features/board/board';
import type { Place } from '~/features/board/standing-at-board.server';
import { defineCommand } from '~/live/catalogue.server';
import { Refusal } from '~/shared/refusal';
import { cleanParagraphs, isLonger } from '~/shared/text-length';
import { numberIn } from './plan-form';
import { tellRooms } from './rooms-news.server';
import { countdownSeconds, longestMessage, minutesMore, mostMinutes, type SetState } from './rooms';
import { stateOf, steeringRooms, type SetRow } from './standing-in-rooms.server';

const ofSet = z.object({ partId: z.string().min(1).max(64), version: z.number().int().optional() });
/** A form sends its number as text, and nothing as an empty one. */
const minutes = z
  .preprocess(
    (value) => (typeof value === 'string' ? numberIn(value.trim()) : value),
    z.number().int().min(1).max(mostMinutes).nullable(),
  )
  .optional();
const timed = ofSet.extend({ minutes });

type Change = Partial<Pick<SetRow, 'state' | 'ends_at' | 'message' | 'message_at' | 'minutes'>>;

type Step<Input> = {
  name: string;
  from: readonly SetState[];
  input: z.ZodType<Input>;
  /** Only while the part goes on. */
  running?: true;
  /** All rooms are told too, not the set alone. */
  rooms?: 'all';
  change: (step: { set: SetRow; state: SetState; place: Place; input: Input; at: string }) => Change;
};

type OfSet = { partId: string; version?: number | undefined };

function setCommand<Input extends OfSet>({ name, from, input, running, rooms, change }: Step<Input>) {
  return defineCommand<Input, { place: Place; set: SetRow | null }>({
    name,
    input,
    may: (tx, actor, asked) => steeringRooms(tx, actor, asked),
    run: async (work, { place, set }, asked, { actor }) => {
      const state = set && stateOf(set, work.at);
      if (!set || !state || !from.includes(state)) throw new Refusal('rooms.notNow', 409);
      if (running && !isRunning(place.state)) throw new Refusal('board.closed', 409);
      await storeChange(work, set, change({ set, state, place, input: asked, at: work.at }));
      const action = `${name.slice('rooms.'.length)} rooms`;
      const act = { personId: actor.id, seminarId: place.seminarId, action, subject: place.partId };
      await recordAct(work, act);
      await tellRooms(work, place.partId, { name: 'set_changed', set: true, ...(rooms && { rooms }) });
    },
  });
}

async function storeChange(work: Work, set: SetRow, change: Change): Promise<void> {
  const changed = await work.tx
    .updateTable('room_set')
    // The version guards the state: a message to all is no reason to refuse the next button.
    .set({ ...change, version: 'state' in change ? set.version + 1 : set.version })
    .where('part_id', '=', set.part_id)
    .where('version', '=', set.version)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
}

/** Shows the rooms to all at the board: people may choose theirs. */
export const announceRooms = setCommand({
  name: 'rooms.announce',
  from: ['planned'],
  input: ofSet,
  rooms: 'all',
  change: () => ({ state: 'announced' }),
});

/** Opens the rooms for some minutes; tables have no end unless minutes are given. */
export const openRooms = setCommand({
  name: 'rooms.open',
  from: ['planned', 'announced'],
  input: timed,
  running: true,
  rooms: 'all',
  change: ({ set, input, place, at }) => opened(input.minutes === undefined ? set.minutes : input.minutes, place, at),
});

/** Opens closed rooms again, with the same people in them. */
export const reopenRooms = setCommand({
  name: 'rooms.reopen',
  from: ['closed'],
  input: timed,
  running: true,
  change: ({ input, place, at }) => {
    const shortest = place.kind === 'discussion' ? minutesMore : null;
    return opened(input.minutes === undefined ? shortest : input.minutes, place, at);
  },
});

function opened(given: number | null, place: Place, at: string): Change {
  if (given === null && place.kind === 'discussion') throw new Refusal('rooms.noMinutes', 422);
  return { state: 'open', ends_at: given === null ? null : later(at, given * 60) };
}

/** Five minutes more; in the last minute it also takes the closing back. */
export const extendRooms = setCommand({
  name: 'rooms.extend',
  from: ['open', 'closing'],
  input: ofSet,
  change: ({ set, state, at }) => {
    if (set.ends_at === null) throw new Refusal('rooms.noClock', 409);
    // Who is over time gets five minutes from now, not from an end that has passed.
    const from = state === 'closing' || set.ends_at < at ? at : set.ends_at;
    return { state: 'open', ends_at: later(from, minutesMore * 60) };
  },
});

/** Says something to all rooms at once; an empty message takes the last one back. */
export const tellAllRooms = setCommand({
  name: 'rooms.tellAll',
  from: ['announced', 'open', 'closing', 'closed'],
  input: ofSet.extend({ message: z.string().max(10_000) }),
  change: ({ input, at }) => {
    const message = cleanParagraphs(input.message);
    if (isLonger(message, longestMessage)) throw new Refusal('rooms.longMessage', 422);
    return { message, message_at: message === '' ? null : at };
  },
});

/** Begins the last 60 seconds; tables without an end close at once. */
export const closeRooms = setCommand({
  name: 'rooms.close',
  from: ['open'],
  input: ofSet,
  change: ({ set, at }) =>
    set.ends_at === null ? { state: 'closed' } : { state: 'closing', ends_at: later(at, countdownSeconds) },
});

/** Shows what the rooms handed in, side by side, to everybody. */
export const harvestRooms = setCommand({
  name: 'rooms.harvest',
  from: ['closed'],
  input: ofSet,
  rooms: 'all',
  change: ({ at }) => ({ state: 'harvested', ends_at: at }),
});

/** Takes the harvests back from the screens, so that rooms may go on with them. */
export const unharvestRooms = setCommand({
  name: 'rooms.unharvest',
  from: ['harvested'],
  input: ofSet,
  rooms: 'all',
  change: () => ({ state: 'closed' }),
});

function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** Writes down that countdowns have run out; what comes after the end is refused with or without it. */
export async function closeDueRooms(app: App): Promise<void> {
  const due = await app.db
    .selectFrom('room_set')
    .select('part_id')
    .where('state', '=', 'closing')
    .where('ends_at', '<=', app.now().toISOString())
    .execute();
  for (const { part_id: partId } of due) await app.write((work) => closeIfDue(work, partId));
}

async function closeIfDue(work: Work, partId: string): Promise<void> {
  const closed = await work.tx
    .updateTable('room_set')
    .set((row) => ({ state: 'closed', version: row('version', '+', 1) }))
    .where('part_id', '=', partId)
    .where('state', '=', 'closing')
    .where('ends_at', '<=', work.at)
    .executeTakeFirst();
  if (Number(closed.numUpdatedRows) === 0) return;
  const part = await work.tx.selectFrom('part').select('seminar_id').where('id', '=', partId).executeTakeFirstOrThrow();
  await recordAct(work, { personId: null, seminarId: part.seminar_id, action: 'count rooms down', subject: partId });
  await tellRooms(work, partId, { name: 'set_changed', set: true });
}
