import { expect } from 'vitest';
import { catalogue } from '~/catalogue.server';
import type { SignedIn } from '~/features/accounts/actor';
import { applyBoardChange, type BoardChange, type BoardState } from '~/features/board/board';
import { applyDeskChange, type DeskChange, type DeskQuestion, type DeskState } from '~/features/board/desk';
import type { Own } from '~/features/board/own';
import type { Audience } from '~/features/seminars/board-streams';
import { execute } from '~/live/execute.server';
import { openStream } from '~/live/following.server';
import { eventsAfter, type LoggedEvent } from '~/live/log.server';
import type { Ack, Counts } from '~/live/protocol';
import { plantChallenges } from '../../support/challenges';
import { castOf, type Cast } from '../../support/cast';
import type { World } from '../../support/world';

/** A seminar's boards under test: what people send, and what each audience then has. */
export type Table = {
  world: World;
  cast: Cast;
  send: (who: SignedIn, name: string, input: unknown, cmdId?: string) => Promise<Ack>;
  /** Sends what has to succeed. */
  does: (who: SignedIn, name: string, input: unknown) => Promise<Record<string, string>>;
  board: (partId: string, who?: SignedIn) => Promise<Opened<BoardState, Own>>;
  desk: (partId: string) => Promise<Opened<DeskState, null>>;
  events: (partId: string, audience: Audience) => Promise<LoggedEvent[]>;
};

type Opened<State, Mine> = { seq: number; state: State; counts: Counts; mine: Mine };

/** The cast at its boards; the lecture is live. */
export async function tableOf(world: World): Promise<Table> {
  const cast = await castOf(world);
  const { app } = world;
  const send: Table['send'] = (who, name, input, cmdId = app.newId()) =>
    execute(app, catalogue, who, { cmd_id: cmdId, name, input });
  const does: Table['does'] = async (who, name, input) => {
    const ack = await send(who, name, input);
    expect(ack, `${name} ${JSON.stringify(input)}`).toMatchObject({ ok: true });
    return (ack.ok ? (ack.result ?? {}) : {}) as Record<string, string>;
  };
  // The kind of the stream made the state; a test knows which it asked for.
  const open = <State, Mine>(who: SignedIn, streamId: string) =>
    openStream(app, catalogue, who, streamId) as unknown as Promise<Opened<State, Mine>>;
  await does(cast.tokyoChair, 'board.startPart', { partId: cast.parts.lecture });
  return {
    world,
    cast,
    send,
    does,
    board: (partId, who = cast.aki) => open<BoardState, Own>(who, `board/${partId}/pub`),
    desk: (partId) => open<DeskState, null>(cast.tokyoChair, `board/${partId}/mod`),
    events: (partId, audience) => eventsAfter(app.db, `board/${partId}/${audience}`, 0, 10_000),
  };
}

/** Asks in the lecture and gives the question's id. */
export async function asked(table: Table, text: string, who = table.cast.aki): Promise<string> {
  const { id } = await table.does(who, 'board.ask', { partId: table.cast.parts.lecture, text });
  return id ?? '';
}

/** Asks and approves; gives both ids. */
export async function opened(
  table: Table,
  text: string,
  who = table.cast.aki,
): Promise<{ id: string; publicId: string }> {
  const id = await asked(table, text, who);
  const { publicId } = await table.does(table.cast.tokyoChair, 'board.approve', { questionId: id });
  return { id, publicId: publicId ?? '' };
}

export async function deskQuestion(table: Table, questionId: string): Promise<DeskQuestion | undefined> {
  const { state } = await table.desk(table.cast.parts.lecture);
  return state.questions.find((question) => question.id === questionId);
}

/** All that ever went or would go to who is not a moderator, as one text. */
export async function heardByAll(table: Table, partId: string, but: SignedIn): Promise<string> {
  const listener = but.id === table.cast.ben.id ? table.cast.aki : table.cast.ben;
  return JSON.stringify([await table.events(partId, 'pub'), await table.board(partId, listener)]);
}

/** Puts released challenges on the discussion's agenda, as curation would. */
export async function withAgenda(table: Table, texts: readonly string[]): Promise<string[]> {
  const { world, cast } = table;
  const rows = texts.map((text, index) => ({
    id: world.app.newId(),
    seminar_id: cast.seminarId,
    question_id: null,
    number: index + 1,
    original: `もとの文 ${text}`,
    public_text: text,
    category_id: null,
    state: 'scheduled' as const,
    public_id: world.app.newId(),
    redacted_by: cast.hanako.id,
    released_by: cast.jiro.id,
    withheld_reason: '',
    part_id: cast.parts.discussion,
    agenda_position: index + 1,
    version: 1,
    created_at: world.app.now().toISOString(),
    changed_at: world.app.now().toISOString(),
  }));
  await world.app.write(({ tx }) => plantChallenges(tx, rows));
  return rows.map((row) => row.public_id);
}

export function replayBoard(before: BoardState, events: readonly LoggedEvent[]): BoardState {
  return events.reduce((state, event) => applyBoardChange(state, event.body as BoardChange), before);
}

export function replayDesk(before: DeskState, events: readonly LoggedEvent[]): DeskState {
  return events.reduce((state, event) => applyDeskChange(state, event.body as DeskChange), before);
}

export function refused(code: string, status: number): Ack {
  return { ok: false, code, status } as Ack;
}
