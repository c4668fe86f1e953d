import type { App, Work } from '~/app';
import { recordAct } from '~/audit.server';
import { findOrCreatePerson } from '~/features/accounts/people.server';
import type { Locale } from '~/i18n/texts';
import { missing, Refusal } from '~/shared/refusal';
import { sha256 } from '~/shared/fingerprint.server';
import { announceWithin } from './announcement.server';
import { storeConsentsWithin } from './consents.server';
import { spendDraftWithin } from './drafts.server';
import type { Entry } from './entry';
import { promoteWaitingWithin, registrationsTopic } from './promotion.server';
import {
  askedPurposes,
  deskStateOf,
  plainReason,
  receiptOf,
  type Purpose,
  type RegistrationState,
} from './registration';
import { decideState } from './seats';
import { findRepeated, repeatWithin } from './repeated-forms.server';
import { findSeats, instantInTurn, nextRunningNumber, queueUp } from './seats.server';

export type NewRegistration = {
  seminarId: string;
  entry: Entry;
  /** Random, made with the form. */
  formKey: string;
  locale: Locale;
};

/**
 * `new`: a place was made. `again`: the same form came twice, here is its place. `known`: this address has a place in
 * the seminar already; its holder was mailed. Who filled the form may be anybody, and must not learn which it was: the
 * page shows the receipt, which every form gets, and nothing else.
 */
export type Registered =
  | { outcome: 'new' | 'again'; registrationId: string; receipt: string; state: RegistrationState }
  | { outcome: 'known'; receipt: string };

/**
 * Makes a registration with its parts, consents and mail.
 * @throws Refusal 404 for a draft or no seminar, `registration.early`, `.closed`, `.cancelled` (409),
 * `common.malformed` (422) for a part of another seminar.
 */
export async function registerWithin(app: App, work: Work, input: NewRegistration): Promise<Registered> {
  const seminar = await findOpenSeminar(work, input);
  await queueUp(work, seminar.number);
  const formKey = formKeyOf(input);
  const sent = await findByFormKey(work, formKey);
  if (sent) return { outcome: 'again', ...sent };
  const repeated = await findRepeated(work, formKey);
  if (repeated) return { outcome: 'known', ...repeated };
  mustBeOpen(seminar, work.at);
  await mustBeItsParts(work, input.seminarId, input.entry);
  const personId = await findOrCreatePerson(work, personOf(input));
  const place = { formKey, personId, seminarNumber: seminar.number };
  const known = await repeatWithin(app, work, { ...place, seminarId: input.seminarId });
  // A seat that is held for this form is not given to who waits, and then it is this form's to take.
  await promoteWaitingWithin(app, work, input.seminarId);
  const held = await spendDraftWithin(work, input);
  const approval = seminar.approval === 1;
  const consents = new Map(askedPurposes(seminar).map((purpose) => [purpose, input.entry.consents.includes(purpose)]));
  const submittedAt = await instantInTurn(work, input.seminarId);
  const rest = { ...place, approval, addedBy: null, consents, submittedAt, mail: 'sent' } as const;
  const registered: Registered = known
    ? { outcome: 'known', ...known }
    : await makePlace(app, work, { ...input, ...rest });
  // Somebody else's, where this form asked for another seat in the end, or for none.
  if (held) await promoteWaitingWithin(app, work, input.seminarId);
  return registered;
}

async function findOpenSeminar(work: Work, { seminarId }: NewRegistration) {
  const seminar = await work.tx.selectFrom('seminar').selectAll().where('id', '=', seminarId).executeTakeFirst();
  if (!seminar || seminar.state === 'draft') throw missing();
  return seminar;
}

type SeminarRow = Awaited<ReturnType<typeof findOpenSeminar>>;

function mustBeOpen(seminar: SeminarRow, now: string): void {
  const opening = deskStateOf(seminar, now);
  if (opening === 'open') return;
  if (opening === 'hidden') throw missing();
  throw new Refusal(`registration.${opening}`, 409);
}

/** @throws Refusal `common.malformed` (422) for a part of another seminar, or one that vendors may not come to. */
export async function mustBeItsParts(
  work: Work,
  seminarId: string,
  { parts, kind }: Pick<Entry, 'parts' | 'kind'>,
): Promise<void> {
  const rows = await work.tx
    .selectFrom('part')
    .select(['id', 'admits_vendors'])
    .where('seminar_id', '=', seminarId)
    .execute();
  const open = new Set(rows.filter((row) => kind !== 'vendor' || row.admits_vendors === 1).map((row) => row.id));
  if (!parts.every((id) => open.has(id))) throw new Refusal('common.malformed', 422);
}

/** The address is part of the key: a form gone back to and sent for a colleague is another registration. */
export function formKeyOf({ formKey, entry, seminarId }: NewRegistration): string {
  return sha256(`${seminarId}\n${formKey}\n${entry.email}`);
}

export async function findByFormKey(work: Work, formKey: string) {
  return work.tx
    .selectFrom('registration')
    .select(['id as registrationId', 'receipt', 'state'])
    .where('form_key', '=', formKey)
    .executeTakeFirst();
}

export function personOf({ entry, locale }: NewRegistration) {
  return { email: entry.email, name: `${entry.familyName} ${entry.givenName}`.trim(), locale };
}

type Made = Extract<Registered, { registrationId: string }>;
type Place = NewRegistration & {
  personId: string;
  seminarNumber: number;
  approval: boolean;
  addedBy: string | null;
  /** By purpose what was answered; a purpose that nobody asked for has no row. */
  consents: ReadonlyMap<Purpose, boolean>;
  submittedAt: string;
  /** Whether the registrant hears of it: not of what was brought over from another tool. */
  mail: 'sent' | 'none';
};

/** The rows of a new place, and its mail. */
export async function makePlace(app: App, work: Work, place: Place): Promise<Made> {
  const registrationId = work.newId();
  const { receipt, state } = await insertRegistration(work, registrationId, place);
  const parts = [...new Set(place.entry.parts)];
  await work.tx
    .insertInto('registration_part')
    .values(parts.map((part_id) => ({ registration_id: registrationId, part_id })))
    .execute();
  const { consents: given, locale, submittedAt: at } = place;
  await storeConsentsWithin(work, { registrationId, locale, given, at });
  if (place.mail === 'sent') await announceWithin(app, work, { registrationId, occasion: state });
  const { addedBy: personId, seminarId } = place;
  await recordAct(work, { personId, seminarId, action: 'register', subject: registrationId });
  work.nudge(registrationsTopic(seminarId));
  return { outcome: 'new', registrationId, receipt, state };
}

async function insertRegistration(work: Work, id: string, place: Place) {
  const { entry } = place;
  const { state, reason } = await decideFor(work, place);
  const runningNumber = await nextRunningNumber(work, place.seminarNumber);
  const receipt = receiptOf(place.seminarNumber, runningNumber);
  await work.tx
    .insertInto('registration')
    .values({
      id,
      seminar_id: place.seminarId,
      person_id: place.personId,
      receipt,
      running_number: runningNumber,
      state,
      state_reason: JSON.stringify(reason),
      version: 1,
      company: entry.company,
      department: entry.department,
      position: entry.position,
      family_name: entry.familyName,
      given_name: entry.givenName,
      family_kana: entry.familyKana,
      given_kana: entry.givenKana,
      email: entry.email,
      phone: entry.phone,
      venue: entry.venue,
      kind: entry.kind,
      locale: place.locale,
      form_key: place.formKey,
      link_version: 1,
      submitted_at: place.submittedAt,
    })
    .execute();
  return { receipt, state };
}

/** Where the secretariat looks at every registration, seats are given when it has. */
async function decideFor(work: Work, { approval, seminarId, entry }: Place) {
  if (approval) return { state: 'pending' as const, reason: plainReason('review') };
  return decideState(await findSeats(work.tx, seminarId), entry);
}
