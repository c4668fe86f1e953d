import { expect, it } from 'vitest';
import { z } from 'zod';
import { recordAct } from '~/audit.server';
import type { SignedIn } from '~/features/accounts/actor';
import { assembleCatalogue, defineCommand } from '~/live/catalogue.server';
import { execute } from '~/live/execute.server';
import { eventsAfter, headOf } from '~/live/log.server';
import { Refusal } from '~/shared/refusal';
import { onBothEngines, type World } from '../support/world';

const aki: SignedIn = {
  kind: 'person',
  id: 'aki',
  name: 'Aki',
  email: 'aki@example.com',
  locale: 'ja',
  standing: 'none',
  registrationId: null,
};
const ben: SignedIn = { ...aki, id: 'ben' };

/** Writes a line under a key of its own: what is there tells how often a command had its effect. */
const noteLine = defineCommand({
  name: 'test.note',
  input: z.object({ line: z.string().max(20) }),
  may: (_tx, actor, { line }) => {
    if (line === 'forbidden') throw new Refusal('common.forbidden', 403);
    return Promise.resolve(actor.id);
  },
  run: async (work, actorId, { line }) => {
    const key = work.newId();
    await recordAct(work, { personId: null, seminarId: null, action: 'note line', subject: key, note: line });
    await work.append('test/a', { name: 'noted', body: { line } });
    if (line === 'broken') throw new Error('our own fault');
    return { key, actorId };
  },
});
const catalogue = assembleCatalogue({ commands: [noteLine], streams: [], topics: [] });
const id = (letter: string) => letter.repeat(22);

async function notes({ app }: World): Promise<string[]> {
  const rows = await app.db.selectFrom('audit').select('note').execute();
  return rows.map((row) => row.note).sort();
}

onBothEngines('a command', (open) => {
  it('L2: has its effect once, and a retry gets the stored result', async () => {
    const world = await open();
    const command = { cmd_id: id('a'), name: 'test.note', input: { line: 'one' } };
    const first = await execute(world.app, catalogue, aki, command);
    const again = await execute(world.app, catalogue, aki, command);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    expect(await notes(world)).toEqual(['one']);
    expect(world.published).toEqual(['test/a']);
  });

  it('L2: has its effect once when the same is brought ten times at the same moment', async () => {
    const world = await open();
    const command = { cmd_id: id('b'), name: 'test.note', input: { line: 'one' } };
    const acks = await Promise.all(Array.from({ length: 10 }, () => execute(world.app, catalogue, aki, command)));
    expect(new Set(acks.map((ack) => JSON.stringify(ack))).size).toBe(1);
    expect(await notes(world)).toEqual(['one']);
  });

  it('L2: is refused when the same id brings another input', async () => {
    const world = await open();
    await execute(world.app, catalogue, aki, { cmd_id: id('c'), name: 'test.note', input: { line: 'one' } });
    const other = await execute(world.app, catalogue, aki, {
      cmd_id: id('c'),
      name: 'test.note',
      input: { line: 'two' },
    });
    expect(other).toEqual({ ok: false, code: 'live.otherBody', status: 409 });
    expect(await notes(world)).toEqual(['one']);
  });

  it('L2: keeps the ids of two people apart', async () => {
    const world = await open();
    const command = { cmd_id: id('d'), name: 'test.note', input: { line: 'one' } };
    await execute(world.app, catalogue, aki, command);
    await execute(world.app, catalogue, ben, command);
    expect(await notes(world)).toEqual(['one', 'one']);
  });

  it('leaves nothing behind when it is refused or fails, and may be sent again', async () => {
    const world = await open();
    const refused = await execute(world.app, catalogue, aki, {
      cmd_id: id('e'),
      name: 'test.note',
      input: { line: 'forbidden' },
    });
    expect(refused).toEqual({ ok: false, code: 'common.forbidden', status: 403 });
    const broken = { cmd_id: id('f'), name: 'test.note', input: { line: 'broken' } };
    await expect(execute(world.app, catalogue, aki, broken)).rejects.toThrow('our own fault');
    expect(await notes(world)).toEqual([]);
    expect(await headOf(world.app.db, 'test/a')).toBe(0);
    expect(world.published).toEqual([]);
    expect(await world.app.db.selectFrom('command').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['no object', 'x'],
    ['no id', { name: 'test.note', input: { line: 'one' } }],
    ['a short id', { cmd_id: 'abc', name: 'test.note', input: { line: 'one' } }],
    ['an unknown name', { cmd_id: id('g'), name: 'test.other', input: { line: 'one' } }],
    ['an inherited name', { cmd_id: id('g'), name: '__proto__', input: {} }],
    ['input of another type', { cmd_id: id('g'), name: 'test.note', input: { line: 7 } }],
    ['input that is too long', { cmd_id: id('g'), name: 'test.note', input: { line: 'x'.repeat(21) } }],
  ])('is refused as malformed with %s', async (_what, message) => {
    const world = await open();
    expect(await execute(world.app, catalogue, aki, message)).toMatchObject({ ok: false, code: 'common.malformed' });
    expect(await notes(world)).toEqual([]);
  });

  it('is refused from a guest', async () => {
    const world = await open();
    const command = { cmd_id: id('h'), name: 'test.note', input: { line: 'one' } };
    expect(await execute(world.app, catalogue, { kind: 'guest' }, command)).toMatchObject({ code: 'common.signIn' });
  });

  it('L3: seq is dense in each stream, whatever fails in between', async () => {
    const world = await open();
    const lines = Array.from({ length: 40 }, (_, index) => (index % 4 === 3 ? 'broken' : `line ${String(index)}`));
    await Promise.allSettled(
      lines.map((line, index) =>
        execute(world.app, catalogue, aki, {
          cmd_id: String(index).padStart(22, '0'),
          name: 'test.note',
          input: { line },
        }),
      ),
    );
    const events = await eventsAfter(world.app.db, 'test/a', 0, 100);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(await headOf(world.app.db, 'test/a')).toBe(30);
  });

  it('writes down neither who sent it nor what it said', async () => {
    const world = await open();
    await execute(world.app, catalogue, aki, { cmd_id: id('i'), name: 'test.note', input: { line: 'a secret' } });
    const rows = JSON.stringify(await world.app.db.selectFrom('command').selectAll().execute());
    expect(rows).not.toContain('a secret');
    expect(rows).not.toContain(id('i'));
  });
});
