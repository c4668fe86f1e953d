import type { Instant } from './columns';

/** Said among those who run a part (`crew`), or to those who stand before the room (`stage`), who say that they saw it. */
export type CrewMessageTable = {
  id: string;
  part_id: string;
  audience: 'crew' | 'stage';
  text: string;
  person_id: string;
  at: Instant;
  seen_by: string | null;
  seen_at: Instant | null;
};

/** Who of the chairs has the floor of a part, and whom they have offered it. */
export type FloorTable = { part_id: string; holder: string | null; offered_to: string | null };
