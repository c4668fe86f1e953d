import type { TopicKind } from '~/live/catalogue.server';
import { isStaff } from './roles';
import { rolesIn } from './roles.server';

/** `seminar/<id>`: its pages load again. A draft's only for its staff. */
export const seminarTopics: TopicKind = {
  family: 'seminar',
  mayHear: async (db, actor, topic) => {
    const seminarId = topic.slice('seminar/'.length);
    const seminar = await db.selectFrom('seminar').select('state').where('id', '=', seminarId).executeTakeFirst();
    if (!seminar) return false;
    return seminar.state !== 'draft' || isStaff(await rolesIn(db, actor, seminarId));
  },
};
