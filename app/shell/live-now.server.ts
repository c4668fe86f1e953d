import type { Reader } from '~db/open';

/** Whether any part is live at this moment; the masthead's mark shows it. */
export async function isAnyPartLive(db: Reader): Promise<boolean> {
  return (await findLivePart(db)) !== null;
}

/** A part that is live at this moment, and the address of its seminar. */
export async function findLivePart(db: Reader): Promise<{ partId: string; slug: string } | null> {
  const part = await db
    .selectFrom('part')
    .innerJoin('seminar', 'seminar.id', 'part.seminar_id')
    .select(['part.id as partId', 'seminar.slug'])
    .where('part.state', '=', 'live')
    .limit(1)
    .executeTakeFirst();
  return part ?? null;
}
