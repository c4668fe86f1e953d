import type { App } from '~/app';
import { aside } from '~/aside.server';
import type { Hints } from './telltale';

/** Longer nobody waits for a page; after a start the thread first loads its dictionary. */
const patience = 1500;

/** The hints of a text, from the thread beside the server; it may be busy, and it may fail: then nobody has checked. */
export async function askHints(app: App, asked: { seminarId: string; text: string }): Promise<Hints> {
  const { seminarId, text } = asked;
  let bell: NodeJS.Timeout | undefined;
  const late = new Promise<'busy'>((take) => (bell = setTimeout(() => take('busy'), patience)));
  try {
    const found = aside(app, 'findHints', { seminarId, texts: [text] });
    const hints = await Promise.race([found.then(([first]) => first ?? []), late]);
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
