import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Followed } from '~/live/protocol';
import { StreamStore, type StreamSide } from '~/live/stream-store';

type Asked = { answer: (followed: Followed) => void; fail: () => void };

/** A connection whose server answers when the test says so. */
function connection() {
  const asked: Asked[] = [];
  const said: string[] = [];
  const side: StreamSide = {
    connected: true,
    link: 'online',
    on: () => () => undefined,
    onLink: () => () => undefined,
    follow: () =>
      new Promise((answer, reject) => {
        said.push('follow');
        asked.push({ answer, fail: () => reject(new Error('nobody answered')) });
      }),
    hold: () => () => void said.push('unfollow'),
    mine: () => Promise.resolve(undefined),
  };
  return { side, asked, said };
}

const nothingNew: Followed = { ok: true, kind: 'events', epoch: 'e', seq: 1, events: [], counts: {}, mine: null };

function storeOn(side: StreamSide) {
  const opened = { epoch: 'e', seq: 1, state: [], counts: {}, mine: null };
  return new StreamStore<unknown[], null>({ connection: side, streamId: 's', opened, reduce: (state) => state });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('follows again where it is begun again before its first answer came, since the server was told to forget it', async () => {
  const { side, asked, said } = connection();
  const store = storeOn(side);
  store.start()();
  store.start();
  asked[0]?.answer(nothingNew);
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['follow', 'unfollow', 'follow']);
});

it.each([
  ['answered', (asked: Asked | undefined) => asked?.answer(nothingNew)],
  ['refused', (asked: Asked | undefined) => asked?.answer({ ok: false, code: 'common.tooMany', status: 429 })],
  ['not answered', (asked: Asked | undefined) => asked?.fail()],
])('asks for nothing once it has ended, also where the last question is %s after that', async (_how, ends) => {
  const { side, asked, said } = connection();
  storeOn(side).start()();
  ends(asked[0]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toEqual(['follow', 'unfollow']);
});

it('asks again after a while where nobody answers', async () => {
  const { side, asked, said } = connection();
  storeOn(side).start();
  asked[0]?.fail();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toEqual(['follow', 'follow']);
});
