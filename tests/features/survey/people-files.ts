import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import type { PeopleSettings } from '~/features/survey/imported-file.server';
import type { Cast } from '../../support/cast';
import type { World } from '../../support/world';

export const hook = { afterAnswers: receiveAnswersWithin };
export const settings: PeopleSettings = { mapping: null, venue: 'online', kind: 'guest' };
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
