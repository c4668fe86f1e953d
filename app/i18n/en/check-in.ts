import type ja from '../ja/check-in';
import type { Same } from '../same';

/** What the desk at the door says; part of the texts of registration. */
export default {
  title: 'Check-in',
  intro: 'Notes who has come. Read the QR code on a ticket with the camera of a phone to open that person.',
  search: 'Name, reading, company or receipt number',
  find: 'Find',
  empty: 'Nobody is confirmed yet',
  emptyNote: 'People appear here once their place is confirmed.',
  nobody: 'Nobody fits “{{words}}”.',
  noKana: 'Without a reading',
  row: '{{row}}',
  came: '{{came}} of {{expected}}',
  left_one: '{{count}} to come.',
  left_other: '{{count}} to come.',
  at_one: '{{place}}: {{count}}',
  at_other: '{{place}}: {{count}}',
  share_one: '{{percent}}% came to earlier seminars: about {{count}} may come.',
  share_other: '{{percent}}% came to earlier seminars: about {{count}} may come.',
  noShare: 'No earlier seminar noted who came, so there is no estimate.',
  come: 'Has come',
  comeFor: '{{name}} has come',
  undo: 'Undo',
  undoFor: 'Undo: {{name}} has come',
  cameAt: 'Came at {{time}}',
  otherVenue: 'This person registered for {{venue}}.',
  noPlace: 'There is no confirmed place, so this person cannot be checked in. Please ask the secretariat.',
} satisfies Same<typeof ja>;
