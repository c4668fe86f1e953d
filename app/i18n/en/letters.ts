import author from './letters-author';
import type ja from '../ja/letters';
import type { Same } from '../same';

export default {
  testSubject: '[Test] {{subject}}',
  sample: { familyName: 'Sample', givenName: 'Hanako' },
  subjects: {
    confirmed: '[Confirmed] {{title}}',
    waitlisted: '[Waiting list] {{title}}',
    promoted: '[Moved up] {{title}}',
    offered: '[Seat offered] {{title}}',
    offerExpired: '[Offer expired] {{title}}',
    pending: '[Received] {{title}}',
    approved: '[Confirmed] {{title}}',
    declined: '[Not accepted] {{title}}',
    cancelled: '[Cancelled] {{title}}',
    reminder: '[Reminder] {{title}}',
    changed: '[Changed] {{title}}',
    calledOff: '[Called off] {{title}}',
    known: '[Already registered] {{title}}',
  },
  values: {
    date: '{{date}} (Japan time)',
    noDate: 'to be announced',
    joinLater: 'shown on the page of your registration as soon as it is ready',
  },
  bodies: {
    confirmed: `Dear {{name}},

Thank you for registering. Your place is confirmed.

Receipt number: {{receipt}}
Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}

The attached file puts the seminar into your calendar.

Open this link to see or cancel your registration, and to take part on the day:
{{link}}

The link is yours alone. Please do not forward it.
If you know nothing of this, please delete this mail.

The secretariat of {{site}}`,
    waitlisted: `Dear {{name}},

Thank you for registering. All seats are taken, so you are on the waiting list.
As soon as a seat is free we will write to you, in the order of registration.

Receipt number: {{receipt}}
Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}

Open this link to see your place in the line, or to leave it:
{{link}}

The link is yours alone. Please do not forward it.
If you know nothing of this, please delete this mail.

The secretariat of {{site}}`,
    promoted: `Dear {{name}},

Thank you for waiting. A seat has become free: you are moved up from the waiting list and your place is confirmed.

Receipt number: {{receipt}}
Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}

The attached file puts the seminar into your calendar.

If you cannot come any more, please cancel by this link, so that the next person gets the seat:
{{link}}

The link is yours alone. Please do not forward it.

The secretariat of {{site}}`,
    offered: `Dear {{name}},

Thank you for waiting. A seat has become free for you.
If you want it, please answer before the offer ends.

Please answer by: {{deadline}}

Take the seat, or pass it on to the next person, by this link:
{{link}}

Receipt number: {{receipt}}
Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}

After that time the seat goes to the next person on the waiting list.
The link is yours alone. Please do not forward it.

The secretariat of {{site}}`,
    offerExpired: `Dear {{name}},

We did not hear from you in time, so the seat that we kept for you has gone to the next person.

Receipt number: {{receipt}}
Seminar: no. {{number}}, {{title}}

Open this link to see where your registration stands:
{{link}}

If our mails have crossed, please reply to this one.

The secretariat of {{site}}`,
    pending: `Dear {{name}},

We have received your registration. Your place is not confirmed yet.
The secretariat looks at it and writes to you with the answer.

Receipt number: {{receipt}}
Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}

Open this link to see or cancel your registration:
{{link}}

The link is yours alone. Please do not forward it.
If you know nothing of this, please delete this mail.

The secretariat of {{site}}`,
    approved: `Dear {{name}},

Thank you for waiting. The secretariat has accepted your registration. Your place is confirmed.

Receipt number: {{receipt}}
Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}

The attached file puts the seminar into your calendar.

Open this link to see or cancel your registration, and to take part on the day:
{{link}}

The link is yours alone. Please do not forward it.

The secretariat of {{site}}`,
    declined: `Dear {{name}},

Thank you for registering for "{{title}}".
We are sorry that we cannot accept your registration this time.

Receipt number: {{receipt}}

If you have a question, please reply to this mail.

The secretariat of {{site}}`,
    cancelled: `Dear {{name}},

Your registration for "{{title}}" is cancelled.

Receipt number: {{receipt}}
Date: {{date}}

If the seminar is in your calendar, open the attached file to take it out.
If you did not cancel, please reply to this mail.

The secretariat of {{site}}`,
    reminder: `Dear {{name}},

The seminar that you registered for is near. We look forward to seeing you at the venue.

Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}
Receipt number: {{receipt}}

The page for the day opens by this link:
{{link}}

If you cannot come any more, please cancel soon by the same link, so that somebody on the waiting list gets the seat.
The link is yours alone. Please do not forward it.

The secretariat of {{site}}`,
    reminderOnline: `Dear {{name}},

The seminar that you registered for is near.

Seminar: no. {{number}}, {{title}}
Date: {{date}}
Link to join the call: {{joinLink}}
Receipt number: {{receipt}}

The page for the day, where you can ask and share, opens by this link:
{{link}}

If you cannot come any more, please cancel soon by the same link, so that somebody on the waiting list gets the seat.
Please do not forward either link.

The secretariat of {{site}}`,
    changed: `Dear {{name}},

The date or the form of the seminar that you registered for has changed.
This is how it stands now:

Seminar: no. {{number}}, {{title}}
Date: {{date}}
Venue: {{venue}}
Receipt number: {{receipt}}
Your registration: {{state}}

Open this link to read what has changed and how to take part. If it does not suit you any more, you can cancel there:
{{link}}

The link is yours alone. Please do not forward it.

The secretariat of {{site}}`,
    calledOff: `Dear {{name}},

We are sorry to tell you that the seminar that you registered for does not take place.

Seminar: no. {{number}}, {{title}}
Date: {{date}} (called off)
Receipt number: {{receipt}}

You do not have to do anything. This link leads to what we have to say about it:
{{link}}

The secretariat of {{site}}`,
    known: `Dear {{name}},

There is already a registration with this address. We did not make a second one,
and the receipt number of the first stays good.

Receipt: {{receipt}}
Seminar: no. {{number}}, {{title}}
It is now: {{state}}

Open this link to see all of it. If you had cancelled, or an offer had run out, you can
register again there:
{{link}}

The link is yours alone. Please do not forward it.
If you know nothing of this, please delete this mail.

The secretariat of {{site}}`,
  },
  circular: {
    notice: '[Notice] {{subject}}',
    invitation: '[Invitation] {{subject}}',
    unsubscribe: `

---

You get this because you agreed to such mail. To stop it, open this link:
{{unsubscribe}}`,
  },
  author,
  refusals: {},
} satisfies Same<typeof ja>;
