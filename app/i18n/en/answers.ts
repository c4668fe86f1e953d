import type ja from '../ja/answers';
import type { Same } from '../same';

export default {
  title: 'Look over answers',
  intro:
    'Put what was typed during the talk into words that tell of no company and no person. When somebody other than the writer lets them out, attendees and the archive get the new words.',
  none: 'No answers to look over yet',
  noneWords: 'Answers that are written at the console come here.',
  left_one: '{{count}} answer is not looked over yet.',
  left_other: '{{count}} answers are not looked over yet.',
  allChecked: 'All answers are looked over.',
  states: { raw: 'Not looked over', redacted: 'Waits for a second person', checked: 'Looked over' },
  wording: 'Answer in better words',
  wordingHint: 'If it is fine as it is, hand it over unchanged.',
  handOver: 'Hand over',
  again: 'Edit again',
  waitsForOther: 'Waiting for somebody else of the secretariat to let it out.',
  letOut: 'Let out',
  giveBack: 'Give back',
  takeBack: 'Take back',
  done: {
    'hand-over': 'Handed over.',
    'let-out': 'The new words are out.',
    'give-back': 'Given back.',
  },
  refusals: {
    ownWords: 'Your own words are let out by somebody else.',
    nothingWaits: 'No words wait to be let out. Please look at the new state.',
  },
} satisfies Same<typeof ja>;
