import { expect, it } from 'vitest';
import { setTellingWords } from '~/features/challenges/curation-policy.server';
import { askHints } from '~/features/redaction/asked-hints.server';
import { findHints } from '~/features/redaction/hints.server';
import { listRegistrantWords } from '~/features/redaction/registrant-words.server';
import type { Cast } from '../../support/cast';
import { onBothEngines, type World } from '../../support/world';
import { castWithSurvey, register } from '../survey/forms';

async function registered(open: () => Promise<World>) {
  const world = await open();
  const cast = await castWithSurvey(world, 500);
  const entry = { company: '株式会社れいだい電算', department: '情報企画課', familyName: '八重樫' };
  const person = { familyKana: 'ヤエガシ', givenName: '花', email: 'hana@reidai-densan.co.jp' };
  await register(world, cast, { name: 'hana', entry: { ...entry, ...person } });
  return { world, cast };
}

const told = async (world: World, cast: Cast, text: string) => {
  const [hints = []] = await findHints(
    { db: world.app.db, kept: new Map() },
    { seminarId: cast.seminarId, texts: [text] },
  );
  return hints.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
};

onBothEngines('Hints over a text', (open) => {
  it('know what the seminar’s own registrations give away, however it is written', async () => {
    const { world, cast } = await registered(open);
    expect(await told(world, cast, 'れいだい電算では、やえがしが一人でやっています。')).toEqual([
      'employer れいだい電算',
      'attendee やえがし',
    ]);
    expect(await told(world, cast, 'ＲＥＩＤＡＩ－ＤＥＮＳＡＮのサーバーです。')).toEqual([
      'employer ＲＥＩＤＡＩ－ＤＥＮＳＡＮ',
    ]);
    expect(await told(world, cast, '情報企画課でレイダイ電算の機器を見ています。')).toEqual([
      'employer 情報企画課',
      'employer レイダイ電算',
    ]);
  });

  it('know what the secretariat listed, each word once and none too long', async () => {
    const { world, cast } = await registered(open);
    const list = (typed: string) => setTellingWords(world.app, cast.hanako, { seminarId: cast.seminarId, typed });
    await list(' ペガサス計画 \r\nペガサス計画\n一\n\n');
    expect(await told(world, cast, 'ペガサス計画の担当です。')).toEqual(['listed ペガサス計画']);
    expect(await told(world, cast, 'ぺがさす計画の担当です。')).toEqual(['listed ぺがさす計画']);
    await expect(list('あ'.repeat(61))).rejects.toMatchObject({ code: 'challenges.wordTooLong', status: 422 });
    const many = Array.from({ length: 1001 }, (_, at) => `語${String(at)}`).join('\n');
    await expect(list(many)).rejects.toMatchObject({ code: 'challenges.tooManyWords', status: 422 });
    const stranger = setTellingWords(world.app, cast.tokyoChair, { seminarId: cast.seminarId, typed: '' });
    await expect(stranger).rejects.toMatchObject({ status: 404 });
  });

  it('take none of another seminar’s, nor mail that everybody has, nor words of one sign', async () => {
    const { world, cast } = await registered(open);
    await register(world, cast, { name: 'ichi', entry: { familyName: '一', email: 'ichi@gmail.com' } });
    const words = await listRegistrantWords(world.app.db, cast.seminarId);
    expect(words.map(({ word }) => word)).not.toContain('gmail');
    expect(words.every(({ word }) => word.length > 1)).toBe(true);
    expect(await listRegistrantWords(world.app.db, 'another')).toEqual([]);
  });

  it('stand together: what touches is one hint, of its surest kind', async () => {
    const { world, cast } = await registered(open);
    expect(await told(world, cast, '八重樫部長へ hana@reidai-densan.co.jp まで。CVE-2021-44228の件です。')).toEqual([
      'attendee 八重樫部長',
      'mail hana@reidai-densan.co.jp',
    ]);
  });

  it('are busy while the thread is, and failed when it fails: nobody takes that for checked', async () => {
    const { world, cast } = await registered(open);
    const asked = { seminarId: cast.seminarId, texts: ['見本製作所', '文'] };
    const slow = { ...world.app, aside: () => new Promise<never>(() => undefined) };
    expect(await askHints(slow, asked)).toEqual(['busy', 'busy']);
    const errors: unknown[] = [];
    const log = { ...world.app.log, error: (reason: unknown) => void errors.push(reason) };
    const dead = { ...world.app, log, aside: () => Promise.reject(new Error('The thread ended.')) };
    expect(await askHints(dead, asked)).toEqual(['failed', 'failed']);
    expect(errors).toHaveLength(1);
  });
});
