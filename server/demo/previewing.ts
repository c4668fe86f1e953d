import type { App } from '~/app';
import { carryOver, prepareCard } from '~/features/challenges/added-cards.server';
import { agendaOf } from '~/features/challenges/agenda.server';
import { listCarryable } from '~/features/challenges/carried-cards.server';
import { standardPolicy } from '~/features/challenges/curation-policy';
import { storePolicy } from '~/features/challenges/curation-policy.server';
import { setWish } from '~/features/challenges/wishes.server';
import type { Company } from './company';
import { signInAll } from './company';
import type { Opened } from './opening';

/** What chairs bring to a seminar before anybody wrote anything, and what those who come want to know of it. */
export async function beginAgenda(
  app: App,
  { seminar, company, emails }: { seminar: Opened; company: Company; emails: readonly string[] },
): Promise<void> {
  const seminarId = seminar.id;
  await storePolicy(app, company.secretariat, { seminarId, ...standardPolicy, previews: true });
  for (const { publicId } of await listCarryable(app.db, seminarId))
    await carryOver(app, company.osakaChair, { seminarId, publicId });
  const text = '一人で任されて、最初の一か月に何から手を付けましたか。';
  await prepareCard(app, company.tokyoChair, { seminarId, text, category: 'structure' });
  const people = [...(await signInAll(app, emails)).values()];
  const cards = await agendaOf(app.db, seminar.partIds[1]);
  for (const [place, { publicId }] of cards.entries())
    for (const person of people.slice(place * 2)) await setWish(app, person, { seminarId, publicId, wish: 'on' });
}
