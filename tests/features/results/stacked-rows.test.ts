import { expect, it } from 'vitest';
import { stackedRows } from '~/features/results/stacked-rows';
import type { AxisView } from '~/features/results/result-view';

const axis = (code: string, labels: string[]): AxisView => ({
  ...{ code, question: code, kind: 'single', ordered: true },
  groups: labels.map((label) => ({ key: label, label, is: 'answer' })),
});

it('Divided bars show the shares of what is shown, and leave the rest of a row open', () => {
  const view = { title: '', rows: axis('a', ['一', '二', '三']), columns: axis('b', ['左', '右']), n: 60, takenAt: '' };
  const cells = [
    [10, 30],
    [null, 5],
    [null, null],
  ];
  const stacks = stackedRows({ ...view, numbers: { cells, rowTotals: [40, 20, null], columnTotals: [null, null] } });
  expect(stacks.map(({ total, parts }) => [total, ...parts.map(({ number, share }) => [number, share])])).toEqual([
    ['40', [1, 0.25], [2, 0.75]],
    ['20', [2, 0.25]],
    [null],
  ]);
});
