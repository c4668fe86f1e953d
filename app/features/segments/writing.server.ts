import { z } from 'zod';
import type { Work } from '~/app';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { holdBoardWithin } from '~/features/board/queue.server';
import { steering, steeringUnseen, type Place } from '~/features/board/standing-at-board.server';
import { tellPartWithin } from '~/features/seminars/part-news.server';
import { defineCommand } from '~/live/catalogue.server';
import { missing, Refusal } from '~/shared/refusal';
import { cleanLine, cleanParagraphs, isLonger } from '~/shared/text-length';
import { ticked } from '~/shared/ticked';
import type { Reader } from '~db/open';
import { findSegment, listSegments, tellSegments, type SegmentRow } from './segment-rows.server';
import { longestNotes, longestTitle, mostMinutes, mostSegments } from './segments';

const id = z.string().min(1).max(64);
const minutes = z.coerce.number().int().min(1).max(mostMinutes);
const aimed = z.object({ segmentId: id, version: z.coerce.number().int() });

/** Adds a segment to the run of show, at its end or `at` a place, or puts one right. */
export const saveSegment = defineCommand({
  name: 'segments.save',
  input: z.object({
    partId: id,
    segmentId: id.optional(),
    version: z.coerce.number().int().optional(),
    at: z.number().int().min(0).max(mostSegments).optional(),
    title: z.string().max(20_000),
    minutes,
    asks: ticked,
    reacts: ticked,
    notes: z.string().max(20_000).default(''),
  }),
  may: (tx, actor, { partId }) => steering(tx, actor, partId),
  run: async (work, place, input, { actor }) => {
    await holdBoardWithin(work, place.partId);
    const words = {
      ...{ title: readTitle(input.title), notes: readNotes(input.notes), minutes: input.minutes },
      ...{ asks: input.asks ? (1 as const) : (0 as const), reacts: input.reacts ? (1 as const) : (0 as const) },
    };
    const segmentId = input.segmentId ?? work.newId();
    if (input.segmentId === undefined) await insert(work, place, { id: segmentId, at: input.at, ...words });
    else {
      const segment = await findSegment(work.tx, segmentId);
      if (segment.part_id !== place.partId) throw missing();
      await change(work, { ...segment, version: input.version ?? segment.version }, words);
    }
    await tell(work, place, { actor, action: 'save segment', subject: segmentId });
    return { id: segmentId };
  },
});

function readTitle(typed: string): string {
  const title = cleanLine(typed);
  if (title === '') throw new Refusal('segments.untitled', 422);
  if (isLonger(title, longestTitle)) throw new Refusal('segments.longTitle', 422);
  return title;
}

function readNotes(typed: string): string {
  const notes = cleanParagraphs(typed);
  if (isLonger(notes, longestNotes)) throw new Refusal('segments.longNotes', 422);
  return notes;
}

type Words = Pick<SegmentRow, 'title' | 'notes' | 'minutes' | 'asks' | 'reacts'>;

async function insert(work: Work, place: Place, segment: Words & { id: string; at: number | undefined }) {
  const { at, ...words } = segment;
  const others = await listSegments(work.tx, place.partId);
  if (others.length >= mostSegments) throw new Refusal('segments.tooMany', 409);
  await work.tx
    .insertInto('segment')
    .values({ ...words, part_id: place.partId, position: 0, version: 1 })
    .execute();
  const ids = others.map((other) => other.id);
  ids.splice(at ?? ids.length, 0, words.id);
  await order(work, ids);
}

/** Takes a segment out; if it was on, none is. */
export const removeSegment = defineCommand({
  name: 'segments.remove',
  input: aimed,
  may: steeringSegment,
  run: async (work, { place, segment }, _input, { actor }) => {
    await holdBoardWithin(work, place.partId);
    await work.tx
      .updateTable('part')
      .set({ segment_id: null, segment_since: null })
      .where('segment_id', '=', segment.id)
      .execute();
    await work.tx.deleteFrom('segment').where('id', '=', segment.id).execute();
    await tell(work, place, { actor, action: 'remove segment', subject: segment.id });
  },
});

/** Moves a segment by one place. */
export const moveSegment = defineCommand({
  name: 'segments.move',
  input: aimed.extend({ direction: z.enum(['up', 'down']) }),
  may: steeringSegment,
  run: async (work, { place, segment }, { direction }, { actor }) => {
    await holdBoardWithin(work, place.partId);
    const ids = (await listSegments(work.tx, place.partId)).map((other) => other.id);
    const from = ids.indexOf(segment.id);
    const to = direction === 'up' ? from - 1 : from + 1;
    if (to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    await order(work, ids);
    await tell(work, place, { actor, action: 'move segment', subject: segment.id });
  },
});

/** Makes a segment longer or shorter, and with it moves what follows. */
export const extendSegment = defineCommand({
  name: 'segments.extend',
  input: z.object({ segmentId: id, minutes: z.coerce.number().int().min(-60).max(60) }),
  may: steeringSegment,
  run: async (work, { place, segment }, { minutes: more }, { actor }) => {
    await holdBoardWithin(work, place.partId);
    const { minutes: planned } = await findSegment(work.tx, segment.id);
    const wanted = planned + more;
    if (wanted < 1 || wanted > mostMinutes) throw new Refusal('segments.minutes', 409);
    await change(work, segment, { minutes: wanted });
    await tell(work, place, { actor, action: `extend segment ${String(more)}`, subject: segment.id });
  },
});

type Aim = { segmentId: string; version?: number };

/** A segment and its board, for who steers it; to all others there is no such id. */
async function steeringSegment(tx: Reader, actor: SignedIn, { segmentId, version }: Aim) {
  const segment = await findSegment(tx, segmentId);
  const place = await steeringUnseen(tx, actor, segment.part_id);
  if (version !== undefined && version !== segment.version) throw new Refusal('common.stale', 409);
  return { place, segment };
}

async function change(work: Work, { id: segmentId, version }: SegmentRow, set: Partial<Words>): Promise<void> {
  const changed = await work.tx
    .updateTable('segment')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('id', '=', segmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('common.stale', 409);
}

async function order(work: Work, ids: readonly string[]): Promise<void> {
  for (const [at, one] of ids.entries()) {
    await work.tx
      .updateTable('segment')
      .set({ position: at + 1 })
      .where('id', '=', one)
      .execute();
  }
}

type Act = { actor: SignedIn; action: string; subject: string };

async function tell(work: Work, place: Place, { actor, action, subject }: Act): Promise<void> {
  await recordAct(work, { personId: actor.id, seminarId: place.seminarId, action, subject });
  await tellSegments(work, place.partId);
  // What is on may have another name or length now.
  await tellPartWithin(work, place.partId);
}
