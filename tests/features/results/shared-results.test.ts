import { expect, it } from 'vitest';
import { aside } from '~/aside.server';
import { guest } from '~/features/accounts/actor';
import { storeConsentsWithin } from '~/features/registration/consents.server';
import { listCodedAnswers } from '~/features/results/counted-answers.server';
import { isExposed } from '~/features/results/protection';
import type { AskedTable } from '~/features/results/result-axes';
import { resultRows } from '~/features/results/result-csv';
import { listResultsFor } from '~/features/results/results.server';
import { readAsked, takeResultsStep } from '~/features/results/results-steps.server';
import { hasShared, listShared } from '~/features/results/result-snapshots.server';
import { renewShared, shareResult, withdrawResult } from '~/features/results/shared-results.server';
import { auditShared } from '~/features/results/sharing-plan.server';
import type { Cast } from '../../support/cast';
import { seededRandom } from '../../support/seeded-random';
import { onBothEngines, type World } from '../../support/world';
import { answersOf, castWithSurvey, register } from '../survey/forms';

const jobs = ['dedicated', 'part-time', 'lead'];
const bands = ['upto-49', '50-99', '100-299', '300-999'];
const teams = ['running', 'planned', 'no-plan'];

/** So many more people register and answer, the same in every run. */
async function answerAll(world: World, cast: Cast, { from, to }: { from: number; to: number }) {
  const random = seededRandom(7 + from);
  const one = (codes: readonly string[]) => codes[Math.floor(random() ** 2 * codes.length)] ?? '';
  const known = (await answersOf(world, cast, { 'job-type': 'lead', pcs: 'upto-49', csirt: 'planned' })).length;
  expect(known).toBe(3);
  for (let at = from; at < to; at += 1) {
    const values = { 'job-type': one(jobs), pcs: one(bands), csirt: 'planned', incidents: ['phishing', 'malware'] };
    const answers = await answersOf(world, cast, { ...values, csirt: one(teams.slice(1)) });
    const entry = { consents: ['run', 'statistics'] as ['run', 'statistics'] };
    await register(world, cast, { name: `r${String(at)}`, entry, answers });
  }
}

async function answered(open: () => Promise<World>, people: number) {
  const world = await open();
  const cast = await castWithSurvey(world, 500);
  await answerAll(world, cast, { from: 0, to: people });
  return { world, cast };
}

const one = (rows: string): AskedTable => ({ rows, columns: '', merges: [] });
const two = (rows: string, columns: string): AskedTable => ({ rows, columns, merges: [] });
const said = { ja: '', en: '' };

function share(world: World, cast: Cast, asked: AskedTable, audience: 'attendees' | 'public' = 'public') {
  return shareResult(world.app, cast.hanako, { seminarId: cast.seminarId, asked, audience, title: said });
}

onBothEngines('Results of the survey', (open) => {
  it('count who agreed, has or wants a place, and comes for no sponsor; in no order that tells who came first', async () => {
    const { world, cast } = await answered(open, 6);
    const answers = await answersOf(world, cast, { 'job-type': 'lead', pcs: 'upto-49', csirt: 'planned' });
    await register(world, cast, { name: 'silent', entry: { consents: ['run'] }, answers });
    await register(world, cast, { name: 'venda', entry: { kind: 'vendor', consents: ['run', 'statistics'] }, answers });
    await register(world, cast, { name: 'gone', entry: { consents: ['run', 'statistics'] }, answers });
    await world.app.write(({ tx }) =>
      tx.updateTable('registration').set({ state: 'cancelled' }).where('given_name', '=', 'gone').execute(),
    );
    const people = await listCodedAnswers(world.app.db, cast.seminarId);
    expect(people).toHaveLength(6);
    const written = people.map((one) => JSON.stringify(one));
    expect(written).toEqual([...written].sort());
    expect(people[0]?.['incidents']).toEqual(['malware', 'phishing']);
  });

  it('are shared one by one, with whom the secretariat says', async () => {
    const { world, cast } = await answered(open, 30);
    await share(world, cast, one('pcs'), 'public');
    await share(world, cast, one('job-type'), 'attendees');
    const shownTo = async (audience: 'attendees' | 'public') => {
      const shown = await listResultsFor(world.app.db, { seminarId: cast.seminarId, locale: 'ja', audience });
      return shown.map(({ view }) => view.rows.code);
    };
    expect(await shownTo('public')).toEqual(['pcs']);
    expect(await shownTo('attendees')).toEqual(['pcs', 'job-type']);
    await expect(share(world, cast, one('pcs'))).rejects.toMatchObject({ code: 'results.alreadyShared' });
    const [first] = await listShared(world.app.db, cast.seminarId);
    await withdrawResult(world.app, cast.hanako, { seminarId: cast.seminarId, id: first?.id ?? '' });
    expect(await shownTo('public')).toEqual([]);
    const has = (audience: 'attendees' | 'public') => hasShared(world.app.db, cast.seminarId, audience);
    expect([await has('public'), await has('attendees')]).toEqual([false, true]);
    const acts = await world.app.db.selectFrom('audit').select('action').execute();
    expect(acts.map(({ action }) => action)).toEqual(expect.arrayContaining(['share result', 'withdraw result']));
  });

  it('show no small number, and the audit finds none that could be derived, what was withdrawn included', async () => {
    const { world, cast } = await answered(open, 45);
    for (const asked of [one('pcs'), two('csirt', 'pcs'), two('job-type', 'incidents')])
      await share(world, cast, asked);
    const shared = await listShared(world.app.db, cast.seminarId);
    await withdrawResult(world.app, cast.hanako, { seminarId: cast.seminarId, id: shared[0]?.id ?? '' });
    const numbers = shared.flatMap(({ table }) => [...table.rowTotals, ...table.columnTotals, ...table.cells.flat()]);
    expect(numbers.filter((number) => number !== null && number > 0 && number < 5)).toEqual([]);
    const { tables, intervals } = await auditShared(world.app.db, cast.seminarId);
    expect(tables).toHaveLength(3);
    expect(intervals.length).toBeGreaterThan(0);
    expect(intervals.filter((interval) => isExposed(tables, interval))).toEqual([]);
  });

  it('are refused where there are too few people, or nothing to choose', async () => {
    const { world, cast } = await answered(open, 12);
    await expect(share(world, cast, two('csirt', 'pcs'))).rejects.toMatchObject({ code: 'results.few', status: 409 });
    const refusals = [
      [one('measures'), 'results.notChosen'],
      [one('nothing'), 'results.noQuestion'],
      [two('pcs', 'pcs'), 'results.sameQuestion'],
      [two('incidents', 'education'), 'results.bothSeveral'],
    ] as const;
    for (const [asked, code] of refusals) await expect(share(world, cast, asked)).rejects.toMatchObject({ code });
  });

  it('move together, by five new responses or more and never by a few in one place', async () => {
    const { world, cast } = await answered(open, 40);
    const renew = () => renewShared(world.app, cast.hanako, cast.seminarId);
    await expect(renew()).rejects.toMatchObject({ code: 'results.nothingShared' });
    await share(world, cast, one('pcs'));
    await answerAll(world, cast, { from: 40, to: 44 });
    await expect(renew()).rejects.toMatchObject({ code: 'results.fewNew' });
    // What is shared later is counted from the same answers.
    await share(world, cast, one('job-type'));
    expect((await listShared(world.app.db, cast.seminarId)).map(({ table }) => table.n)).toEqual([40, 40]);
    await answerAll(world, cast, { from: 44, to: 47 });
    await expect(renew()).rejects.toMatchObject({ code: 'results.smallStep' });
    expect((await listShared(world.app.db, cast.seminarId)).map(({ table }) => table.n)).toEqual([40, 40]);
    await answerAll(world, cast, { from: 47, to: 160 });
    await renew();
    const renewed = await listShared(world.app.db, cast.seminarId);
    expect(renewed.map(({ table }) => table.n)).toEqual([160, 160]);
    for (const { id } of renewed) await withdrawResult(world.app, cast.hanako, { seminarId: cast.seminarId, id });
    expect(await hasShared(world.app.db, cast.seminarId, 'attendees')).toBe(false);
  });

  it('go into a spreadsheet as they are shown, with nothing where a number is hidden', async () => {
    const { world, cast } = await answered(open, 45);
    await share(world, cast, one('pcs'));
    await share(world, cast, two('csirt', 'pcs'));
    const audience = { seminarId: cast.seminarId, locale: 'ja', audience: 'public' } as const;
    const words = { answer: '答え', count: '人数', share: '割合', total: '合計' };
    const [result, table] = await listResultsFor(world.app.db, audience);
    if (!result || !table) throw new Error('not shared');
    const rows = resultRows(result.view, words);
    expect(rows[0]).toEqual(['答え', '人数', '割合']);
    expect(rows.at(-1)).toEqual(['合計', '45', '']);
    const cells = resultRows(table.view, words).slice(1);
    expect(cells.flatMap((line) => line.slice(1)).filter((cell) => Number(cell) > 0 && Number(cell) < 5)).toEqual([]);
    expect(cells.flat()).toContain('');
  });

  it('are for the secretariat alone, and a snapshot holds nothing that leads to a person', async () => {
    const { world, cast } = await answered(open, 30);
    const sharing = { seminarId: cast.seminarId, asked: one('pcs'), audience: 'public' as const, title: said };
    for (const actor of [cast.tokyoChair, cast.speaker])
      await expect(shareResult(world.app, actor, sharing)).rejects.toMatchObject({ status: 403 });
    for (const actor of [cast.aki, guest])
      await expect(shareResult(world.app, actor, sharing)).rejects.toMatchObject({ status: 404 });
    await share(world, cast, one('pcs'));
    const { people } = await world.app.db.selectFrom('result_snapshot').select('people').executeTakeFirstOrThrow();
    expect(people).not.toMatch(/form\.example|見本|registration|"r\d/);
  });

  it('stand before the secretariat as they are, with merged bands and every problem in a word', async () => {
    const { world, cast } = await answered(open, 30);
    const address = new URLSearchParams('rows=csirt&columns=pcs&merge=upto-49+50-99&merge=50-99+100-299');
    const asked = readAsked(address);
    expect(asked?.merges).toEqual([{ codes: ['upto-49', '50-99', '100-299'] }]);
    const around = { seminarId: cast.seminarId, locale: 'ja' as const, now: '2026-12-01T00:00:00.000Z' };
    const { crossed, people } = await aside(world.app, 'findStaffResults', { ...around, asked });
    expect(people).toBe(30);
    if (!crossed || typeof crossed === 'string') throw new Error('no table');
    expect(crossed.columns?.groups.map(({ label }) => label)[0]).toBe('～49台・50～99台・100～299台');
    expect(crossed.numbers.rowTotals.reduce((sum, count) => (sum ?? 0) + (count ?? 0), 0)).toBe(30);
    const wrong = await aside(world.app, 'findStaffResults', { ...around, asked: two('pcs', 'pcs') });
    expect(wrong.crossed).toBe('sameQuestion');
  });

  it('call a merged band what the secretariat calls it, in a later snapshot too', async () => {
    const { world, cast } = await answered(open, 30);
    const form = new FormData();
    const fields = { intent: 'share', rows: 'pcs', columns: '', audience: 'public', merge: 'upto-49 50-99' };
    const band = 'upto-49 50-99';
    const long = '長'.repeat(41);
    const named = { [`bandJa ${band}`]: ' 100台未満 ', [`bandEn ${band}`]: long, 'bandJa pcs': 'よその名' };
    for (const [name, value] of Object.entries({ ...fields, ...named })) form.append(name, value);
    await takeResultsStep(world.app, cast.hanako, cast.seminarId, form);
    const shown = async (locale: 'ja' | 'en') => {
      const [result] = await listResultsFor(world.app.db, { seminarId: cast.seminarId, locale, audience: 'public' });
      return result?.view.rows.groups[0]?.label;
    };
    expect([await shown('ja'), await shown('en')]).toEqual(['100台未満', '100台未満']);
    await answerAll(world, cast, { from: 30, to: 60 });
    await renewShared(world.app, cast.hanako, cast.seminarId);
    expect(await shown('ja')).toBe('100台未満');
  });

  it('are counted anew when anything changes that they are made of', async () => {
    const { world, cast } = await answered(open, 20);
    const around = { seminarId: cast.seminarId, locale: 'ja' as const, now: '', asked: null };
    const people = async () => (await aside(world.app, 'findStaffResults', around)).people;
    expect(await people()).toBe(20);
    await answerAll(world, cast, { from: 20, to: 21 });
    expect(await people()).toBe(21);
    const [gone] = await world.app.db.selectFrom('registration').selectAll().where('given_name', '=', 'r20').execute();
    const given = new Map([['statistics', false]] as const);
    await world.app.write((work) =>
      storeConsentsWithin(work, { registrationId: gone?.id ?? '', locale: 'ja', given, at: later(work.at) }),
    );
    expect(await people()).toBe(20);
  });

  it('of two who share at once one has to look again', async () => {
    const { world, cast } = await answered(open, 40);
    const both = await Promise.allSettled([share(world, cast, one('pcs')), share(world, cast, one('job-type'))]);
    const refused = both.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'common.stale', status: 409 });
    expect(await listShared(world.app.db, cast.seminarId)).toHaveLength(1);
  });
});

/** An instant after another: of two consents the later counts. */
function later(instant: string): string {
  return new Date(Date.parse(instant) + 1000).toISOString();
}
