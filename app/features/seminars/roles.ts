export const roleNames = ['chair', 'secretariat', 'speaker', 'operator'] as const;
export type RoleName = (typeof roleNames)[number];
export const sites = ['tokyo', 'osaka', 'online'] as const;
export type Site = (typeof sites)[number];

/** What a person is in one seminar; an administrator is none of these and may do what the secretariat may. */
export type Roles = { held: ReadonlySet<RoleName>; site: Site | null; administrator: boolean };

export const noRoles: Roles = { held: new Set(), site: null, administrator: false };

/** Changes the seminar, its registrations and its mails. */
export function mayEditSeminar(roles: Roles): boolean {
  return roles.administrator || roles.held.has('secretariat');
}

/** Approves, rejects, stages; opens and closes rooms. */
export function mayModerate(roles: Roles): boolean {
  return mayEditSeminar(roles) || roles.held.has('chair');
}

/** Stands at the door: sees who comes, by name and company, and checks them in. */
export function mayCheckIn(roles: Roles): boolean {
  return mayModerate(roles) || roles.held.has('operator');
}

/** Sees what people wrote in the survey before it was made anonymous. */
export function mayReadOriginals(roles: Roles): boolean {
  return mayEditSeminar(roles);
}

/** Has any part in running the seminar: sees the call's link and materials for attendees. */
export function isStaff(roles: Roles): boolean {
  return roles.administrator || roles.held.size > 0;
}
