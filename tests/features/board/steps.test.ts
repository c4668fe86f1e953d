import { expect, it } from 'vitest';
import type { DeskState } from '~/features/board/desk';
import { lanesOf, type LaneCard } from '~/features/board/lanes';
import * as steps from '~/features/board/steps';
import { onBothEngines } from '../../support/world';
import { asked, opened, tableOf, withAgenda, type Table } from './board-table';

/** Where every card lies: what an undo has to bring back. */
function placesOf(desk: DeskState): string[] {
  return lanesOf(desk, {})
    .flatMap((lane) => lane.cards.map((card) => `${lane.key} ${card.key} ${stateOf(card)}`))
    .sort();
}

function stateOf(card: LaneCard): string {
  return card.kind === 'challenge' ? card.card.state : `${card.question.state} ${card.question.fate ?? ''}`;
}

async function takeBack(table: Table, { name, undo }: steps.Step): Promise<void> {
  if (undo === null || typeof undo === 'function') throw new Error(`${name} is not taken back by what is known before`);
  await table.does(table.cast.tokyoChair, undo.name, undo.input);
}

async function takeAndTakeBack(table: Table, partId: string, choose: (desk: DeskState) => steps.Step): Promise<void> {
  const before = (await table.desk(partId)).state;
  const step = choose(before);
  await table.does(table.cast.tokyoChair, step.name, step.input);
  expect(placesOf((await table.desk(partId)).state), step.name).not.toEqual(placesOf(before));
  await takeBack(table, step);
  expect(placesOf((await table.desk(partId)).state), step.name).toEqual(placesOf(before));
}

function find(desk: DeskState, id: string) {
  const question = desk.questions.find((one) => one.id === id);
  if (!question) throw new Error('no such question on the desk');
  return question;
}

onBothEngines('Undo at the console is the inverse change', (open) => {
  it('for questions: rejecting, hiding, queueing, staging, answering, fates', async () => {
    const table = await tableOf(await open());
    const { lecture } = table.cast.parts;
    const waiting = await asked(table, '未確認');
    const [a, b, c] = [await opened(table, 'い'), await opened(table, 'ろ'), await opened(table, 'は')];
    await table.does(table.cast.tokyoChair, 'board.queue', { questionId: b.id });
    await table.does(table.cast.tokyoChair, 'board.stage', { questionId: c.id });
    const cardOf = (desk: DeskState, id: string) =>
      ({ kind: 'question', key: `q ${id}`, question: find(desk, id) }) as const;
    const take = (choose: (desk: DeskState) => steps.Step) => takeAndTakeBack(table, lecture, choose);
    await take((desk) => steps.rejecting(find(desk, waiting), '重なります'));
    await take((desk) => steps.hiding(find(desk, a.id)));
    await take((desk) => steps.queueing(find(desk, a.id)));
    await take((desk) => steps.unqueueing(find(desk, b.id)));
    await take((desk) => steps.staging(desk, cardOf(desk, a.id)));
    await take((desk) => steps.staging(desk, cardOf(desk, b.id)));
    await take((desk) => steps.goingOn(desk));
    await take((desk) => steps.steppingOff(desk));
    await take((desk) => steps.answering(find(desk, c.id), { answer: '短い答え', from: 'speaker' }));
    for (const fate of ['answered', 'to-next', 'to-archive'] as const) {
      for (const { id } of [a, b, c]) await take((desk) => steps.givingFate(find(desk, id), fate));
    }
    await take((desk) => steps.givingFate(find(desk, a.id), 'drop'));
  });

  it('for an answer: the words that stood there before, and whose they were', async () => {
    const table = await tableOf(await open());
    const { tokyoChair, parts } = table.cast;
    const { id: questionId } = await opened(table, '訓練は年に何回ですか。');
    await table.does(tokyoChair, 'board.answer', { questionId, answer: '年に二回です。', from: 'speaker' });
    const before = await table.desk(parts.lecture);
    const step = steps.answering(find(before.state, questionId), { answer: '年に三回です。', from: 'chair' });
    await table.does(tokyoChair, step.name, step.input);
    await takeBack(table, step);
    expect(find((await table.desk(parts.lecture)).state, questionId)).toMatchObject({
      answer: '年に二回です。',
      answerFrom: { role: 'speaker' },
    });
  });

  it('for the agenda: staging, going on, fates', async () => {
    const table = await tableOf(await open());
    const { discussion } = table.cast.parts;
    await withAgenda(table, ['課題一', '課題二']);
    await table.does(table.cast.tokyoChair, 'board.startPart', { partId: discussion });
    const card = (desk: DeskState, at: number) => {
      const found = desk.agenda[at];
      if (!found) throw new Error('no such card on the agenda');
      return { kind: 'challenge', key: `c ${found.publicId}`, card: found } as const;
    };
    const take = (choose: (desk: DeskState) => steps.Step) => takeAndTakeBack(table, discussion, choose);
    await take((desk) => steps.goingOn(desk));
    await take((desk) => steps.givingCardFate(desk, card(desk, 1), 'to-next'));
    await table.does(table.cast.tokyoChair, 'board.next', { partId: discussion });
    await take((desk) => steps.staging(desk, card(desk, 1)));
    await take((desk) => steps.goingOn(desk));
    await take((desk) => steps.givingCardFate(desk, card(desk, 0), 'partly'));
  });
});
