import { z } from 'zod';
import type { App, Work } from '~/app';
import type { Actor, SignedIn } from '~/features/accounts/actor';
import { prepared } from '~db/prepared';
import { sha256 } from '~/shared/fingerprint.server';
import { Refusal } from '~/shared/refusal';
import { refusedWith } from './ack';
import type { Catalogue, PreparedCommand } from './catalogue.server';
import { commandIdPattern, type Ack } from './protocol';

const envelope = z.object({ cmd_id: z.string().regex(commandIdPattern), name: z.string().max(64), input: z.unknown() });

/**
 * Does a command once, whoever brings it (L2): the same cmd_id with the same input gives the stored result, with
 * another input it is refused. Nothing is acknowledged before its commit. Our own faults are thrown, not acknowledged.
 */
export async function execute(app: App, catalogue: Catalogue, actor: Actor, message: unknown): Promise<Ack> {
  try {
    return { ok: true, result: await executeOrRefuse(app, catalogue, actor, message) };
  } catch (reason) {
    if (reason instanceof Refusal) return refusedWith(reason);
    throw reason;
  }
}

async function executeOrRefuse(app: App, catalogue: Catalogue, actor: Actor, message: unknown): Promise<unknown> {
  const command = envelope.safeParse(message);
  if (!command.success) throw new Refusal('common.malformed', 400);
  if (actor.kind === 'guest') throw new Refusal('common.signIn', 401);
  const { cmd_id: cmdId, name, input } = command.data;
  const ready = catalogue.commands.get(name)?.prepare(input);
  if (!ready) throw new Refusal('common.malformed', 422);
  return app.write((work) => runOnce(work, ready, { actor, cmdId, name }), ready);
}

type Asked = { actor: SignedIn; cmdId: string; name: string };

async function runOnce(work: Work, command: PreparedCommand, asked: Asked): Promise<unknown> {
  const key = sha256(`${asked.actor.id}\n${asked.cmdId}`);
  const bodyHash = sha256(`${asked.name}\n${command.body}`);
  // Taking the key first is the lock: a second node that brings the same command waits here for our commit.
  const [taken] = await takeKey(work.tx, { key, bodyHash, at: work.at });
  if (!taken) return storedResult(work, key, bodyHash);
  const result = (await command.run(work, asked)) ?? null;
  if (result !== null) await storeResult(work.tx, { key, result: JSON.stringify(result) });
  return result;
}

/** What most commands result in; it stands there before they are run, and is written no second time. */
const nothing = 'null';

const takeKey = prepared((db, { key, bodyHash, at }: { key: string; bodyHash: string; at: string }) =>
  db
    .insertInto('command')
    .values({ key, body_hash: bodyHash, result: nothing, at })
    .onConflict((row) => row.column('key').doNothing())
    .returning('key'),
);

const storeResult = prepared((db, { key, result }: { key: string; result: string }) =>
  db.updateTable('command').set({ result }).where('key', '=', key),
);

async function storedResult(work: Work, key: string, bodyHash: string): Promise<unknown> {
  const stored = await work.tx
    .selectFrom('command')
    .select(['body_hash', 'result'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (stored.body_hash !== bodyHash) throw new Refusal('live.otherBody', 409);
  const result: unknown = JSON.parse(stored.result);
  return result;
}
