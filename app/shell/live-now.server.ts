import type { Reader } from '~db/open';

/** Whether any part is live at this moment; the masthead's mark shows it. */
export async function isAnyPartLive(db: Reader): Promise<boolean> {
  const part = await db.selectFrom('part').select('id').where('state', '=', 'live').limit(1).executeTakeFirst();
  return part !== undefined;
}
