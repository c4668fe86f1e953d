import { expect, it } from 'vitest';
import { placeOf } from '~/ui/use-drag-order';

it('A dragged row comes to stand where it was dropped, whatever the way it came', () => {
  const rows = ['a', 'b', 'c', 'd'];
  for (const [from, dragged] of rows.entries())
    for (const [at, beside] of rows.entries())
      for (const edge of ['above', 'below'] as const) {
        if (from === at) continue;
        const after = rows.filter((row) => row !== dragged);
        after.splice(placeOf(from, at, edge), 0, dragged);
        const distance = after.indexOf(dragged) - after.indexOf(beside);
        expect(distance, `${dragged} ${edge} ${beside}`).toBe(edge === 'above' ? -1 : 1);
      }
});
