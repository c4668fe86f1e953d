import type ja from '../ja/common';
import type { Same } from '../same';

export default {
  siteName: 'IT Zadankai',
  siteAbout: 'An online round table where IT administrators bring their challenges and talk them over anonymously.',
  skip: 'Skip to content',
  nav: {
    label: 'Main',
    menu: 'Menu',
    home: 'IT Zadankai, start page',
    seminars: 'Seminars',
    archive: 'Archive',
    mine: 'My page',
    staff: 'Staff',
    signIn: 'Sign in',
    live: 'Live now',
  },
  footer: {
    label: 'About this site',
    office: 'IT Zadankai office',
    privacy: 'How we handle personal data',
    language: 'Language',
    demo: 'This is a demonstration. All people, companies and challenges in it are invented.',
  },
  language: { ja: '日本語', en: 'English' },
  home: {
    lede: 'Tell us what troubles you when you register. The office edits it so that no company or person can be recognised, and we talk about it together. What was said is kept anonymously in the archive.',
  },
  error: {
    missingTitle: 'Page not found',
    refusedTitle: 'That was not possible',
    signInTitle: 'Please sign in',
    faultTitle: 'This page could not be shown',
    fault: 'The fault is ours. Nothing you were writing has been sent. Please wait a moment and try again.',
    offlineTitle: 'No connection',
    offline: 'You seem to be offline. Please try again once you are connected.',
    again: 'Try again',
    back: 'Back to where you were',
    toStart: 'To the start page',
    status: 'Number {{status}}',
  },
  wait: {
    seconds: 'You can try again in about {{amount}} seconds.',
    minutes: 'You can try again in about {{amount}} minutes.',
  },
  sentences: '{{first}} {{second}}',
  refusals: {
    missing: 'We could not find that page. The address may have changed, or only some people may see it.',
    signIn: 'Please sign in to see this page.',
    stale: 'Someone else changed this first. Check the new version and try again.',
    tooLarge: 'That is too much to send at once. Please shorten it and try again.',
    tooMany: 'Too many actions in a short time, so we are taking none for a moment.',
    malformed: 'We could not read what was sent. Reload the page and try again.',
    forbidden: 'Your current role does not allow this.',
    foreign: 'We do not accept actions sent from other sites. Reload this page here and try again.',
    fault: 'Something went wrong on our side. Please wait a moment and try again.',
  },
} satisfies Same<typeof ja>;
