import { mayModerate } from '~/features/seminars/roles';
import { rolesIn } from '~/features/seminars/roles.server';
import type { TopicKind } from '~/live/catalogue.server';

/** `challenges/<seminar>`: says only that something changed, to those who curate or order the agenda. */
export const challengeTopics: TopicKind = {
  family: 'challenges',
  mayHear: async (db, actor, topic) => {
    const seminarId = topic.slice('challenges/'.length);
    const seminar = await db.selectFrom('seminar').select('id').where('id', '=', seminarId).executeTakeFirst();
    return seminar !== undefined && mayModerate(await rolesIn(db, actor, seminarId));
  },
};
