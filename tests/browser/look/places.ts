import { castMembers, type CastMember } from '~/features/accounts/cast';
import { openStore } from '../../../db/open';

export const roles = ['guest', ...castMembers] as const;
export type Role = 'guest' | CastMember;

/** Where every walk begins; links are followed from there, and pages that a role may not see are passed over. */
export async function firstPlaces(databaseUrl: string): Promise<string[]> {
  const store = openStore(databaseUrl);
  const parts = await store.db
    .selectFrom('part')
    .innerJoin('seminar', 'seminar.id', 'part.seminar_id')
    .select(['part.id', 'seminar.slug', 'part.state'])
    .where('seminar.state', '=', 'live')
    .orderBy('part.position')
    .execute();
  const earlier = await store.db
    .selectFrom('room')
    .innerJoin('part', 'part.id', 'room.part_id')
    .select(['room.id', 'room.part_id'])
    .executeTakeFirst();
  await store.close();
  const [lecture = '', discussion = ''] = parts.map(({ id }) => id);
  const slug = parts[0]?.slug ?? '';
  const staff = [
    '',
    '/curation',
    '/curation/1',
    '/agenda',
    '/registrations',
    '/registrations/new',
    '/registrations/import',
    '/mails',
    '/check-in',
    '/circulars',
    '/circulars?edit=new',
    '/mails?occasion=reminder&locale=en&venue=online',
    '/edit',
    '/import',
    '/rooms',
    '/survey',
    '/survey?view=ja',
    '/survey?bank=all',
    '/survey?add=matrix',
    '/policy',
    '/call',
    '/answers',
  ];
  return [
    ...[
      '/',
      `/seminars/${slug}`,
      '/seminars/no15',
      '/seminars/no15/register',
      '/seminars/no15/attendees',
      `/seminars/${slug}/results`,
      ...['/policy', '/words', '/report', '/me/words'].map((end) => `/seminars/${slug}${end}`),
      `/seminars/${slug}/deck/show?slide=5`,
      '/archive',
      '/archive?q=訓練',
    ],
    ...[lecture, discussion].flatMap((part) => [`/live/${part}`, `/console/${part}`, `/projector/${part}`]),
    `/console/${lecture}/report`,
    `/stage/${lecture}`,
    ...(earlier ? [`/live/${earlier.part_id}`, `/rooms-overview/${earlier.part_id}`, `/rooms/${earlier.id}`] : []),
    ...[
      '/me',
      '/staff',
      '/staff/seminars/new',
      '/staff/outbox',
      ...staff.map((end) => `/staff/seminars/${slug}${end}`),
    ],
    ...['/demo', '/privacy', '/sign-in', '/sign-in/sent', '/sign-out', '/ui', '/nowhere'],
  ];
}
