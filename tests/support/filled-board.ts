import { openStore } from '../../db/open';
import type { Crowd } from './crowd';

const rowsAtOnce = 50;

/** Puts questions on the lecture's board of a crowd, without anybody who asked; gives public ids and ids that wait. */
export async function fillBoard(
  crowd: Crowd,
  counts: { open: number; pending: number },
): Promise<{ open: string[]; pending: string[] }> {
  const numbers = (count: number, from: number) => Array.from({ length: count }, (_, at) => from + at);
  const rows = [
    ...numbers(counts.open, 0).map((number) => rowOf(crowd, number, 'open')),
    ...numbers(counts.pending, counts.open).map((number) => rowOf(crowd, number, 'pending')),
  ];
  const store = openStore(crowd.databaseUrl);
  await store.writer.write(async (tx) => {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await tx
        .insertInto('question')
        .values(rows.slice(from, from + rowsAtOnce))
        .execute();
    }
  });
  await store.close();
  return {
    open: rows.flatMap((row) => row.public_id ?? []),
    pending: rows.flatMap((row) => (row.state === 'pending' ? row.id : [])),
  };
}

function rowOf(crowd: Crowd, number: number, state: 'open' | 'pending') {
  const at = new Date().toISOString();
  return {
    ...{ id: `q-${String(number)}`, part_id: crowd.cast.parts.lecture, state },
    ...{ public_id: state === 'open' ? `public-${String(number)}` : null, opened_at: state === 'open' ? at : null },
    text: `質問その${String(number)}。復元の訓練を、どのくらいの頻度で、だれと行っていますか。`,
    ...{ named_as: null, rejected_reason: '', fate: null, answer: '', queue_position: null, asked_at: at },
    ...{ staged_at: null, answered_at: null, cmd_id: `cmd-${String(number)}`, version: 1 },
  };
}
