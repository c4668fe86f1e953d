import type ja from '../ja/privacy';
import type { Same } from '../same';

export default {
  title: 'Personal data',
  lede: 'What we ask for, what it is used for, and how long it is kept, as this site works.',
  collected: {
    title: 'What we ask for, and why',
    registration: 'Registration',
    registrationBody:
      'Company, department, position, name, email address, telephone (optional), venue and the parts you attend. Used for registering you, for messages about the day and for running it.',
    survey: 'Pre-survey',
    surveyBody:
      'Your role, number of PCs, incident response, education, challenges and the like. Used to know who takes part and to choose what to talk about. Challenges are edited so that no company or person can be recognised before they are shown. Only the secretariat sees the original.',
    board: 'Questions and votes on the day',
    boardBody:
      'Who wrote an anonymous question is kept apart from everything else, to show it on the writer’s own screen. It appears on no screen of a chair, speaker or secretariat, in no export and in no mail.',
    rooms: 'Rooms and tables',
    roomsBody: 'The display name you choose, and notes. Notes carry no name of their writer.',
    account: 'Signing in',
    accountBody:
      'Your email address and, if you chose one, a password (kept in a form that cannot be read back). Cookies keep you signed in and remember your language. There are no cookies for advertising or measuring.',
  },
  consents: {
    title: 'Consent for each use',
    body: 'To be counted in statistics, to have the edited text shown on the day, to have it kept in the archive, to be asked through the secretariat, to stand on the list of attendees, to have your name given to the speaker and co-hosts, to receive news (not every seminar asks for all of them): each is a choice of its own, and you can register without any of them.',
  },
  shared: {
    title: 'Who else gets it',
    body: 'Only the secretariat sees the list of those registered. The list of attendees and what the speaker and co-hosts get hold only those who agreed to it; sponsors get nothing. Figures hide numbers of fewer than five people and what would give them away. The link to the video call is visible to those with a confirmed place and to the staff only.',
  },
  kept: {
    title: 'How long it is kept',
    session: 'You stay signed in for 30 days. On your own page you can sign out on all devices.',
    mails: 'Copies of the mails we send are emptied after a month.',
    draft: 'What is saved while you fill in a registration is deleted after 14 days if you do not send it.',
    registration:
      'Registrations and answers are kept until the secretariat finds that the seminar no longer needs them, and deletes them.',
    archive: 'Apart from what you chose to write under your name, no text in the archive carries a name.',
  },
  yours: {
    title: 'Seeing and cancelling it yourself',
    body: 'See or cancel your registration through the personal link in the confirmation mail, or on your own page. You can withdraw a question of yours until it comes on stage.',
    ask: 'For corrections, deletion and anything else, write to the secretariat that runs this site.',
  },
  refusals: {},
} satisfies Same<typeof ja>;
