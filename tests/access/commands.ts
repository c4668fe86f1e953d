import { poll } from './polls-of-the-scene';
import type { Prepare } from './scene';

/** What a command is tried with: it would do what it says for who may. */
export type Try = { input: unknown; prepare?: Prepare };

const question = (questionId: string, more: object = {}): Try => ({ input: { questionId, ...more } });
const part = (partId: string, more: object = {}, prepare?: Prepare): Try => ({
  input: { partId, ...more },
  ...(prepare && { prepare }),
});
const rooms = (state: SetState, more: object = {}): Try => part('part-discussion', more, setState(state));
const room = (roomId: string, more: object = {}, prepare?: Prepare): Try => ({
  input: { roomId, ...more },
  ...(prepare && { prepare }),
});

type SetState = 'planned' | 'open' | 'closed' | 'harvested';
const setState =
  (state: SetState): Prepare =>
  (tx) =>
    tx.updateTable('room_set').set({ state }).execute();
const partState =
  (id: string, state: 'paused' | 'wrapping'): Prepare =>
  (tx) =>
    tx.updateTable('part').set({ state }).where('id', '=', id).execute();
const called: Prepare = (tx) => tx.updateTable('room').set({ called_at: '2026-12-04T07:00:00.000Z' }).execute();

const calling: Prepare = (tx) =>
  tx
    .insertInto('crew_message')
    .values({
      ...{ id: 'call', part_id: 'part-lecture', audience: 'stage', text: '残り五分です', person_id: 'tokyo-chair' },
      ...{ at: '2026-12-04T07:00:00.000Z', seen_by: null, seen_at: null },
    })
    .execute();

const board: Readonly<Record<string, Try>> = {
  'board.ask': part('part-lecture', { text: '質問します' }),
  'board.vote': { input: { publicId: 'public-q-open' } },
  'board.unvote': { input: { publicId: 'public-q-open' } },
  'board.withdraw': question('q-pending'),
  'board.check': question('q-pending'),
  'board.uncheck': {
    ...question('q-pending'),
    prepare: (tx) => tx.updateTable('question').set({ state: 'checked' }).where('id', '=', 'q-pending').execute(),
  },
  'board.label': question('q-open', { labels: ['復元'] }),
  'board.assign': question('q-open', { to: null }),
  'board.prepare': part('part-lecture', { text: '座長から伺います' }),
  'board.discardPrepared': {
    ...question('q-pending'),
    prepare: (tx) => tx.updateTable('question').set({ origin: 'prepared' }).where('id', '=', 'q-pending').execute(),
  },
  'board.mute': question('q-open'),
  'board.unmute': {
    ...question('q-open'),
    prepare: (tx) => tx.updateTable('question').set({ mutes: 1 }).where('id', '=', 'q-open').execute(),
  },
  'board.approve': question('q-pending'),
  'board.reject': question('q-pending', { reason: '別の回で扱います' }),
  'board.readmit': question('q-rejected'),
  'board.hide': question('q-open'),
  'board.unhide': question('q-hidden'),
  'board.merge': question('q-open', { into: 'q-next' }),
  'board.unmerge': {
    ...question('q-hidden'),
    prepare: (tx) =>
      tx.updateTable('question').set({ state: 'merged', merged_into: 'q-next' }).where('id', '=', 'q-hidden').execute(),
  },
  'board.queue': question('q-open'),
  'board.unqueue': question('q-queued'),
  'board.move': question('q-next', { direction: 'up' }),
  'board.answer': question('q-answered', { answer: 'こう答えました' }),
  'board.stage': question('q-open'),
  'board.stageCard': part('part-discussion', { publicId: 'public-first' }),
  'board.unstage': part('part-lecture', { leave: 'open' }),
  'board.next': part('part-lecture'),
  'board.setFate': question('q-open', { fate: 'answered' }),
  'board.setCardFate': part('part-discussion', { publicId: 'public-first', fate: 'answered' }),
  'board.startPart': part('part-roundtable'),
  'board.pause': part('part-lecture'),
  'board.resume': part('part-lecture', {}, partState('part-lecture', 'paused')),
  'board.wrap': part('part-lecture'),
  'board.finish': part('part-roundtable', {}, partState('part-roundtable', 'wrapping')),
  'board.extend': part('part-lecture', { minutes: 1 }),
  'board.endAt': part('part-lecture', { endsAt: '2026-12-04T08:05:00.000Z' }),
  'board.setRules': part('part-lecture', { gate: 'closed' }),
  'board.announce': part('part-lecture', { text: 'まもなく始まります' }),
};

const ofRooms: Readonly<Record<string, Try>> = {
  'rooms.plan': rooms('planned', {
    minutes: 15,
    rooms: ['r-1', 'r-2'].map((id) => ({ id, name: '改名', capacity: 8 })),
  }),
  'rooms.announce': rooms('planned'),
  'rooms.open': rooms('planned'),
  'rooms.extend': rooms('open'),
  'rooms.tellAll': rooms('open', { message: 'あと五分です' }),
  'rooms.close': rooms('open'),
  'rooms.reopen': rooms('closed'),
  'rooms.harvest': rooms('closed'),
  'rooms.unharvest': rooms('harvested'),
  'room.enter': room('r-2'),
  'room.leave': room('r-1'),
  'room.writeNote': room('r-1', { text: 'メモします' }),
  'room.editNote': { input: { noteId: 'n-1', revision: 1, text: '書き直します' } },
  'room.removeNote': { input: { noteId: 'n-1', revision: 1 } },
  'room.handIn': room('r-1', { version: 0, views: '小さく始める' }),
  'room.callChair': room('r-1'),
  'room.endCall': room('r-1', {}, called),
};

const ofPoll = (state: 'draft' | 'open' | 'closed' | 'shown', more: object = {}): Try => ({
  input: { pollId: 'p-1', version: 1, ...more },
  prepare: poll(state),
});

const ofPolls: Readonly<Record<string, Try>> = {
  'polls.save': part('part-lecture', { kind: 'single', question: '訓練をしていますか。', lines: 'はい\nいいえ' }),
  'polls.discard': ofPoll('draft'),
  'polls.open': ofPoll('draft'),
  'polls.again': ofPoll('closed'),
  'polls.close': ofPoll('open'),
  'polls.takeBack': ofPoll('open'),
  'polls.show': ofPoll('closed', { to: 'shown' }),
  'polls.project': ofPoll('shown', { to: 'wall' }),
  'polls.vote': ofPoll('open', { round: 1, choices: ['1'] }),
  'polls.mergeWord': ofPoll('closed', { word: '訓練', into: '復元' }),
};

const ofCrew: Readonly<Record<string, Try>> = {
  'crew.say': part('part-lecture', { to: 'crew', text: 'そろそろ次へ' }),
  'crew.acknowledge': { input: { messageId: 'call' }, prepare: calling },
  'crew.passFloor': part('part-lecture', { to: null }),
  'crew.takeFloor': part('part-lecture'),
};

const segment: Prepare = (tx) =>
  tx
    .insertInto('segment')
    .values({ id: 'segment', part_id: 'part-lecture', position: 1, title: '質疑応答', minutes: 10, version: 1 })
    .execute();

const ofSegments: Readonly<Record<string, Try>> = {
  'segments.save': part('part-lecture', { title: '質疑応答', minutes: 20 }),
  'segments.remove': { input: { segmentId: 'segment', version: 1 }, prepare: segment },
  'segments.move': { input: { segmentId: 'segment', version: 1, direction: 'up' }, prepare: segment },
  'segments.extend': { input: { segmentId: 'segment', minutes: 1 }, prepare: segment },
  'segments.begin': part('part-lecture', { from: null, to: 'segment' }, segment),
};

export const commands: Readonly<Record<string, Try>> = { ...board, ...ofCrew, ...ofSegments, ...ofPolls, ...ofRooms };

export const streams = [
  'board/part-lecture/pub',
  'board/part-lecture/mod',
  'board/part-lecture/pub/more',
  'board/part of another-seminar/pub',
  'board/part of draft-seminar/pub',
  'crew/part-lecture/mod',
  'crew/part-lecture/stage',
  'crew/part-lecture',
  'segments/part-lecture',
  'segments/part-lecture/mod',
  'polls/part-lecture',
  'polls/part-lecture/mod',
  'polls/part-lecture/pub',
  'polls/part of draft-seminar',
  'rooms/part-discussion',
  'rooms/part-discussion/mod',
  'rooms/part-discussion/pub',
  'room/r-1',
  'room/r-2',
  'nothing/part-lecture',
] as const;

export const topics = [
  'seminar/seminar-of-the-cast',
  'seminar/draft-seminar',
  'challenges/seminar-of-the-cast',
  'challenges/seminar-of-the-cast/more',
  'mine/aki',
  'access/aki',
  'registrations/seminar-of-the-cast',
] as const;
