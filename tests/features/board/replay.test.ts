import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boardCommands } from '~/features/board/commands.server';
import { onBothEngines } from '../../support/world';
import { replayBoard, replayDesk, tableOf, withAgenda, type Table } from './board-table';

/** A step picks its subject by a number from what there is by then. */
type Step = { name: string; pick: number; variant: number };

const names = boardCommands.map((command) => command.name).filter((name) => name !== 'board.finish');
const step: fc.Arbitrary<Step> = fc.record({
  // Asking and approving come more often: without questions there is little to do.
  name: fc.oneof(
    fc.constantFrom('board.ask', 'board.approve', 'board.queue', 'board.stage', 'board.next', 'board.vote'),
    fc.constantFrom(...names, 'board.finish'),
  ),
  pick: fc.nat(30),
  variant: fc.nat(30),
});

async function take(table: Table, partId: string, { name, pick, variant }: Step): Promise<void> {
  const { state } = await table.desk(partId);
  const question = state.questions[pick % Math.max(1, state.questions.length)];
  const card = state.agenda[pick % Math.max(1, state.agenda.length)];
  const choose = <Value>(...values: Value[]) => values[variant % values.length];
  const { aki, ben, tokyoChair, osakaChair } = table.cast;
  const isAttendees = ['board.ask', 'board.vote', 'board.unvote', 'board.withdraw'].includes(name);
  const byCard = name === 'board.stageCard' || name === 'board.setCardFate';
  await table.send((isAttendees ? choose(aki, ben) : choose(tokyoChair, osakaChair)) ?? aki, name, {
    partId,
    questionId: question?.id ?? 'none',
    into: state.questions[variant % Math.max(1, state.questions.length)]?.id ?? 'none',
    publicId: (byCard ? card?.publicId : question?.publicId) ?? 'none',
    text: `文 ${String(pick)} ${String(variant)}`,
    reason: 'なし',
    answer: choose('', '短い答え'),
    direction: choose('up', 'down'),
    at: choose('first', 'last'),
    leave: choose('queued', 'open'),
    fate: choose('answered', 'to-next', 'to-archive', 'to-roundtable', ...(byCard ? ['partly'] : ['drop'])),
    minutes: choose(1, -1, 5),
  });
  table.world.clock.forward(variant * 100);
}

onBothEngines('snapshot(before) + events = snapshot(after) for every command and audience', (open) => {
  it('whatever is done in whatever order; events twice change nothing; seq dense', { timeout: 120_000 }, async () => {
    const table = await tableOf(await open());
    const { discussion } = table.cast.parts;
    await withAgenda(table, ['課題一', '課題二', '課題三']);
    await table.does(table.cast.tokyoChair, 'board.startPart', { partId: discussion });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
        const before = [await table.board(discussion), await table.desk(discussion)] as const;
        for (const one of steps) await take(table, discussion, one);
        const after = [await table.board(discussion), await table.desk(discussion)] as const;
        const pub = (await table.events(discussion, 'pub')).filter((event) => event.seq > before[0].seq);
        const mod = (await table.events(discussion, 'mod')).filter((event) => event.seq > before[1].seq);
        expect(replayBoard(before[0].state, pub)).toEqual(after[0].state);
        expect(replayDesk(before[1].state, mod)).toEqual(after[1].state);
        expect(
          replayBoard(
            before[0].state,
            pub.flatMap((event) => [event, event]),
          ),
        ).toEqual(after[0].state);
        expect(
          replayDesk(
            before[1].state,
            mod.flatMap((event) => [event, event]),
          ),
        ).toEqual(after[1].state);
        expect(pub.map((event) => event.seq)).toEqual(pub.map((_, at) => before[0].seq + at + 1));
        expect(mod.map((event) => event.seq)).toEqual(mod.map((_, at) => before[1].seq + at + 1));
        for (const word of Object.values(table.cast).flatMap((one) =>
          typeof one === 'object' && 'email' in one ? one.email : [],
        )) {
          expect(JSON.stringify([after, pub, mod])).not.toContain(word);
        }
      }),
      { numRuns: 12, seed: 14 },
    );
  });
});
