import type { Work } from '~/app';
import type { Locale } from '~/i18n/texts';
import { readMarkdown } from '~/shared/markdown.server';
import type { Reader } from '~db/open';
import { sites } from './roles';
import { inLocale } from './seminar';
import type { SeminarValues } from './seminar-form';
import type { VenueText } from './seminar-view';

/** Makes the venues' texts what the form says; an empty one is none. */
export async function storeVenueTexts(
  work: Work,
  { seminarId, values }: { seminarId: string; values: SeminarValues },
): Promise<void> {
  await work.tx.deleteFrom('venue_text').where('seminar_id', '=', seminarId).execute();
  const rows = sites
    .map((venue) => ({ venue, body_ja: values[`${venue}Ja`], body_en: values[`${venue}En`] }))
    .filter(({ body_ja, body_en }) => body_ja !== '' || body_en !== '')
    .map((row) => ({ seminar_id: seminarId, ...row }));
  if (rows.length > 0) await work.tx.insertInto('venue_text').values(rows).execute();
}

export async function copyVenueTexts(work: Work, from: string, to: string): Promise<void> {
  const rows = await listRows(work.tx, from);
  if (rows.length > 0)
    await work.tx
      .insertInto('venue_text')
      .values(rows.map((row) => ({ ...row, seminar_id: to })))
      .execute();
}

/** As the form's fields have them. */
export async function venueTextDefaults(db: Reader, seminarId: string): Promise<Record<string, string>> {
  const rows = await listRows(db, seminarId);
  return Object.fromEntries(
    rows.flatMap(({ venue, body_ja, body_en }) => [
      [`${venue}Ja`, body_ja],
      [`${venue}En`, body_en],
    ]),
  );
}

/** In the order of the venues, those that have one. */
export async function listVenueTexts(db: Reader, seminarId: string, locale: Locale): Promise<VenueText[]> {
  const rows = await listRows(db, seminarId);
  return sites.flatMap((venue) => {
    const row = rows.find((one) => one.venue === venue);
    return row ? [{ venue, text: readMarkdown(inLocale(locale, row.body_ja, row.body_en), { from: 4 }) }] : [];
  });
}

function listRows(db: Reader, seminarId: string) {
  return db.selectFrom('venue_text').selectAll().where('seminar_id', '=', seminarId).execute();
}
