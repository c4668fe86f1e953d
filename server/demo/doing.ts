import { catalogue } from '~/catalogue.server';
import type { App } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import { execute } from '~/live/execute.server';

/** Does a command of the live catalogue as a person would, and gives its result. Throws where it is refused. */
export async function doAs(app: App, who: SignedIn, name: string, input: object): Promise<Record<string, string>> {
  const ack = await execute(app, catalogue, who, { cmd_id: app.newId(), name, input });
  if (!ack.ok) throw new Error(`${name} was refused: ${ack.code}`);
  // The commands that the demo uses give ids by name, or nothing.
  return (ack.result ?? {}) as Record<string, string>;
}
