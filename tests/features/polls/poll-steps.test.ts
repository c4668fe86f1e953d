import { expect, it } from 'vitest';
import { stepsOf, wallStep, wordBack, savingOf } from '~/features/polls/poll-steps';
import type { Poll } from '~/features/polls/poll';
import { onBothEngines } from '../../support/world';
import { drafted, pollingOf, type Polling } from './polls-table';

/** Does a step as the desk does, and takes it back as its toast does. */
async function thereAndBack(table: Polling, pollId: string, word: string) {
  const poll = await pollOf(table, pollId);
  const step = [...stepsOf(poll, table.partId), wallStep(poll, poll.wallSince !== null)].find(
    (one) => one.word === word,
  );
  if (!step) throw new Error(`${word} is no step of a poll that is ${poll.state}`);
  await table.does(table.chair, step.command, { pollId, version: poll.version, ...step.input });
  await table.does(table.chair, step.back.name, step.back.input);
  return { before: told(poll), after: told(await pollOf(table, pollId)) };
}

async function pollOf(table: Polling, pollId: string): Promise<Poll> {
  const poll = (await table.polls('mod')).state.polls.find(({ id }) => id === pollId);
  if (!poll) throw new Error('there is no such poll');
  return poll;
}

/** All but what counts changes, and when it came before the room. */
const told = ({ version: _version, wallSince, ...poll }: Poll) => ({ ...poll, isOnWall: wallSince !== null });

onBothEngines('A step on a poll', (open) => {
  it('is taken back by what its toast offers, from every state', async () => {
    const table = await pollingOf(await open());
    const pollId = await drafted(table);
    const go = async (word: string) => {
      const poll = await pollOf(table, pollId);
      const step = stepsOf(poll, table.partId).find((one) => one.word === word);
      await table.does(table.chair, step?.command ?? '', { pollId, version: poll.version, ...step?.input });
    };
    const holds = async (word: string) => {
      const { before, after } = await thereAndBack(table, pollId, word);
      expect(after, word).toEqual(before);
    };
    await holds('open');
    await go('open');
    for (const word of ['close', 'off']) await holds(word);
    await go('close');
    for (const word of ['show', 'off']) await holds(word);
    await go('show');
    await holds('conceal');
  });

  it('that threw a draft away is taken back by a draft of the same words', async () => {
    const table = await pollingOf(await open());
    const pollId = await drafted(table, { kind: 'scale', lines: 'できない\nできる' });
    const poll = await pollOf(table, pollId);
    await table.does(table.chair, 'polls.discard', { pollId, version: poll.version });
    const { name, input } = savingOf(table.partId, poll, 'new');
    const { id } = await table.does(table.chair, name, input);
    expect(told(await pollOf(table, id ?? ''))).toEqual({ ...told(poll), id });
  });

  it('that put words together or hid one is taken back to how each counted before', async () => {
    const table = await pollingOf(await open());
    const pollId = await drafted(table, { kind: 'words', lines: '' });
    await table.does(table.chair, 'polls.open', await table.aim(pollId));
    const merge = async (word: string, into: string) =>
      table.does(table.chair, 'polls.mergeWord', { ...(await table.aim(pollId)), word, into });
    const back = async (before: Poll, word: string) => {
      const sent = wordBack(
        before,
        word,
        before.options.find(({ code }) => code === word),
      );
      await table.does(table.chair, sent.name, sent.input);
      expect((await pollOf(table, pollId)).options).toEqual(before.options);
    };
    for (const into of ['復元', '']) {
      const before = await pollOf(table, pollId);
      await merge('訓練', into);
      await back(before, '訓練');
      await merge('訓練', into);
    }
    const before = await pollOf(table, pollId);
    await merge('訓練', '訓練');
    await back(before, '訓練');
  });
});
