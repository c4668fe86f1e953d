import { writeFileSync } from 'node:fs';
import { gatherCrowd } from '../tests/support/crowd';
import { fillBoard } from '../tests/support/filled-board';
import { connectAll, countFrames } from '../tests/support/load';
import { startServer } from '../tests/support/server';
import { figureOf, type Row } from './row';
import { acked, following } from './support/lecture-crowd';
import { plotSvg, type Panel } from './support/plot';
import { processorTime } from './support/processor';

const approvals = 20;
const sizes = {
  quick: { attendees: [100, 200], questions: [50, 100], others: { attendees: 100, questions: 50 } },
  full: {
    attendees: [250, 500, 1000, 2000],
    questions: [100, 200, 400, 800],
    others: { attendees: 250, questions: 100 },
  },
};
const picture = 'docs/pictures/growth.svg';

type Size = { attendees: number; questions: number };
/** Processor milliseconds for one who joins and for one question that is approved; the kilobytes of the board. */
type Point = Size & { joining: number; approving: number; kilobytes: number };

/** What grows how with the attendees, and with the questions of a board; a full run draws it too. */
export async function measure({ quick }: { quick: boolean }): Promise<Row[]> {
  const { attendees, questions, others } = quick ? sizes.quick : sizes.full;
  const byAttendees: Point[] = [];
  for (const size of attendees) byAttendees.push(await pointAt({ ...others, attendees: size }));
  const byQuestions: Point[] = [];
  for (const size of questions) byQuestions.push(await pointAt({ ...others, questions: size }));
  if (!quick) writeFileSync(picture, plotSvg([panelOf('attendees', byAttendees), panelOf('questions', byQuestions)]));
  return [...byAttendees, ...byQuestions].flatMap(({ joining, approving, kilobytes, ...size }) => {
    const name = `${String(size.attendees)} attendees, ${String(size.questions)} questions`;
    return [
      figureOf(`${name}: one joins`, 'CPU-ms', joining),
      figureOf(`${name}: one question is approved`, 'CPU-ms', approving),
      figureOf(`${name}: the board`, 'kB', kilobytes),
    ];
  });
}

async function pointAt(size: Size): Promise<Point> {
  const crowd = await gatherCrowd(size.attendees);
  const { pending } = await fillBoard(crowd, { open: size.questions, pending: approvals });
  const server = await startServer({ databaseUrl: crowd.databaseUrl });
  const [chair] = await connectAll(server.url, [crowd.chair], following(crowd, 'mod'));
  if (!chair) throw new Error('the chair could not connect');
  let kilobytes = 0;
  const before = processorTime(server.pid);
  const audience = await connectAll(server.url, crowd.attendees, async (client) => {
    const board = await following(crowd, 'pub')(client);
    kilobytes ||= Buffer.byteLength(JSON.stringify(board)) / 1000;
  });
  const joining = (processorTime(server.pid) - before) / size.attendees;
  const frames = countFrames(audience, 'event');
  const began = processorTime(server.pid);
  for (const [at, questionId] of pending.entries()) {
    await acked(chair, 'board.approve', { questionId });
    await frames.reached((at + 1) * audience.length);
  }
  const approving = (processorTime(server.pid) - began) / pending.length;
  for (const client of [...audience, chair]) client.close();
  await server.stop();
  await crowd.clear();
  return { ...size, joining, approving, kilobytes };
}

/** Each line against its first point: twice as high is twice as much. */
function panelOf(by: 'attendees' | 'questions', points: readonly Point[]): Panel {
  const line = (name: string, of: (point: Point) => number) => {
    const [first] = points;
    return { name, values: points.map((point) => (first ? of(point) / of(first) : Number.NaN)) };
  };
  return {
    title: `Times as many ${by}`,
    ticks: points.map((point) => String(point[by])),
    lines: [
      line('a question is approved', ({ approving }) => approving),
      line('one joins', ({ joining }) => joining),
      line('bytes of the board', ({ kilobytes }) => kilobytes),
    ],
  };
}
