import type { SharedBand } from './answer-from';
import type { PartKind, PartStateName } from '~/features/seminars/seminar';

/** A part as tabs and headers name it. */
export type PartHead = {
  id: string;
  position: number;
  kind: PartKind;
  state: PartStateName;
  title: string;
  startsAt: string;
  endsAt: string;
};

export type MaterialHead = {
  id: string;
  title: string;
  /** Null where it is withheld. */
  url: string | null;
};

/** Somebody who has a part in running the seminar. */
export type CrewMember = { id: string; name: string };

/** What a board's pages say around what is live: read once with the page, in the reader's language. */
export type BoardHead = {
  seminar: { id: string; slug: string; number: number; title: string };
  part: PartHead;
  parts: PartHead[];
  materials: MaterialHead[];
  /** The reader also steers. */
  steers: boolean;
  /** The reader has some part in running the seminar: the projector's page is theirs too. */
  staff: boolean;
  reader: { id: string; name: string };
  /** From which bands of PCs an answer may come, for who steers. */
  bands: SharedBand[];
  /** Who runs the seminar, for who steers; nobody else gets their ids. */
  crew: CrewMember[];
};
