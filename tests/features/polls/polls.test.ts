import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onBothEngines } from '../../support/world';
import { drafted, openedPoll, pollingOf, replayPolls, words, type Polling } from './polls-table';

const vote = (table: Polling, who: 'aki' | 'ben', pollId: string, choices: string[], round = 1) =>
  table.send(table.cast[who], 'polls.vote', { pollId, round, choices });
const refused = (code: string, status: number) => ({ ok: false, code, status });

onBothEngines('A poll', (open) => {
  it('is a draft of the chairs until it is opened: attendees hear and count nothing of it', async () => {
    const table = await pollingOf(await open());
    const pollId = await drafted(table);
    expect((await table.polls()).state.polls).toEqual([]);
    expect(await table.told('pub')).toEqual([]);
    expect(await vote(table, 'aki', pollId, ['1'])).toMatchObject(refused('common.missing', 404));
    await table.does(table.chair, 'polls.open', await table.aim(pollId));
    expect((await table.polls()).state.polls).toMatchObject([
      { question: words.question, state: 'open', round: 1, rounds: [] },
    ]);
  });

  it('counts each person once, in place of what they chose before, and not at all once taken back', async () => {
    const table = await pollingOf(await open());
    const pollId = await openedPoll(table);
    for (const choices of [['1'], ['1'], ['2']])
      expect(await vote(table, 'aki', pollId, choices)).toMatchObject({ ok: true });
    await vote(table, 'ben', pollId, ['3']);
    const counted = async () => (await table.polls('mod')).counts;
    expect(await counted()).toEqual({ [pollId]: 2, [`${pollId}/1`]: 0, [`${pollId}/2`]: 1, [`${pollId}/3`]: 1 });
    expect((await table.polls()).mine).toEqual({ [pollId]: { round: 1, choices: ['2'] } });
    await vote(table, 'aki', pollId, []);
    expect(await counted()).toMatchObject({ [pollId]: 1, [`${pollId}/2`]: 0 });
  });

  it('tells attendees how many voted, and what only where it says so and once it is shown', async () => {
    const table = await pollingOf(await open());
    const quiet = await openedPoll(table);
    await vote(table, 'aki', quiet, ['1']);
    expect((await table.polls()).counts).toEqual({ [quiet]: 1 });
    await table.does(table.chair, 'polls.close', await table.aim(quiet));
    expect((await table.polls()).state.polls).toMatchObject([{ state: 'closed', rounds: [] }]);
    expect(JSON.stringify(await table.told('pub'))).not.toContain('"chosen"');
    expect((await table.polls('mod')).state.polls[0]?.rounds).toMatchObject([
      { voters: 1, chosen: { '1': 1, '2': 0 } },
    ]);
    await table.does(table.chair, 'polls.show', { ...(await table.aim(quiet)), to: 'shown' });
    expect((await table.polls()).state.polls[0]?.rounds).toMatchObject([{ voters: 1 }]);
    await table.does(table.chair, 'polls.show', { ...(await table.aim(quiet)), to: 'closed' });
    expect((await table.polls()).state.polls[0]?.rounds).toEqual([]);
    const told = await openedPoll(table, { showsVoters: true });
    expect((await table.polls()).counts).toMatchObject({ [`${told}/1`]: 0 });
  });

  it('asks a second time, and both rounds stay', async () => {
    const table = await pollingOf(await open());
    const pollId = await openedPoll(table);
    await vote(table, 'aki', pollId, ['1']);
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    await table.does(table.chair, 'polls.again', await table.aim(pollId));
    expect((await table.polls()).mine).toEqual({});
    expect(await vote(table, 'aki', pollId, ['2'], 1)).toMatchObject(refused('polls.over', 409));
    await vote(table, 'aki', pollId, ['2'], 2);
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    const [poll] = (await table.polls('mod')).state.polls;
    expect(poll?.rounds.map(({ chosen }) => [chosen['1'], chosen['2']])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const third = await table.send(table.chair, 'polls.again', await table.aim(pollId));
    expect(third).toMatchObject(refused('polls.notNow', 409));
  });

  it('takes votes for what is there, while it is open and its part goes on, of who is there', async () => {
    const table = await pollingOf(await open());
    const pollId = await openedPoll(table);
    expect(await vote(table, 'aki', pollId, ['9'])).toMatchObject(refused('common.missing', 404));
    expect(await vote(table, 'aki', pollId, ['1', '2'])).toMatchObject(refused('polls.onlyOne', 422));
    const { cast } = table;
    const alien = await table.send(cast.stranger, 'polls.vote', { pollId, round: 1, choices: ['1'] });
    expect(alien).toMatchObject(refused('common.missing', 404));
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    expect(await vote(table, 'aki', pollId, ['1'])).toMatchObject(refused('polls.over', 409));
    await table.does(table.chair, 'polls.open', await table.aim(pollId));
    await table.does(table.chair, 'board.wrap', { partId: table.partId });
    expect(await vote(table, 'aki', pollId, ['1'])).toMatchObject(refused('board.closed', 409));
  });

  it('is steered by chairs alone, in the version that they saw, and one at a time', async () => {
    const table = await pollingOf(await open());
    const first = await openedPoll(table);
    const second = await drafted(table);
    expect(await table.send(table.chair, 'polls.open', await table.aim(second))).toMatchObject(
      refused('polls.oneOpen', 409),
    );
    const aim = await table.aim(first);
    expect(await table.send(table.cast.aki, 'polls.close', aim)).toMatchObject(refused('common.forbidden', 403));
    expect(await table.send(table.cast.aki, 'polls.discard', await table.aim(second))).toMatchObject({ status: 404 });
    expect(await table.send(table.chair, 'polls.close', { ...aim, version: 1 })).toMatchObject(
      refused('common.stale', 409),
    );
    await table.does(table.chair, 'polls.discard', await table.aim(second));
    expect((await table.polls('mod')).state.polls.map(({ id }) => id)).toEqual([first]);
  });

  it('refuses words that make no poll, and says why', async () => {
    const table = await pollingOf(await open());
    const save = (other: object) => table.send(table.chair, 'polls.save', { partId: table.partId, ...words, ...other });
    const many = Array.from({ length: 11 }, (_, at) => `答え${String(at)}`).join('\n');
    for (const [other, code] of [
      [{ question: ' ' }, 'polls.empty'],
      [{ lines: '一つだけ' }, 'polls.fewOptions'],
      [{ lines: many }, 'polls.manyOptions'],
      [{ lines: 'はい\nはい' }, 'polls.sameOptions'],
      [{ question: 'あ'.repeat(201) }, 'polls.tooLong'],
      [{ kind: 'scale', lines: '低い\n中\n高い' }, 'polls.manyOptions'],
    ] as const)
      expect(await save(other)).toMatchObject(refused(code, 422));
  });

  it('says nowhere who chose what', async () => {
    const table = await pollingOf(await open());
    const pollId = await openedPoll(table, { kind: 'several' });
    await vote(table, 'aki', pollId, ['1', '3']);
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    await table.does(table.chair, 'polls.show', { ...(await table.aim(pollId)), to: 'shown' });
    const { cast, world } = table;
    const all = JSON.stringify([
      await table.told('pub'),
      await table.told('mod'),
      await table.polls('mod'),
      await table.polls('pub', cast.ben),
      await world.app.db.selectFrom('audit').selectAll().where('action', 'like', '%poll%').execute(),
      await world.app.db.selectFrom('poll').selectAll().execute(),
    ]);
    for (const trace of [cast.aki.id, cast.aki.email, cast.registrations.aki]) expect(all).not.toContain(`"${trace}"`);
  });
});

onBothEngines('A poll that was opened by mistake', (open) => {
  it('is a draft again that attendees know nothing of, as long as nobody has voted', async () => {
    const table = await pollingOf(await open());
    const pollId = await openedPoll(table);
    const { seq, state } = await table.polls();
    expect(state.polls).toHaveLength(1);
    await table.does(table.chair, 'polls.takeBack', await table.aim(pollId));
    expect((await table.polls()).state.polls).toEqual([]);
    expect(replayPolls(state, await table.told('pub', seq))).toEqual({ polls: [] });
    expect((await table.polls('mod')).state.polls).toMatchObject([{ state: 'draft', wallSince: null }]);
    expect(await vote(table, 'aki', pollId, ['1'])).toEqual(refused('common.missing', 404));
  });

  it('can only be closed once somebody has; a second round that nobody answered is as if it had not been', async () => {
    const table = await pollingOf(await open());
    const pollId = await openedPoll(table);
    await vote(table, 'aki', pollId, ['1']);
    const takeBack = async () => table.send(table.chair, 'polls.takeBack', await table.aim(pollId));
    expect(await takeBack()).toEqual(refused('polls.voted', 409));
    await table.does(table.chair, 'polls.close', await table.aim(pollId));
    const { state } = await table.polls('mod');
    await table.does(table.chair, 'polls.again', await table.aim(pollId));
    expect(await takeBack()).toMatchObject({ ok: true });
    const [poll] = (await table.polls('mod')).state.polls;
    expect(poll).toMatchObject({ state: 'closed', round: 1, rounds: state.polls[0]?.rounds });
  });
});

onBothEngines('For every sequence of commands in polls', (open) => {
  const whats = [
    'polls.open',
    'polls.close',
    'polls.takeBack',
    'polls.again',
    'polls.show',
    'polls.project',
    'polls.vote',
    'polls.discard',
  ];
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom(...whats),
      poll: fc.constantFrom(0, 1),
      choice: fc.constantFrom('1', '2'),
      off: fc.boolean(),
    }),
    { minLength: 8, maxLength: 24 },
  );

  it('L4: snapshot(before) + events = snapshot(after), for both audiences; applying all twice changes nothing', async () => {
    const table = await pollingOf(await open());
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const ids = [await drafted(table), await drafted(table, { kind: 'several' })];
        const before = { pub: await table.polls(), mod: await table.polls('mod') };
        for (const { what, poll, choice, off } of sequence) {
          const aim = await table.aim(ids[poll] ?? '');
          const to = what === 'polls.show' ? (off ? 'closed' : 'shown') : off ? 'off' : 'wall';
          const input = what === 'polls.vote' ? { pollId: aim.pollId, round: 1, choices: [choice] } : { ...aim, to };
          await table.send(what === 'polls.vote' ? table.cast.aki : table.chair, what, input);
        }
        for (const audience of ['pub', 'mod'] as const) {
          const events = await table.told(audience, before[audience].seq);
          const after = (await table.polls(audience)).state;
          expect(replayPolls(before[audience].state, events)).toEqual(after);
          expect(replayPolls(replayPolls(before[audience].state, events), events)).toEqual(after);
        }
        for (const id of ids) await table.send(table.chair, 'polls.close', await table.aim(id));
      }),
      { numRuns: 10, seed: 4206, endOnFailure: true },
    );
  }, 60_000);
});
