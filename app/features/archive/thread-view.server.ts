import type { Actor } from '~/features/accounts/actor';
import { mayEditSeminar } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import { inLocale } from '~/features/seminars/seminar';
import type { Locale } from '~/i18n/texts';
import { tokyoDateAndTime } from '~/shared/dates';
import type { Reader } from '~db/open';
import { findAsks } from './listed-asks.server';
import { isMember, maySee, seesInside, sightOf, type Sight } from './sight.server';
import { listSimilar } from './similar.server';
import { isListed, takesReplies, type ReplyView } from './thread';
import { sectionsOf } from './thread-body';
import type { ThreadRow } from './thread-index.server';
import type { ThreadView } from './thread-view';

/** A thread as the actor may see it; null where there is none for them. Staff also see what was unpublished. */
export async function findThread(
  db: Reader,
  actor: Actor,
  asked: { threadId: string; locale: Locale },
): Promise<ThreadView | null> {
  const thread = await db.selectFrom('thread').selectAll().where('id', '=', asked.threadId).executeTakeFirst();
  if (!thread || thread.state === 'draft') return null;
  const curates = mayEditSeminar(await rolesIn(db, actor, thread.seminar_id));
  const sight = await sightOf(db, actor);
  const sees = isListed(thread.state) && maySee(sight, thread);
  if (!curates && !sees) return null;
  return viewOf(db, { thread, actor, sight, curates, locale: asked.locale });
}

type Viewing = { thread: ThreadRow; actor: Actor; sight: Sight; curates: boolean; locale: Locale };

async function viewOf(db: Reader, { thread, actor, sight, curates, locale }: Viewing): Promise<ThreadView> {
  const readsReplies = curates || seesInside(sight, thread.seminar_id);
  return {
    id: thread.id,
    version: thread.version,
    title: thread.title,
    answer: thread.answer,
    sections: sectionsOf(thread.body),
    source: thread.source,
    state: thread.state,
    visibility: thread.visibility,
    category: categoryOf(thread, locale),
    seminar: await findSeminar(db, thread.seminar_id, locale),
    votes: thread.votes,
    publishedAt: thread.published_at,
    replies: readsReplies ? await listReplies(db, actor, { threadId: thread.id, curates }) : null,
    replyCount: await countReplies(db, thread.id),
    mayReply: isMember(actor) && takesReplies(thread.state),
    asks: await findAsks(db, { thread, actor, sight, curates }),
    curates,
    similar: await listSimilar(db, sight, thread),
  };
}

function categoryOf(thread: ThreadRow, locale: Locale): ThreadView['category'] {
  if (thread.category_code === null) return null;
  return { code: thread.category_code, label: inLocale(locale, thread.category_ja, thread.category_en) };
}

async function findSeminar(db: Reader, seminarId: string, locale: Locale): Promise<ThreadView['seminar']> {
  const row = await db
    .selectFrom('seminar')
    .leftJoin('part', 'part.seminar_id', 'seminar.id')
    .select(['seminar.number', 'seminar.slug', 'seminar.title_ja', 'seminar.title_en'])
    .select((of) => of.fn.min('part.starts_at').as('starts_at'))
    .where('seminar.id', '=', seminarId)
    .groupBy('seminar.id')
    .executeTakeFirstOrThrow();
  const title = inLocale(locale, row.title_ja, row.title_en);
  return { number: row.number, slug: row.slug, title, heldAt: row.starts_at };
}

/** Oldest first. Hidden ones are for staff; of withdrawn ones the place alone is left. */
async function listReplies(db: Reader, actor: Actor, of: { threadId: string; curates: boolean }): Promise<ReplyView[]> {
  const rows = await db
    .selectFrom('reply')
    .select(['id', 'text', 'named_as', 'state', 'at'])
    .where('thread_id', '=', of.threadId)
    .where('state', 'in', of.curates ? ['published', 'withdrawn', 'hidden'] : ['published', 'withdrawn'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const own = await listOwn(
    db,
    actor,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    namedAs: row.named_as,
    state: row.state,
    on: tokyoDateAndTime(row.at).date,
    mine: own.has(row.id),
  }));
}

/** Which of these the actor wrote: the only question that is ever asked of authors, and of one's own alone. */
async function listOwn(db: Reader, actor: Actor, replyIds: string[]): Promise<ReadonlySet<string>> {
  if (actor.kind === 'guest' || !isMember(actor) || replyIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('author')
    .select('subject_id')
    .where('subject', '=', 'reply')
    .where('person_id', '=', actor.id)
    .where('subject_id', 'in', replyIds)
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

async function countReplies(db: Reader, threadId: string): Promise<number> {
  const row = await db
    .selectFrom('reply')
    .select((of) => of.fn.countAll<number>().as('replies'))
    .where('thread_id', '=', threadId)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow();
  return Number(row.replies);
}
