import { describe, expect, it, vi } from 'vitest';
import { Outbox } from '~/live/outbox';
import type { Ack, Command } from '~/live/protocol';
import { inMemory, type WaitingStore } from '~/live/waiting-store';

const ok: Ack = { ok: true, result: null };
const command = (letter: string): Command => ({
  cmd_id: letter.repeat(22),
  name: 'board.ask',
  input: { text: letter },
});

/** A server that can be out of reach, and notes what came through. */
function server() {
  const arrived: string[] = [];
  const reach = { up: true, answer: (_command: Command): Ack => ok };
  const send = (sent: Command): Promise<Ack> => {
    if (!reach.up) return Promise.reject(new TypeError('out of reach'));
    arrived.push(sent.cmd_id[0] ?? '');
    return Promise.resolve(reach.answer(sent));
  };
  return { arrived, reach, send };
}

function outboxOn(store: WaitingStore, send: (sent: Command) => Promise<Ack>, clock = { now: new Date(0) }) {
  return new Outbox({ owner: 'aki', store, send, now: () => clock.now });
}

const empty = (outbox: Outbox) => vi.waitFor(() => expect(outbox.shown().entries).toEqual([]));

describe('the outbox', () => {
  it('L6: sends in the order of writing', async () => {
    const { arrived, send } = server();
    const outbox = outboxOn(inMemory(), send);
    await Promise.all(['a', 'b', 'c'].map((letter) => outbox.put(command(letter))));
    expect(arrived).toEqual(['a', 'b', 'c']);
    await empty(outbox);
  });

  it('L6: keeps what was written out of reach, and sends it once the server is back', async () => {
    const { arrived, reach, send } = server();
    const clock = { now: new Date('2026-12-04T07:00:00Z') };
    const outbox = outboxOn(inMemory(), send, clock);
    reach.up = false;
    const answered = outbox.put(command('a'));
    await vi.waitFor(() => expect(outbox.shown().entries).toMatchObject([{ state: 'queued' }]));
    await outbox.drain();
    expect(arrived).toEqual([]);
    reach.up = true;
    clock.now = new Date('2026-12-04T07:00:30Z');
    await outbox.drain();
    expect(await answered).toEqual(ok);
    expect(arrived).toEqual(['a']);
    expect(outbox.shown().sentLate).toEqual({ count: 1, writtenAt: '2026-12-04T07:00:00.000Z' });
  });

  it('L6: survives a reload: another outbox on the same store sends what the first could not', async () => {
    const store = inMemory();
    const { arrived, reach, send } = server();
    reach.up = false;
    const before = outboxOn(store, send);
    void before.put(command('a'));
    await vi.waitFor(() => expect(before.shown().entries).toMatchObject([{ state: 'queued' }]));
    await before.drain();
    reach.up = true;
    const after = outboxOn(store, send);
    const end = after.start();
    await vi.waitFor(() => expect(arrived).toEqual(['a']));
    await empty(after);
    end();
  });

  it('L6: keeps a refused command with its reason until it is sent again or discarded', async () => {
    const { reach, send } = server();
    reach.answer = () => ({ ok: false, code: 'common.forbidden', status: 403 });
    const outbox = outboxOn(inMemory(), send);
    expect(await outbox.put(command('a'))).toMatchObject({ ok: false });
    await outbox.put(command('b'));
    expect(outbox.shown().entries).toMatchObject([
      { state: 'failed', refused: 'common.forbidden' },
      { state: 'failed' },
    ]);
    reach.answer = () => ok;
    await outbox.retry(command('a').cmd_id);
    await outbox.discard(command('b').cmd_id);
    await empty(outbox);
  });

  it('L6: sends again under the same cmd_id after a fault of the server, and loses nothing', async () => {
    const { arrived, reach, send } = server();
    reach.answer = () => ({ ok: false, code: 'common.fault', status: 500 });
    const outbox = outboxOn(inMemory(), send);
    void outbox.put(command('a'));
    await vi.waitFor(() => expect(arrived).toEqual(['a']));
    await outbox.drain();
    expect(outbox.shown().entries).toMatchObject([{ state: 'queued', cmdId: command('a').cmd_id }]);
    reach.answer = () => ok;
    await outbox.drain();
    await empty(outbox);
  });

  it('L8: what comes too fast waits as long as the server said, and what is of another kind goes by', async () => {
    const { arrived, reach, send } = server();
    const clock = { now: new Date('2026-12-04T07:00:00Z') };
    const outbox = outboxOn(inMemory(), send, clock);
    let taken = 0;
    reach.answer = ({ name }) =>
      name === 'board.ask' && (taken += 1) < 2 ? { ok: false, code: 'board.slow', status: 429, after: 60 } : ok;
    const asked = outbox.put(command('a'));
    await vi.waitFor(() => expect(outbox.shown().entries).toMatchObject([{ again: '2026-12-04T07:01:00.000Z' }]));
    expect(await outbox.put({ ...command('v'), name: 'board.vote' })).toEqual(ok);
    await outbox.drain();
    expect(arrived).toEqual(['a', 'v']);
    clock.now = new Date('2026-12-04T07:01:00Z');
    await outbox.drain();
    expect(await asked).toEqual(ok);
    expect(arrived).toEqual(['a', 'v', 'a']);
  });

  it('L8: too fast for the socket holds everything, in its order', async () => {
    const { arrived, reach, send } = server();
    const outbox = outboxOn(inMemory(), send);
    reach.answer = () => ({ ok: false, code: 'common.tooMany', status: 429, after: 1 });
    const asked = outbox.put(command('a'));
    await vi.waitFor(() => expect(arrived).toEqual(['a']));
    await outbox.drain();
    const voted = outbox.put({ ...command('v'), name: 'board.vote' });
    await vi.waitFor(() => expect(outbox.shown().entries).toHaveLength(2));
    reach.answer = () => ok;
    await outbox.drain();
    expect(await Promise.all([asked, voted])).toEqual([ok, ok]);
    expect(arrived.slice(-2)).toEqual(['a', 'v']);
  });

  it('neither shows nor sends what another person wrote on the same device', async () => {
    const store = inMemory();
    const { arrived, reach, send } = server();
    reach.up = false;
    const akis = outboxOn(store, send);
    void akis.put(command('a'));
    await vi.waitFor(() => expect(akis.shown().entries).toHaveLength(1));
    await akis.drain();
    reach.up = true;
    const bens = new Outbox({ owner: 'ben', store, send, now: () => new Date(0) });
    const end = bens.start();
    await bens.drain();
    expect(bens.shown().entries).toEqual([]);
    expect(arrived).toEqual([]);
    end();
  });
});
