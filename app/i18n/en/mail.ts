import type ja from '../ja/mail';
import type { Same } from '../same';

export default {
  states: { queued: 'Queued', sending: 'Sending', sent: 'Sent', failed: 'Failed' },
  outbox: {
    title: 'Outbox',
    intro: 'The mails that this site sends, the newest 200 first.',
    empty: 'No mails yet.',
    emptyNote: 'They appear here when somebody registers or signs in.',
    subject: 'Subject',
    to: 'To',
    state: 'State',
    date: 'Written',
    toWhom: 'To: {{to}}',
    back: 'Back to the outbox',
  },
  refusals: {},
} satisfies Same<typeof ja>;
