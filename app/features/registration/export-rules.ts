import type { RoleName, Roles } from '~/features/seminars/roles';

/** What the columns of an exported list are about; who may have which is decided by group. */
export const columnGroups = ['place', 'person', 'contact', 'consents', 'answers'] as const;
export type ColumnGroup = (typeof columnGroups)[number];

/**
 * Who may take what of the list out of the house. Chairs and the operator count heads by venue and part and need no
 * name for it; the speaker's company gets no list.
 */
const allowed: Record<RoleName | 'administrator', readonly ColumnGroup[]> = {
  administrator: columnGroups,
  secretariat: columnGroups,
  chair: ['place'],
  operator: ['place'],
  speaker: [],
};

/** The groups that somebody's roles allow together; none: there is no list for them. */
export function exportableGroups(roles: Roles): ReadonlySet<ColumnGroup> {
  const names = [...roles.held, ...(roles.administrator ? (['administrator'] as const) : [])];
  return new Set(names.flatMap((name) => allowed[name]));
}
