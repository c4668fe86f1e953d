import type { Prepare } from './scene';

/** How a route is read: its address, and what stands in its places. */
export type Load = { path: string; params?: Record<string, string>; prepare?: Prepare };

const part = (page: string, partId: string) => ({ path: `/${page}/${partId}`, params: { partId } });
const seminar = (rest: string, slug = 'cast'): Load => ({ path: `/seminars/${slug}${rest}`, params: { slug } });
const staff = (rest: string, slug = 'cast'): Load => ({ path: `/staff/seminars/${slug}${rest}`, params: { slug } });
const thread = (threadId: string): Load => ({ path: `/archive/${threadId}`, params: { threadId } });

/** Every route that is read, some of them in more than one case: `id`, or `id (case)`. */
export const loads: Readonly<Record<string, Load>> = {
  root: { path: '/' },
  'routes/$': { path: '/nowhere', params: { '*': 'nowhere' } },
  'routes/_index': { path: '/' },
  'routes/archive.$threadId (members)': thread('t-members'),
  'routes/archive.$threadId (public)': thread('t-public'),
  'routes/archive.$threadId (unpublished)': thread('t-unpublished'),
  'routes/archive._index': { path: '/archive' },
  'routes/command': { path: '/command' },
  'routes/command_.refused': { path: '/command/refused?code=board.closed' },
  'routes/console.$partId': part('console', 'part-discussion'),
  'routes/console.$partId (another seminar)': part('console', 'part of another-seminar'),
  'routes/demo': { path: '/demo' },
  'routes/language': { path: '/language' },
  'routes/live.$partId': part('live', 'part-discussion'),
  'routes/live.$partId (another seminar)': part('live', 'part of another-seminar'),
  'routes/live.$partId (draft)': part('live', 'part of draft-seminar'),
  'routes/me': { path: '/me' },
  'routes/privacy': { path: '/privacy' },
  'routes/projector.$partId': part('projector', 'part-discussion'),
  'routes/r.$link (forged)': { path: '/r/registration-aki.1.x', params: { link: 'registration-aki.1.x' } },
  'routes/rooms-overview.$partId': part('rooms-overview', 'part-discussion'),
  'routes/rooms.$roomId (with the attendee in it)': { path: '/rooms/r-1', params: { roomId: 'r-1' } },
  'routes/rooms.$roomId (empty)': { path: '/rooms/r-2', params: { roomId: 'r-2' } },
  'routes/seminars.$slug._index': seminar(''),
  'routes/seminars.$slug._index (draft)': seminar('', 'unborn'),
  'routes/seminars.$slug.attendees': {
    ...seminar('/attendees'),
    prepare: (tx) => tx.updateTable('seminar').set({ asks_list: 1 }).execute(),
  },
  'routes/seminars.$slug.attendees (none is made)': seminar('/attendees'),
  'routes/seminars.$slug.results': seminar('/results'),
  'routes/seminars.$slug.results[.csv] (none)': seminar('/results.csv?id=none'),
  'routes/seminars.$slug.results (draft)': seminar('/results', 'unborn'),
  'routes/seminars.$slug.me': seminar('/me'),
  'routes/seminars.$slug.me_.answers': seminar('/me/answers'),
  'routes/seminars.$slug.register': seminar('/register'),
  'routes/seminars.$slug.register_.draft': seminar('/register/draft'),
  'routes/seminars.$slug.register (draft)': seminar('/register', 'unborn'),
  'routes/seminars.$slug[.ics]': seminar('.ics'),
  'routes/seminars.$slug[.ics] (draft)': seminar('.ics', 'unborn'),
  'routes/sign-in.$token': { path: '/sign-in/a-token-of-the-scene', params: { token: 'a-token-of-the-scene' } },
  'routes/sign-in._index': { path: '/sign-in' },
  'routes/sign-in.sent': { path: '/sign-in/sent' },
  'routes/sign-out': { path: '/sign-out' },
  'routes/staff._index': { path: '/staff' },
  'routes/staff.outbox.$id': { path: '/staff/outbox/m-1', params: { id: 'm-1' } },
  'routes/staff.outbox._index': { path: '/staff/outbox' },
  'routes/staff.seminars.$slug._index': staff(''),
  'routes/staff.seminars.$slug._index (draft)': staff('', 'unborn'),
  'routes/staff.seminars.$slug.agenda': staff('/agenda'),
  'routes/staff.seminars.$slug.curation': staff('/curation'),
  'routes/staff.seminars.$slug.edit': staff('/edit'),
  'routes/staff.seminars.$slug.import': staff('/import'),
  'routes/staff.seminars.$slug.keep': staff('/keep'),
  'routes/staff.seminars.$slug.results': staff('/results'),
  'routes/staff.seminars.$slug.check-in': staff('/check-in'),
  'routes/staff.seminars.$slug.check-in_.$registrationId': {
    ...{ path: '/staff/seminars/cast/check-in/registration-aki' },
    params: { slug: 'cast', registrationId: 'registration-aki' },
  },
  'routes/staff.seminars.$slug.circulars': staff('/circulars'),
  'routes/staff.seminars.$slug.mails': staff('/mails'),
  'routes/unsubscribe.$token (forged)': {
    path: '/unsubscribe/registration-aki.x',
    params: { token: 'registration-aki.x' },
  },
  'routes/staff.seminars.$slug.registrations': staff('/registrations'),
  'routes/staff.seminars.$slug.registrations[.csv]': staff('/registrations.csv'),
  // An address that no header could carry, had the answer led there.
  'routes/staff.seminars.$slug.registrations[.csv] (no such seminar)': {
    path: '/staff/seminars/%E3%81%82%0D%0A/registrations.csv',
    params: { slug: 'あ\r\nSet-Cookie: a=b' },
  },
  'routes/staff.seminars.$slug.registrations_.import': staff('/registrations/import'),
  'routes/staff.seminars.$slug.registrations_.$registrationId': {
    ...{ path: '/staff/seminars/cast/registrations/registration-aki' },
    params: { slug: 'cast', registrationId: 'registration-aki' },
  },
  'routes/staff.seminars.$slug.registrations_.new': staff('/registrations/new'),
  'routes/staff.seminars.$slug.survey': staff('/survey'),
  'routes/staff.seminars.new': { path: '/staff/seminars/new' },
  'routes/stream': { path: '/stream?stream=board/part-lecture/mod' },
  'routes/ui': { path: '/ui' },
};
