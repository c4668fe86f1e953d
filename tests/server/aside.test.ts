import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deck } from '~/features/deck/deck';
import { openAside, type AsideThread } from '../../server/aside';

const deck: Deck = {
  title: '見本',
  language: 'ja',
  words: { hidden: '出していません', total: '合計', continued: 'つづき' },
  slides: [{ is: 'closing', title: 'このあと', lines: ['17:10～18:00　ディスカッション'], notes: [] }],
};

describe('Heavy work beside the server', () => {
  let thread: AsideThread;
  beforeAll(() => {
    thread = openAside('file::memory:');
  });
  afterAll(() => thread.stop());

  it('is done in its own thread while the server goes on', async () => {
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 5);
    const file = await thread.aside('deckFile', deck);
    clearInterval(beat);
    expect(file).toBeInstanceOf(Uint8Array);
    expect(turns).toBeGreaterThan(5);
  }, 30_000);

  it('says what went wrong to who asked, and does the next', async () => {
    // Not a deck: as a defect of ours would hand it over.
    await expect(thread.aside('deckFile', {})).rejects.toThrow(/TypeError/u);
    await expect(thread.aside('deckFile', deck)).resolves.toBeInstanceOf(Uint8Array);
  }, 30_000);

  it('begins anew after its thread was ended', async () => {
    const waiting = thread.aside('deckFile', deck);
    await Promise.all([thread.stop(), expect(waiting).rejects.toThrow(/stopping/u)]);
    await expect(thread.aside('deckFile', deck)).resolves.toBeInstanceOf(Uint8Array);
  }, 30_000);
});
