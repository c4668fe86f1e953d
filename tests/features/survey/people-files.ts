import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import type { PeopleSettings } from '~/features/survey/imported-file.server';
import { takeRegistrationsFile } from '~/features/survey/registrations-file.server';
import { readTable } from '~/features/survey/table-file.server';
import type { Cast } from '../../support/cast';
import type { World } from '../../support/world';

export const hook = { afterAnswers: receiveAnswersWithin };
const settings: PeopleSettings = { mapping: null, venue: 'online', kind: 'guest' };
export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const fileOf = (cast: Cast, bytes: Uint8Array, other: Partial<PeopleSettings> = {}) => ({
  seminarId: cast.seminarId,
  bytes,
  settings: { ...settings, ...other },
  locale: 'ja' as const,
  mail: 'none' as const,
});

export const imported = (world: World) =>
  world.app.db
    .selectFrom('registration')
    .selectAll()
    .where('email', 'not like', '%@cast.example')
    .orderBy('running_number')
    .execute();

/** The list as its file has it, but for the receipts, which belong to a seminar. */
export async function listOf(world: World, cast: Cast, slug: string): Promise<(string | undefined)[][]> {
  const wanted = { slug, format: 'xlsx', wording: 'codes', locale: 'ja', people: 'all' } as const;
  const { bytes } = await takeRegistrationsFile(world.app, cast.hanako, wanted);
  const { rows } = await readTable(bytes);
  return rows.map(({ fields }) => fields.slice(1));
}
