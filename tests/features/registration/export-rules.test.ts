import { expect, it } from 'vitest';
import { columnGroups, exportableGroups, type ColumnGroup } from '~/features/registration/export-rules';
import { roleNames, type RoleName } from '~/features/seminars/roles';

const table: Record<RoleName | 'administrator' | 'nobody', readonly ColumnGroup[]> = {
  administrator: columnGroups,
  secretariat: columnGroups,
  chair: ['place'],
  operator: ['place'],
  speaker: [],
  nobody: [],
};

it.each(Object.entries(table))('%s may take: %s', (role, groups) => {
  const held = new Set(roleNames.filter((name) => name === role));
  expect([...exportableGroups({ held, site: null, administrator: role === 'administrator' })]).toEqual(groups);
});

it('several roles together allow what each allows', () => {
  const held = new Set<RoleName>(['speaker', 'chair']);
  expect([...exportableGroups({ held, site: null, administrator: false })]).toEqual(['place']);
});
