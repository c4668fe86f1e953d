import type ja from '../ja/call';
import type { Same } from '../same';

export default {
  title: 'Beside the call',
  texts: {
    label: 'To paste into the call’s chat',
    none: 'Nothing to paste just now. Texts stand here once the part begins.',
    stage: 'On stage now: {{text}}',
    poll: 'A vote is open: “{{question}}”\n{{url}}',
    rooms: 'We talk in rooms now. Please choose the one you like.\n{{url}}',
    ask: 'Send your questions here, anonymously if you like.\n{{url}}',
    next: '{{name}} begins at {{time}}.',
    thanks: 'Thank you for being here. Materials and records are at\n{{url}}',
  },
  names: {
    stage: 'The question on stage',
    poll: 'Word of the vote',
    rooms: 'Word of the rooms',
    ask: 'How to ask',
    next: 'The next part',
    thanks: 'Thanks',
  },
  files: 'To and from the call',
  breakout: 'CSV for breakout rooms',
  breakoutHint: 'Room and mail address of everybody who is in a room now. Who saved it is on record.',
  chat: 'Import a saved chat',
  console: 'To the console',
  link: 'Beside the call',
  refusals: {},
} satisfies Same<typeof ja>;
