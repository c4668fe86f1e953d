import type { App } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import { moveSeminar } from '~/features/registration/move-seminar.server';
import type { SeminarValues } from '~/features/seminars/seminar-form';
import { createSeminar } from '~/features/survey/new-seminars.server';
import { after } from './calendar';

export type Opened = {
  id: string;
  slug: string;
  /** Lecture, discussion, round table. */
  partIds: readonly [string, string, string];
};

/** Makes a seminar with the standard survey and publishes it. */
export async function openSeminar(app: App, administrator: SignedIn, values: SeminarValues): Promise<Opened> {
  const { id, slug } = await createSeminar(app, administrator, values);
  await moveSeminar(app, administrator, { seminarId: id, version: 1, to: 'published' });
  const parts = await app.db.selectFrom('part').select('id').where('seminar_id', '=', id).orderBy('position').execute();
  const [lecture, discussion, roundtable] = parts.map((part) => part.id);
  if (!lecture || !discussion || !roundtable) throw new Error(`${slug} has not its three parts`);
  return { id, slug, partIds: [lecture, discussion, roundtable] };
}

/**
 * Lets the seminar begin at an instant of today. The form knows one day and whole hours of it, and a demo that is
 * begun late in the evening goes on past midnight.
 */
export async function holdFrom(app: App, seminar: Opened, begins: Date): Promise<void> {
  const minutes = [
    [0, 60],
    [70, 120],
    [130, 180],
  ] as const;
  await app.write(async ({ tx }) => {
    for (const [index, [from, to]] of minutes.entries()) {
      const times = { starts_at: after(begins, from).toISOString(), ends_at: after(begins, to).toISOString() };
      await tx
        .updateTable('part')
        .set(times)
        .where('id', '=', seminar.partIds[index] ?? '')
        .execute();
    }
  });
}
