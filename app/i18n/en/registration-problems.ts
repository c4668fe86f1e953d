import type ja from '../ja/registration-problems';
import type { Same } from '../same';

/** What is wrong with a field of the form. */
export default {
  required: 'Please fill this in.',
  requiredChoice: 'Please choose.',
  tooLong: 'Please use at most {{limit}} characters.',
  choose: 'Please choose again from what is offered.',
  kana: 'Please enter the reading in hiragana or katakana.',
  kanji: 'There are kanji in it. Please enter the reading in hiragana or katakana.',
  email: 'This does not look like an email address. Please check both sides of the @.',
  phone: 'Please enter the telephone number in digits and hyphens.',
  run: 'Without your agreement to run the seminar we cannot take your registration.',
  vendor: 'One of these parts is not open to sponsors. Please take it out.',
  number: 'Please enter a number.',
  from: 'Please enter a number of {{limit}} or more.',
  upTo: 'Please enter a number of {{limit}} or less.',
  date: 'Please choose a date, or enter it as 2026-10-08.',
  exclusive: 'An answer such as “None” cannot be chosen together with others. Please keep one or the other.',
  fewest: 'Please choose at least {{limit}}.',
  most: 'Please choose at most {{limit}}.',
  line: '{{field}}: {{problem}}',
} satisfies Same<typeof ja>;
