import type ja from '../ja/live';
import type { Same } from '../same';

export default {
  offline: {
    title: 'You are offline.',
    body: 'What you write is kept on this device and sent when the connection returns (unsent: {{count}}).',
    bodyEmpty: 'This is the screen as it last was. It refreshes by itself when the connection returns.',
  },
  back: {
    title: 'Connected again.',
    body: 'Sent what was waiting: {{count}} (written at {{written}}).',
  },
  failed: {
    title: 'Could not be sent.',
    body: 'Your text is kept as a draft.',
    again: 'Send again',
    discard: 'Discard',
  },
  waiting: 'Not sent yet',
  sending: 'Sending',
  sentLate: 'Written at {{written}}, sent at {{sent}}',
  dropped: 'You can no longer see this page, because your role or registration changed.',
  newArrivals: 'Show {{count}} new',
  refusals: {
    otherBody: 'The same action was sent with different content, so it was not accepted.',
    offline: 'The server could not be reached. Check your connection and try again.',
  },
} satisfies Same<typeof ja>;
