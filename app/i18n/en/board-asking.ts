import type ja from '../ja/board-asking';
import type { Same } from '../same';

/** Of the sheet where a question is written. */
export default {
  reactions: {
    label: 'React (nobody is told who did)',
    lately: 'Reactions of the last {{seconds}} seconds',
    clap: 'Applause',
    nod: 'I see',
    same: 'Same here',
    again: 'Once more',
  },
  similar: {
    title: 'Somebody asked about the same',
    join_one: 'I want to know this too ({{count}} so far)',
    join_other: 'I want to know this too ({{count}} so far)',
    archived: 'The archive has something close',
    answered: '(answered)',
    onAgenda: 'This is on the agenda of this part.',
  },
  ask: {
    open: 'Write a question',
    canBeAnonymous: 'anonymous if you like',
    closed: {
      segment: 'No questions during “{{title}}”',
      gate: 'Questions are stopped for a while',
      planned: 'You can ask once it has started',
      wrapping: 'Questions are closed',
      done: 'This part is over',
    },
    title: 'Write a question',
    label: 'Question',
    oneThing: 'One thing in one question',
    length: '{{count}} / {{max}}',
    vow: 'Neither the chairs nor the speaker see your name.',
    vowHow:
      'The chairs check that no company or person can be recognised, change the wording where they must, and then show it to everybody.',
    vowDirect: 'It will be before everybody at once. Please leave out what would tell a company or a person.',
    vowPseudonym: 'It will be shown as “{{name}} (pseudonym)”. Neither the chairs nor the speaker see your name.',
    vowPseudonymEmpty: 'It will be shown under a pseudonym. Neither the chairs nor the speaker see your name.',
    as: 'Under which name',
    anonymous: 'Anonymous',
    pseudonym: 'Pseudonym',
    own: 'My name',
    pseudonymLabel: 'Pseudonym (up to 20 characters)',
    follow: 'Ask more',
    following: 'More about “{{text}}”',
    unfollow: 'Not a follow-up',
    sendNow: 'Send',
    vowNamed: 'It will be shown under the name “{{name}}”.',
    send: 'Send to the chairs',
    tooLong_one: '{{count}} character too many. Shorten it or split it in two.',
    tooLong_other: '{{count}} characters too many. Shorten it or split it in two.',
    empty: 'Please write your question.',
  },
} satisfies Same<typeof ja>;
