import type ja from '../ja/registration-mine';
import type { Same } from '../same';

/** What a registrant reads on their own page. */
export default {
  title: 'Your registration',
  receipt: 'Receipt number',
  code: 'Show this at the venue',
  codeNote: 'The desk reads this code when you arrive.',
  join: 'Open the link of the call',
  joinNote: 'Please do not pass this link on.',
  joinLater: 'The link of the call will appear here as soon as it is ready.',
  joinWaiting: 'The link of the call appears once your place is confirmed.',
  live: 'Pages for the day',
  answers: 'What you told us',
  editAnswers: 'Change the answers',
  words: 'See how what you wrote is shown',
  answersSaved: 'Your answers were changed.',
  noAnswers: 'There are no answers to the questions before the seminar.',
  inLine_one: 'You are next in line.',
  inLine_other: 'You are number {{count}} in line.',
  consents: 'Change what you agree to',
  consentsIntro:
    'You can change this at any time; a use you take back stops at once. Taking back “showing on the day” withdraws your challenges that have not been shown yet. To take back the use for running the seminar, cancel your registration.',
  consentsSave: 'Save these choices',
  consentsSaved: 'Your choices were saved.',
  comeBackTitle: 'Register again',
  comeBackIntro:
    'You register with what you entered before. If there is no seat, you join the end of the waiting list. The result is mailed to you too.',
  comeBack: 'Register again',
  leave: 'Leave the waiting list',
  leaveIntro: 'Your place in line goes to the next person. This cannot be undone.',
  leaveSure: 'Yes, I want to leave',
  cancel: 'Cancel my registration',
  cancelIntro: 'Your seat goes to the next person at once. This cannot be undone.',
  cancelSure: 'Yes, I want to cancel',
} satisfies Same<typeof ja>;
