import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordKey } from '~/features/polls/open-words';
import { countWords, wordsOf, type Entry } from '~/features/polls/word-counts.server';
import { onBothEngines } from '../../support/world';
import { drafted, pollingOf, type Polling } from './polls-table';

const said = (...typed: string[]): Entry[] => typed.map((one, at) => ({ person: String(at), typed: one }));
const counted = (entries: Entry[], merges = {}) =>
  countWords(entries, merges).map(({ word, people }) => [word, people]);

describe('Words that people answer in', () => {
  it('are the same whatever their width, case and signs', () => {
    expect(counted(said('VPN', 'ｖｐｎ', '「VPN」。', 'バックアップ', 'ﾊﾞｯｸｱｯﾌﾟ'))).toEqual([
      ['VPN', 3],
      ['バックアップ', 2],
    ]);
  });

  it('are taken out of longer ones, and out of several in one', () => {
    expect(wordsOf('復元の訓練の時間が足りない')).toEqual(['復元', '訓練', '時間']);
    expect(wordsOf('教育、予算／人手')).toEqual(['教育', '予算', '人手']);
    expect(wordsOf('VPN装置の更新と世代の管理をどうするか')).toEqual(['VPN装置', '更新', '世代', '管理']);
    expect(wordsOf('お金がない')).toEqual(['お金がない']);
  });

  it('are none where somebody has nothing to say', () => {
    expect(counted(said('特になし', 'なし。', 'わからない', 'N/A', '  ', '！'))).toEqual([]);
  });

  it('count each person once, however often they say it', () => {
    expect(
      counted([
        { person: 'a', typed: '訓練' },
        { person: 'a', typed: '「訓練」' },
        { person: 'b', typed: '訓練' },
      ]),
    ).toEqual([['訓練', 2]]);
  });

  it('count for what chairs put them together with, and for nothing once hidden', () => {
    const merges = { くんれん: '訓練', 例題製作所: '' };
    expect(counted(said('くんれん', '訓練', '例題製作所', '予算'), merges)).toEqual([
      ['訓練', 2],
      ['予算', 1],
    ]);
  });

  it('never count more people than there are, and never bring back what was hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30, unit: 'grapheme' }), { maxLength: 12 }), (typed) => {
        const entries = said(...typed, '秘密の言葉');
        const counts = countWords(entries, { [wordKey('秘密の言葉')]: '' });
        expect(counts.every(({ people }) => people >= 1 && people <= entries.length)).toBe(true);
        expect(counts.map(({ key }) => key)).not.toContain(wordKey('秘密の言葉'));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

const refused = (code: string, status: number) => ({ ok: false, code, status });

async function wordsPoll(table: Polling): Promise<string> {
  const pollId = await drafted(table, { kind: 'words', lines: '' });
  await table.does(table.chair, 'polls.open', await table.aim(pollId));
  return pollId;
}

onBothEngines('A poll that is answered in words', (open) => {
  it('takes up to three short ones, in place of those before, and shows nothing until the chairs do', async () => {
    const table = await pollingOf(await open());
    const pollId = await wordsPoll(table);
    const vote = (who: 'aki' | 'ben', choices: string[]) =>
      table.send(table.cast[who], 'polls.vote', { pollId, round: 1, choices });
    expect(await vote('aki', ['訓練', '予算', '教育', '人手'])).toEqual(refused('polls.manyWords', 422));
    expect(await vote('aki', ['あ'.repeat(21)])).toEqual(refused('polls.longWord', 422));
    expect(await vote('aki', ['人手'])).toMatchObject({ ok: true });
    expect(await vote('aki', [' 訓練 ', '訓練', '予算'])).toMatchObject({ ok: true });
    await vote('ben', ['訓練', '例題製作所']);
    expect((await table.polls()).counts).toEqual({ [pollId]: 2 });
    expect((await table.polls()).mine[pollId]?.choices.toSorted()).toEqual(['予算', '訓練']);
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    expect(JSON.stringify(await table.told('pub'))).not.toContain('例題製作所');
    expect((await table.polls('mod')).state.polls[0]?.rounds).toEqual([
      { round: 1, voters: 2, chosen: { 訓練: 2, 予算: 1, 例題製作所: 1 } },
    ]);
  });

  it('shows what chairs put together, and no byte of what they hid', async () => {
    const table = await pollingOf(await open());
    const pollId = await wordsPoll(table);
    await table.send(table.cast.aki, 'polls.vote', { pollId, round: 1, choices: ['くんれん', '例題製作所'] });
    await table.send(table.cast.ben, 'polls.vote', { pollId, round: 1, choices: ['訓練'] });
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    const merge = async (word: string, into: string) =>
      table.send(table.chair, 'polls.mergeWord', { ...(await table.aim(pollId)), word, into });
    expect(await merge('くんれん', '訓練')).toMatchObject({ ok: true });
    expect(await merge('例題製作所', '')).toMatchObject({ ok: true });
    await table.does(table.chair, 'polls.show', { ...(await table.aim(pollId)), to: 'shown' });
    expect((await table.polls()).state.polls[0]).toMatchObject({ options: [], rounds: [{ chosen: { 訓練: 2 } }] });
    const others = await table.polls('pub', table.cast.ben);
    expect(JSON.stringify([await table.told('pub'), others])).not.toContain('例題製作所');
    expect((await table.polls('mod')).state.polls[0]?.options).toContainEqual({ code: '例題製作所', label: '' });
    expect(await merge('例題製作所', '例題製作所')).toMatchObject({ ok: true });
    expect((await table.polls()).state.polls[0]?.rounds[0]?.chosen).toEqual({ 訓練: 2, 例題製作所: 1 });
    const asAttendee = { ...(await table.aim(pollId)), word: '訓練', into: '' };
    expect(await table.send(table.cast.aki, 'polls.mergeWord', asAttendee)).toEqual(refused('common.forbidden', 403));
  });
});
