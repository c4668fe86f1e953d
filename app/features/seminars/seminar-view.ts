import type { ProsePiece } from '~/shared/prose-piece';
import type { RoleName, Site } from './roles';
import type { PartKind, PartStateName, RegistrationWindow, SeminarStateName, Visibility } from './seminar';

/** A seminar as one reader may see it, in their language. */
export type SeminarView = {
  id: string;
  slug: string;
  number: number;
  state: SeminarStateName;
  opening: RegistrationWindow;
  title: string;
  subtitle: string;
  summary: ProsePiece[];
  notice: ProsePiece[];
  /** ISO instants; null while it has no part. */
  startsAt: string | null;
  endsAt: string | null;
  opensAt: string | null;
  closesAt: string | null;
  parts: PartView[];
  people: PersonView[];
  materials: MaterialView[];
  venues: VenueText[];
  /** The video call; null for all but the confirmed and the staff. */
  joinUrl: string | null;
};

export type PartView = {
  id: string;
  position: number;
  kind: PartKind;
  state: PartStateName;
  title: string;
  summary: ProsePiece[];
  startsAt: string;
  endsAt: string;
};

/** How to come to a venue, or to follow from afar. */
export type VenueText = { venue: Site; text: ProsePiece[] };

export type PersonView = { role: RoleName; site: Site | null; label: string };

/** `url` is null where the reader may not open it, or there is none. */
export type MaterialView = {
  id: string;
  partId: string | null;
  title: string;
  visibility: Visibility;
  url: string | null;
};

/** A line of the list of seminars. */
export type SeminarEntry = Pick<
  SeminarView,
  'slug' | 'number' | 'state' | 'opening' | 'title' | 'subtitle' | 'startsAt' | 'endsAt' | 'closesAt'
>;

/** A line of the staff's list, with what the reader is in it. */
export type StaffEntry = SeminarEntry & { roles: RoleName[] };

/** Whose names stand beside a part: a lecture has a speaker and chairs, a discussion chairs and an operator. */
export const rolesOfKind: Record<PartKind, readonly RoleName[]> = {
  lecture: ['speaker', 'chair'],
  discussion: ['chair', 'operator'],
  roundtable: [],
};

/** What the card beside the text knows of places; `left` is null where there is no limit. */
export type Left = { left: number | null; waiting: number };

/** In all, and for each venue or part that has seats of its own. */
export type PlacesLeft = Left & { pools: (Left & { site: Site | null; part: number | null })[] };
