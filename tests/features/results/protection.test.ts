import { beforeAll, describe, expect, it } from 'vitest';
import { disclosureAuditor } from '~/features/results/disclosure-audit.server';
import { placeKey, primarySuppression } from '~/features/results/primary-suppression';
import { isExposed, protectTable, type Auditor } from '~/features/results/protection';
import {
  countTable,
  mapNumbers,
  type Axis,
  type CodedAnswers,
  type Place,
  type SafeTable,
  type TableShape,
} from '~/features/results/result-table';
import { mayStep } from '~/features/results/snapshot-step';
import { seededRandom } from '../../support/seeded-random';
import { bruteBounds } from './brute-force';
import { axisOf, inventPeople } from './people';

let audit: Auditor;

beforeAll(async () => {
  audit = await disclosureAuditor();
});

/** Makes tables safe one after the other, each beside those before it; what cannot be shared is left out. */
function share(shapes: readonly TableShape[], people: readonly CodedAnswers[]): SafeTable[] {
  return shapes.reduce<SafeTable[]>((shared, shape) => {
    const answer = protectTable(countTable(shape, people), shared, audit);
    return 'safe' in answer ? [...shared, answer.safe] : shared;
  }, []);
}

type Bounds = { table: number; low: number; high: number };

/** The numbers that can be derived closer than their threshold. */
function derived(tables: readonly SafeTable[], bounds: readonly Bounds[]): Bounds[] {
  const k = (table: number) => Math.max(tables[table]?.rows.k ?? 0, tables[table]?.columns?.k ?? 0);
  return bounds.filter(({ table, low, high }) => high - low < k(table));
}

const alone = (axis: Axis): TableShape => ({ rows: axis, columns: null });
const crossed = (rows: Axis, columns: Axis): TableShape => ({ rows, columns });

/** The first answers as one: 「100台未満」. */
function merged(axis: Axis): Axis {
  const [first, second, ...rest] = axis.groups;
  return { ...axis, groups: [{ codes: [...(first?.codes ?? []), ...(second?.codes ?? [])] }, ...rest] };
}

/** `few`: so small that everything can be tried. */
type ShapesOf = (random: () => number, few: boolean) => TableShape[];

/** Shares tables of so many seminars, and counts what the audit and the brute force find; nobody may find anything. */
async function attack(seminars: number, seed: number, shapesOf: ShapesOf, steps = 20_000) {
  const random = seededRandom(seed);
  const found = { tables: 0, hidden: 0, shown: 0, derived: 0, tried: 0, derivedByTrying: 0 };
  for (let at = 0; at < seminars; at += 1) {
    const triesAll = at % 10 === 0;
    // The runner hears from us meanwhile.
    if (triesAll) await new Promise(setImmediate);
    const shapes = shapesOf(random, triesAll);
    const axes = shapes.flatMap(({ rows, columns }) => (columns ? [rows, columns] : [rows]));
    const people = inventPeople(random, axes, 20 + Math.floor(random() ** 3 * (triesAll ? 20 : 400)));
    const tables = share(shapes, people);
    const intervals = audit(tables, 'exposed') ?? [];
    found.tables += tables.length;
    found.hidden += intervals.length;
    found.shown += tables.flatMap((table) => [...table.rowTotals, ...table.cells.flat()]).filter((one) => one).length;
    found.derived += derived(tables, intervals).length;
    const brute = triesAll ? bruteBounds(tables, steps) : null;
    if (brute) found.tried += 1;
    found.derivedByTrying += derived(tables, brute ?? []).length;
  }
  return found;
}

const upTo = (random: () => number, most: number) => 1 + Math.floor(random() * most);

describe('Small numbers in shared tables', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])(
    'cannot be derived from over 900 tables of two questions (seed %i of 7)',
    async (seed) => {
      const found = await attack(1100, seed, (random) => [
        crossed(axisOf('a', upTo(random, 3)), axisOf('b', upTo(random, 3))),
      ]);
      expect(found).toMatchObject({ derived: 0, derivedByTrying: 0 });
      expect(found.tables).toBeGreaterThan(900);
      expect(found.tried).toBeGreaterThan(20);
    },
    120_000,
  );

  it('cannot be derived from 1,500 tables of a question of several answers and the results of both', async () => {
    const found = await attack(500, 2, (random, few) => {
      const rows = axisOf('a', upTo(random, few ? 1 : 2));
      const columns = axisOf('b', upTo(random, few ? 1 : 3), { kind: 'several' });
      return [alone(rows), alone(columns), crossed(rows, columns)];
    });
    expect(found).toMatchObject({ derived: 0, derivedByTrying: 0 });
    expect(found.tried).toBeGreaterThan(5);
  }, 120_000);

  it('cannot be derived from 2,100 tables of which any two are about the same three questions, some of them merged', async () => {
    const found = await attack(
      300,
      3,
      (random) => {
        const [a, b, c] = [axisOf('a', upTo(random, 2)), axisOf('b', upTo(random, 2)), axisOf('c', 1)];
        return [alone(a), alone(b), alone(c), crossed(a, b), crossed(a, c), crossed(b, c), crossed(merged(a), c)];
      },
      200_000,
    );
    expect(found).toMatchObject({ derived: 0, derivedByTrying: 0 });
    expect(found.tried).toBeGreaterThan(5);
  }, 120_000);
});

describe('The audit', () => {
  it('knows as much of whole people as trying does, where three questions hang together in a circle', () => {
    const random = seededRandom(12);
    const [a, b, c] = [axisOf('a', 2), axisOf('b', 2), axisOf('c', 2)];
    let compared = 0;
    for (let at = 0; at < 150; at += 1) {
      const people = inventPeople(random, [a, b, c], 6 + Math.floor(random() * 8));
      const tables = [crossed(a, b), crossed(a, c), crossed(b, c)].map((shape) => {
        const table = countTable(shape, people);
        return { ...table, ...mapNumbers(table, (count) => (random() < 0.4 ? null : count)) };
      });
      const tried = bruteBounds(tables, 100_000);
      if (!tried) continue;
      compared += 1;
      const written = (bounds: readonly (Bounds & { place: Place })[]) =>
        bounds
          .map(({ table, place, low, high }) => `${String(table)} ${placeKey(place)}: ${String(low)}–${String(high)}`)
          .sort();
      expect(written(audit(tables, 'all') ?? [])).toEqual(written(tried));
    }
    expect(compared).toBeGreaterThan(50);
  }, 120_000);
});

/** So many people with one answer to `a` and one to `b`. */
function those(count: number, a: string, b: string): CodedAnswers[] {
  return Array.from({ length: count }, () => ({ a: [a], b: [b] }));
}

const [rows, columns] = [axisOf('a', 3), axisOf('b', 3)];

describe('The brute force', () => {
  it('finds what hiding only the small numbers would give away', () => {
    const people = [...those(9, 'a', 'a'), ...those(2, 'a', 'b'), ...those(8, 'b', 'a'), ...those(9, 'b', 'b')];
    const table = countTable(crossed(axisOf('a', 2), axisOf('b', 2)), people);
    const hidden = primarySuppression(table);
    const naive = mapNumbers(table, (count, place) => (hidden.has(placeKey(place)) ? null : count));
    const found = bruteBounds([{ ...table, ...naive }], 20_000);
    expect(found).toContainEqual({ table: 0, place: { of: 'cell', row: 0, column: 1 }, low: 2, high: 2 });
    const tables = share([crossed(axisOf('a', 2), axisOf('b', 2))], people);
    expect(derived(tables, bruteBounds(tables, 20_000) ?? [])).toEqual([]);
  });
});

describe('A trap', () => {
  const shown = (tables: readonly SafeTable[], index = 0) => tables[index]?.cells.flat().filter((one) => one !== null);

  it('of one respondent in a row shows neither the row nor what the total would say of it', () => {
    const people = [...those(1, 'c', 'a'), ...those(20, 'a', 'a'), ...those(20, 'b', 'b'), ...those(9, 'a', 'b')];
    const [result, table] = share([alone(rows), crossed(rows, columns)], people);
    expect(result?.rowTotals[2]).toBeNull();
    expect(result?.rowTotals.filter((total) => total === null).length).toBeGreaterThan(1);
    expect(table?.cells[2]?.slice(0, 2)).toEqual([null, null]);
  });

  it('of a group that all answered alike shows neither the full cell nor the noughts beside it', () => {
    const people = [...those(12, 'a', 'a'), ...those(20, 'b', 'a'), ...those(20, 'b', 'b')];
    const [table] = share([crossed(rows, columns)], people);
    expect(table?.cells[0]).toEqual([null, null, 0, 0]);
  });

  it('of a merged band shows nothing that the difference to its parts would say', () => {
    const people = [...those(30, 'a', 'a'), ...those(3, 'b', 'a'), ...those(30, 'c', 'b'), ...those(12, 'b', 'b')];
    const tables = share([crossed(rows, columns), crossed(merged(rows), columns), alone(rows)], people);
    expect(derived(tables, audit(tables, 'all') ?? [])).toEqual([]);
    expect(derived(tables, bruteBounds(tables, 100_000) ?? [])).toEqual([]);
  });

  it('of an option that all but a few chose does not show it', () => {
    const several = axisOf('b', 2, { kind: 'several' });
    const people = [...those(22, 'a', 'a'), ...those(3, 'a', 'b')];
    expect(share([alone(several)], people)[0]?.rowTotals.slice(0, 2)).toEqual([null, null]);
  });

  it('of a sensitive question hides up to nine', () => {
    const people = [...those(30, 'a', 'a'), ...those(9, 'b', 'a'), ...those(30, 'c', 'a')];
    expect(share([alone(rows)], people)[0]?.rowTotals[1]).toBe(9);
    const hidden = share([alone(axisOf('a', 3, { k: 10 }))], people)[0]?.rowTotals ?? [];
    expect(hidden[1]).toBeNull();
    expect(hidden.filter((total) => total === null).length).toBeGreaterThan(1);
  });

  it('of few respondents shows no table under 20 and no result under 10', () => {
    const nineteen = [...those(10, 'a', 'a'), ...those(9, 'b', 'b')];
    expect(protectTable(countTable(crossed(rows, columns), nineteen), [], audit)).toEqual({ unsafe: 'few' });
    expect(share([alone(rows)], nineteen)).toHaveLength(1);
    expect(protectTable(countTable(alone(rows), nineteen.slice(0, 9)), [], audit)).toEqual({ unsafe: 'few' });
  });

  it('of tables one after the other never changes one that is shared, nor lets it be derived', () => {
    const random = seededRandom(9);
    const axes = [axisOf('a', 3), axisOf('b', 3), axisOf('c', 2)] as const;
    const people = inventPeople(random, axes, 90);
    const first = share([crossed(axes[0], axes[1])], people);
    const all = share([crossed(axes[0], axes[1]), crossed(axes[1], axes[2]), crossed(axes[0], axes[2])], people);
    expect(all[0]).toEqual(first[0]);
    expect((audit(all, 'all') ?? []).filter((interval) => isExposed(all, interval))).toEqual([]);
    expect(shown(all)?.length).toBeGreaterThan(0);
  });
});

describe('A newer snapshot', () => {
  const tablesOf = (people: readonly CodedAnswers[]) =>
    share([alone(rows), alone(columns), crossed(rows, columns)], people);
  const before = [...those(20, 'a', 'a'), ...those(20, 'b', 'b'), ...those(20, 'b', 'a'), ...those(20, 'a', 'b')];

  it('waits for five more responses, and until no number moves by a few', () => {
    const step = (...more: CodedAnswers[][]) => mayStep(tablesOf(before), tablesOf([...before, ...more.flat()]));
    expect(step(those(4, 'a', 'a'))).toBe('fewNew');
    expect(step(those(5, 'a', 'a'), those(1, 'b', 'b'))).toBe('smallStep');
    expect(step(those(6, 'a', 'a'))).toBe('smallStep');
    expect(step(those(6, 'a', 'a'), those(7, 'b', 'b'))).toBeNull();
  });

  it('says of no few what they answered, in 300 random steps', () => {
    const random = seededRandom(4);
    let steps = 0;
    for (let at = 0; at < 300; at += 1) {
      const axes = [axisOf('a', 2), axisOf('b', 2)] as const;
      const people = inventPeople(random, axes, 260);
      const shapes = [alone(axes[0]), crossed(axes[0], axes[1])];
      const [old, fresh] = [share(shapes, people.slice(0, 60)), share(shapes, people.slice(0, 60 + upTo(random, 200)))];
      if (mayStep(old, fresh) !== null) continue;
      steps += 1;
      for (const [index, table] of old.entries()) {
        const next = fresh[index];
        const moved = (one: readonly (number | null)[], other: readonly (number | null)[] = []) =>
          one.flatMap((count, place) => {
            const now = other[place] ?? null;
            return count === null || now === null ? [] : [Math.abs(now - count)];
          });
        const all = [...moved(table.rowTotals, next?.rowTotals), ...moved(table.cells.flat(), next?.cells.flat())];
        expect(all.filter((count) => count > 0 && count < 5)).toEqual([]);
      }
    }
    expect(steps).toBeGreaterThan(20);
  });
});
