import { newCommandId } from '~/live/command-id';
import { connectAll } from '../../tests/support/load';
import type { Crowd } from '../../tests/support/crowd';
import type { LoadClient } from '../../tests/support/load-client';

/** Steps a chair's socket may send at once. */
const stepsAtOnce = 50;

/** A command's result, or an error that says why it was refused. */
export async function acked(client: LoadClient, name: string, input: unknown): Promise<unknown> {
  const ack = await client.emitWithAck('command', { cmd_id: newCommandId(), name, input });
  if (typeof ack === 'object' && ack !== null && 'ok' in ack && ack.ok === true && 'result' in ack) return ack.result;
  throw new Error(`${name} was refused: ${JSON.stringify(ack)}`);
}

/** The stream of the crowd's lecture. */
function lectureStream(crowd: Crowd, audience: 'pub' | 'mod'): string {
  return `board/${crowd.cast.parts.lecture}/${audience}`;
}

/** For connectAll: the whole state of the lecture's board. */
export function following(crowd: Crowd, audience: 'pub' | 'mod') {
  return (client: LoadClient) =>
    client.emitWithAck('follow', { stream: lectureStream(crowd, audience), position: null });
}

/** Has questions asked and approved, as people do it; resolves with their public ids. */
export async function openQuestions(
  server: { url: string },
  crowd: Crowd,
  texts: readonly string[],
): Promise<string[]> {
  for (let from = 0; from < texts.length; from += stepsAtOnce) {
    const some = texts.slice(from, from + stepsAtOnce);
    const [chair, ...askers] = await connectAll(server.url, [crowd.chair, ...crowd.attendees.slice(0, 5)], () =>
      Promise.resolve(),
    );
    if (!chair) throw new Error('the chair could not connect');
    // Who follows the chairs' stream may do as much at once as chairs do.
    await following(crowd, 'mod')(chair);
    for (const [at, text] of some.entries()) {
      const asker = askers[at % askers.length] ?? chair;
      const asked = await acked(asker, 'board.ask', { partId: crowd.cast.parts.lecture, text });
      await acked(chair, 'board.approve', { questionId: idIn(asked) });
    }
    for (const client of [chair, ...askers]) client.close();
  }
  const [reader] = await connectAll(server.url, crowd.attendees.slice(0, 1), () => Promise.resolve());
  const answer = await reader?.emitWithAck('follow', { stream: lectureStream(crowd, 'pub'), position: null });
  reader?.close();
  // Our own server's answer to `follow`, with the state of a board.
  return (answer as { state: { questions: { publicId: string }[] } }).state.questions.map(({ publicId }) => publicId);
}

/** The id of what a command made. */
export function idIn(result: unknown): string {
  if (typeof result === 'object' && result !== null && 'id' in result) return String(result.id);
  throw new Error('the server did not say what it made');
}
