import type { Actor } from '~/features/accounts/actor';
import type { Reader } from '~db/open';
import { findConsents } from './consents.server';
import { listDeskParts, type DeskPart } from './desk.server';
import {
  askedPurposes,
  mayComeBack,
  purposes,
  readReason,
  type Kind,
  type Purpose,
  type RegistrationState,
  type StateReason,
  type Venue,
} from './registration';
import { placeInLine } from './seats';
import { findSeats } from './seats.server';
import { listWaiting } from './waiting.server';

/** What a registrant sees of their own place. */
export type OwnRegistration = {
  id: string;
  seminarId: string;
  version: number;
  receipt: string;
  state: RegistrationState;
  reason: StateReason;
  entry: OwnEntry;
  seminar: { slug: string; number: number; title: { ja: string; en: string }; state: string };
  parts: readonly (DeskPart & { chosen: boolean })[];
  /** The video call; empty unless the place is confirmed and the link is known. */
  joinUrl: string;
  attends: boolean;
  /** There is a list of attendees for them to see, once they are on it. */
  hasList: boolean;
  /** The consents that the seminar asks for, and those given before it asked no longer. */
  asked: readonly Purpose[];
  /** Was ended by themselves, or by time: while the registration is open they may ask for it again. */
  mayComeBack: boolean;
  /** Until when an offered seat is kept; null where none is offered. */
  offeredUntil: string | null;
  /** From 1; null for who does not wait. */
  placeInLine: number | null;
};

type OwnEntry = {
  company: string;
  department: string;
  position: string;
  name: string;
  kana: string;
  email: string;
  phone: string;
  venue: Venue;
  kind: Kind;
  agreed: readonly string[];
};

/** The actor's place in the seminar; a personal link's session reaches only the place it was made for. */
export async function findOwnIn(db: Reader, actor: Actor, seminarId: string) {
  if (actor.kind === 'guest') return undefined;
  let own = db
    .selectFrom('registration')
    .selectAll()
    .where('seminar_id', '=', seminarId)
    .where('person_id', '=', actor.id);
  if (actor.registrationId !== null) own = own.where('id', '=', actor.registrationId);
  return own.executeTakeFirst();
}

/** Null without a place in the seminar of this address. */
export async function findOwnRegistration(db: Reader, actor: Actor, slug: string): Promise<OwnRegistration | null> {
  const seminar = await db.selectFrom('seminar').selectAll().where('slug', '=', slug).executeTakeFirst();
  const own = seminar && (await findOwnIn(db, actor, seminar.id));
  if (!own) return null;
  const attends = own.state === 'confirmed' || own.state === 'attended';
  const agreed = await findConsents(db, own.id);
  const asked = askedPurposes(seminar);
  return {
    id: own.id,
    seminarId: seminar.id,
    version: own.version,
    receipt: own.receipt,
    state: own.state,
    reason: readReason(own.state_reason),
    entry: { ...entryOf(own), agreed: [...agreed] },
    asked: purposes.filter((purpose) => asked.includes(purpose) || agreed.has(purpose)),
    seminar: {
      slug,
      number: seminar.number,
      title: { ja: seminar.title_ja, en: seminar.title_en },
      state: seminar.state,
    },
    parts: await listChosenParts(db, own.id, seminar.id),
    joinUrl: attends ? seminar.join_url : '',
    attends,
    hasList: attends && seminar.asks_list === 1 && own.kind !== 'vendor',
    mayComeBack: mayComeBack(own.state, readReason(own.state_reason)),
    placeInLine: own.state === 'waitlisted' ? await findPlaceInLine(db, seminar.id, own.id) : null,
    offeredUntil: own.state === 'offered' ? own.offered_until : null,
  };
}

async function findPlaceInLine(db: Reader, seminarId: string, id: string): Promise<number | null> {
  return placeInLine(await listWaiting(db, seminarId), await findSeats(db, seminarId), id);
}

type Row = NonNullable<Awaited<ReturnType<typeof findOwnIn>>>;

function entryOf(row: Row): Omit<OwnEntry, 'agreed'> {
  const { company, department, position, email, phone, venue, kind } = row;
  const name = `${row.family_name} ${row.given_name}`;
  return {
    company,
    department,
    position,
    name,
    kana: `${row.family_kana} ${row.given_kana}`.trim(),
    email,
    phone,
    venue,
    kind,
  };
}

async function listChosenParts(db: Reader, registrationId: string, seminarId: string) {
  const rows = await db
    .selectFrom('registration_part')
    .select('part_id')
    .where('registration_id', '=', registrationId)
    .execute();
  const chosen = new Set(rows.map((row) => row.part_id));
  return (await listDeskParts(db, seminarId)).map((part) => ({ ...part, chosen: chosen.has(part.id) }));
}
