import type ja from '../ja/registration-mail';
import type { Same } from '../same';

export default {
  subject: {
    confirmed: '[Confirmed] {{title}}',
    waitlisted: '[Waiting list] {{title}}',
    promoted: '[Seat available] {{title}}',
    known: '[Already registered] {{title}}',
    offered: '[Seat offered] {{title}}',
    offerExpired: '[Offer expired] {{title}}',
    pending: '[Received] {{title}}',
    approved: '[Confirmed] {{title}}',
    declined: '[Not accepted] {{title}}',
    cancelled: '[Cancelled] {{title}}',
  },
  greeting: 'Dear {{name}},',
  lead: {
    confirmed: 'Thank you for registering. Your place is confirmed.',
    waitlisted:
      'Thank you for registering. All seats are taken, so you are on the waiting list. As soon as a seat is free we will write to you, in the order of registration.',
    offered:
      'A seat has become free. If you want it, please answer by the link below before the offer ends; the page says when.',
    offerExpired: 'We did not hear from you in time, so the seat has gone to the next person.',
    pending: 'We have your registration. The secretariat looks at it and writes to you.',
    approved: 'The secretariat has accepted your registration. Your place is confirmed.',
    declined: 'We are sorry that we cannot accept your registration this time.',
    cancelled: 'Your registration has been cancelled.',
    promoted: 'A seat has become free: you are moved up from the waiting list and your place is confirmed.',
    known:
      'There is already a registration with this address. We did not make a second one, and the receipt number of the first stays good. The link below shows where it stands.',
  },
  receipt: 'Receipt number: {{receipt}}',
  seminar: 'Seminar: no. {{number}}, {{title}}',
  date: 'Date: {{date}} (Japan time)',
  venue: 'Venue: {{venue}}',
  state: 'State: {{state}}',
  link: 'Open this link to see or cancel your registration, and to take part on the day.',
  linkLabel: 'Open my registration',
  private: 'The link is yours alone. Please do not forward it.',
  stranger: 'If you know nothing of this, please delete this mail.',
  signature: 'The secretariat of {{siteName}}',
} satisfies Same<typeof ja>;
