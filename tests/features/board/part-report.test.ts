import { expect, it } from 'vitest';
import { findBoardHead } from '~/features/board/board-head.server';
import { findPartReport } from '~/features/board/part-report.server';
import { reportRows } from '~/features/board/part-report-csv';
import { translatorFor } from '~/i18n/translator.server';
import { onBothEngines } from '../../support/world';
import { asked, opened, tableOf, type Table } from './board-table';

async function reportFor(table: Table, actor = table.cast.tokyoChair) {
  const { db } = table.world.app;
  const head = await findBoardHead(db, { actor, partId: table.cast.parts.lecture, locale: 'ja' });
  return findPartReport(db, head);
}

onBothEngines('The record of a part', (open) => {
  it('tells what came of each question, with votes and reasons, at any time', async () => {
    const table = await tableOf(await open());
    const { cast, does } = table;
    const answered = await opened(table, '復元の訓練は年に何回ですか。');
    await does(cast.ben, 'board.vote', { publicId: answered.publicId });
    await does(cast.tokyoChair, 'board.stage', { questionId: answered.id });
    await does(cast.tokyoChair, 'board.answer', { questionId: answered.id, answer: '年に二回です。' });
    const refusedOne = await asked(table, '製品名を挙げてください。');
    await does(cast.tokyoChair, 'board.reject', { questionId: refusedOne, reason: '宣伝になります。' });
    await asked(table, 'まだ見られていない質問です。', cast.ben);
    const withdrawn = await asked(table, '取り下げる質問です。', cast.ben);
    await does(cast.ben, 'board.withdraw', { questionId: withdrawn });

    const report = await reportFor(table);
    expect(report).toMatchObject({ withdrawn: 1, voters: 1 });
    expect(report.entries).toMatchObject([
      { outcome: 'answered', text: '復元の訓練は年に何回ですか。', answer: '年に二回です。', votes: 1 },
      { outcome: 'waiting', text: 'まだ見られていない質問です。', votes: 0 },
      { outcome: 'rejected', text: '製品名を挙げてください。', reason: '宣伝になります。' },
    ]);
    expect(JSON.stringify(report)).not.toContain('取り下げる');
    for (const who of [cast.aki, cast.ben]) expect(JSON.stringify(report)).not.toContain(who.id);
  });

  it('is a table for a spreadsheet, each question with its outcome in words', async () => {
    const table = await tableOf(await open());
    const { id: questionId } = await opened(table, '=HYPERLINK("x") は安全ですか。');
    const words = { board: translatorFor('ja', 'board'), report: translatorFor('ja', 'record'), locale: 'ja' as const };
    const [head, row] = reportRows(await reportFor(table), words);
    expect(head).toEqual([
      '行き先',
      '受付',
      '質問',
      '答え',
      'だれの答え',
      '知りたい',
      '名義',
      'ラベル',
      '見送りの理由',
      'もとの文',
    ]);
    expect([row?.[0], row?.[2], row?.[5], row?.[6]]).toEqual([
      '公開中のまま',
      '=HYPERLINK("x") は安全ですか。',
      '0',
      '匿名',
    ]);
    await table.does(table.cast.tokyoChair, 'board.answer', {
      questionId,
      answer: '開かないでください。',
      from: 'speaker',
    });
    const [, answered] = reportRows(await reportFor(table), words);
    expect(answered?.slice(3, 5)).toEqual(['開かないでください。', '講師の答え']);
  });

  it('is nothing for attendees and speakers', async () => {
    const table = await tableOf(await open());
    for (const who of [table.cast.aki, table.cast.speaker]) {
      await expect(reportFor(table, who)).rejects.toMatchObject({ code: 'common.forbidden', status: 403 });
    }
  });
});
