import type ja from '../ja/demo';
import type { Same } from '../same';

export default {
  title: 'Who will you be?',
  kicker: 'Demo with sample content',
  lede: 'Choose one of the people of the sample seminar and you are signed in as them. Be somebody else in another browser or a private window, and watch questions and votes travel between the two.',
  becoming: 'Become {{name}}',
  groups: { office: 'Secretariat and administration', stage: 'On stage', hall: 'Taking part' },
  cast: {
    secretariat: {
      part: 'Secretariat (wording)',
      does: 'Reads the challenges from the survey and edits them so that no company or person can be recognised.',
    },
    secondSecretariat: {
      part: 'Secretariat (release)',
      does: 'Compares what the colleague edited with the original and releases it. Who edits may not release.',
    },
    administrator: {
      part: 'Administrator',
      does: 'Makes and publishes seminars, and may enter every page of the staff.',
    },
    tokyoChair: {
      part: 'Chair, Tokyo',
      does: 'Reads questions at the console, chooses the one on stage, begins and ends the parts.',
    },
    osakaChair: {
      part: 'Chair, Osaka',
      does: 'Uses the same console as the chair in Tokyo, at the same time.',
    },
    speaker: {
      part: 'Speaker',
      does: 'Is giving the lecture of part one, and sees its page and the board of questions.',
    },
    operator: {
      part: 'Operator',
      does: 'Looks after the video call and shares the projector page; sees the link to join.',
    },
    attendee: {
      part: 'Attendee',
      does: 'Asks anonymously and votes. One question is waiting to be read, another was not taken up.',
    },
    secondAttendee: {
      part: 'Attendee (English)',
      does: 'Registered in English, and asked one question under a name.',
    },
    member: {
      part: 'Member',
      does: 'Searches the archive and replies. Has not registered for this seminar.',
    },
  },
  outbox: {
    title: 'The mails',
    body: 'This demo sends no mail. What it would have sent can be read here.',
    open: 'Open the outbox',
  },
  lookAround: {
    title: 'Other pages',
    live: 'The seminar under way',
    coming: 'The seminar to register for',
    archive: 'The archive',
    gallery: 'Controls and states',
  },
  refusals: {
    nobody: 'The sample data does not hold this person. Make it anew with npm run demo -- --reset.',
  },
} satisfies Same<typeof ja>;
