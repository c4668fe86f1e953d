import type { App } from '~/app';
import { aside } from '~/aside.server';
import type { Hints, Telltale } from './telltale';

/** Longer no page waits; after a start the thread first loads its dictionary, and the page asks again. */
const patience = 300;

/** The hints of some texts, from the thread beside the server; it may be busy, and it may fail: then nobody has checked. */
export async function askHints(app: App, asked: { seminarId: string; texts: readonly string[] }): Promise<Hints[]> {
  const answer = await answered(app, asked);
  return asked.texts.map((_, at) => (typeof answer === 'string' ? answer : (answer[at] ?? [])));
}

async function answered(
  app: App,
  asked: { seminarId: string; texts: readonly string[] },
): Promise<Telltale[][] | 'busy' | 'failed'> {
  let bell: NodeJS.Timeout | undefined;
  const late = new Promise<'busy'>((take) => (bell = setTimeout(() => take('busy'), patience)));
  try {
    const found = aside(app, 'findHints', asked);
    const hints = await Promise.race([found, late]);
    // Whoever asks again is told then.
    if (hints === 'busy') found.catch((reason: unknown) => app.log.error(reason, 'The hints of a text failed late.'));
    return hints;
  } catch (reason) {
    app.log.error(reason, 'The hints of a text failed.');
    return 'failed';
  } finally {
    clearTimeout(bell);
  }
}
