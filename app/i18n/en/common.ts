import type ja from '../ja/common';
import type { Same } from '../same';

export default {
  siteName: 'IT Zadankai',
  refusals: {
    missing: 'We could not find that page. The address may have changed, or only some people may see it.',
    signIn: 'Please sign in to see this page.',
    stale: 'Someone else changed this first. Check the new version and try again.',
    tooLarge: 'That is too much to send at once. Please shorten it and try again.',
    tooMany: 'Too many actions in a short time. Please wait a minute and try again.',
    fault: 'That could not be completed. The fault is ours; please wait a moment and try again.',
    malformed: 'We could not read what was sent. Reload the page and try again.',
    forbidden: 'Your current role does not allow this.',
  },
} satisfies Same<typeof ja>;
