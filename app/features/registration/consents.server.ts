import type { ExpressionBuilder } from 'kysely';
import type { Work } from '~/app';
import type { Locale } from '~/i18n/texts';
import type { Reader } from '~db/open';
import type { Schema } from '~db/schema';
import { consentTextVersion, purposes, type Purpose } from './registration';

/** Of the `registration` that a query joins: whether they agree to one use now. */
export function agreesNow(eb: ExpressionBuilder<Schema, 'registration'>, purpose: Purpose) {
  const lastWord = eb
    .selectFrom('consent')
    .select('consent.given')
    .whereRef('consent.registration_id', '=', 'registration.id')
    .where('consent.purpose', '=', purpose)
    .orderBy('consent.at', 'desc')
    .limit(1);
  return eb(lastWord, '=', 1);
}

/** What each registrant of a seminar agrees to now, by registration. */
export async function listConsents(db: Reader, seminarId: string): Promise<Map<string, Set<Purpose>>> {
  const words = await listConsentWords(db, seminarId);
  return new Map([...words].map(([id, { given }]) => [id, given]));
}

/** The purposes a registrant was ever asked for, and those they agree to now. */
export type ConsentWords = { asked: Set<Purpose>; given: Set<Purpose> };

/** The same with what they were asked for: who was never asked has not refused. */
export async function listConsentWords(db: Reader, seminarId: string): Promise<Map<string, ConsentWords>> {
  const rows = await consentRows(db)
    .innerJoin('registration', 'registration.id', 'consent.registration_id')
    .where('registration.seminar_id', '=', seminarId)
    .execute();
  return latestWords(rows);
}

/** What one registrant agrees to now. */
export async function findConsents(db: Reader, registrationId: string): Promise<ReadonlySet<Purpose>> {
  const rows = await consentRows(db).where('consent.registration_id', '=', registrationId).execute();
  return latestWords(rows).get(registrationId)?.given ?? new Set();
}

function consentRows(db: Reader) {
  return db
    .selectFrom('consent')
    .select(['consent.registration_id', 'consent.purpose', 'consent.given'])
    .orderBy('consent.at');
}

type Row = { registration_id: string; purpose: string; given: number };

/** Of several rows for one purpose the latest counts: giving and withdrawing are rows of their own. */
function latestWords(rows: readonly Row[]): Map<string, ConsentWords> {
  const all = new Map<string, ConsentWords>();
  for (const { registration_id: id, purpose, given } of rows) {
    const known = purposes.find((one) => one === purpose);
    if (known === undefined) continue;
    const own = all.get(id) ?? { asked: new Set<Purpose>(), given: new Set<Purpose>() };
    own.asked.add(known);
    if (given === 1) own.given.add(known);
    else own.given.delete(known);
    all.set(id, own);
  }
  return all;
}

type Said = {
  registrationId: string;
  locale: Locale;
  /** By purpose what was answered; a purpose that nobody asked for has no row. */
  given: ReadonlyMap<Purpose, boolean>;
  at: string;
};

/** One row for each purpose that was asked for, given or not: a box left empty is an answer too, or emptied later. */
export async function storeConsentsWithin(work: Work, { registrationId, locale, given, at }: Said): Promise<void> {
  const rows = [...given].map(([purpose, agreed]) => ({
    id: work.newId(),
    registration_id: registrationId,
    purpose,
    given: agreed ? (1 as const) : (0 as const),
    text_version: consentTextVersion,
    locale,
    at,
  }));
  if (rows.length > 0) await work.tx.insertInto('consent').values(rows).execute();
}
