import type { Transaction } from '~db/open';
import { start } from '../support/start';

/** Who waits, who comes for a sponsor, the secretariat of another seminar, and that seminar; a draft and an ended one. */
export async function addPeople(tx: Transaction): Promise<void> {
  const people = [
    { id: 'wada', name: '待機 和' },
    { id: 'venda', name: '協賛 便' },
    { id: 'kei', name: '別会 恵' },
  ];
  const account = { locale: 'ja', standing: 'none', password_hash: null, created_at: start } as const;
  const rows = people.map((person) => ({ ...person, ...account, email: `${person.id}@cast.example` }));
  await tx.insertInto('person').values(rows).execute();
  await addPlace(tx, { id: 'wada', number: 3, state: 'waitlisted', kind: 'guest' });
  await addPlace(tx, { id: 'venda', number: 4, state: 'confirmed', kind: 'vendor' });
  await addSeminars(tx);
}

type Place = { id: string; number: number; state: 'waitlisted' | 'confirmed'; kind: 'guest' | 'vendor' };

async function addPlace(tx: Transaction, place: Place): Promise<void> {
  const pattern = await tx.selectFrom('registration').selectAll().limit(1).executeTakeFirstOrThrow();
  const { id, number, state, kind } = place;
  const own = { id: `registration-${id}`, person_id: id, email: `${id}@cast.example`, form_key: `form-${id}` };
  const receipt = `Z14-000${String(number)}`;
  await tx
    .insertInto('registration')
    .values({ ...pattern, ...own, receipt, running_number: number, state, kind })
    .execute();
}

async function addSeminars(tx: Transaction): Promise<void> {
  const pattern = await tx.selectFrom('seminar').selectAll().executeTakeFirstOrThrow();
  const others = [
    { ...pattern, id: 'another-seminar', slug: 'another', number: 15 },
    { ...pattern, id: 'draft-seminar', slug: 'unborn', number: 16, state: 'draft' as const },
  ];
  await tx.insertInto('seminar').values(others).execute();
  const part = await tx.selectFrom('part').selectAll().where('kind', '=', 'lecture').executeTakeFirstOrThrow();
  const parts = others.map(({ id }) => ({ ...part, id: `part of ${id}`, seminar_id: id }));
  await tx.insertInto('part').values(parts).execute();
  const role = { role: 'secretariat', site: null, label_ja: '', label_en: '' } as const;
  await tx
    .insertInto('seminar_role')
    .values([
      { id: 'role-kei', seminar_id: 'another-seminar', person_id: 'kei', ...role },
      { id: 'role-hanako-draft', seminar_id: 'draft-seminar', person_id: 'hanako', ...role },
    ])
    .execute();
}
