import type ja from '../ja/letters-author';
import type { Same } from '../same';

/** Letters to authors of texts. */
export default {
  relaySubject: '[A question] {{title}}',
  relayBody: `There is a question about something you wrote in the survey of “{{title}}”.
You can read it here, and answer if you like.
{{link}}

The secretariat edits your answer so that no company or person can be recognised before those who asked see it. They do not know who you are.
This link is yours alone; please do not forward it.

{{site}}, the secretariat`,
  contactSubject: '[Contact] {{title}}',
  contactBody: `You asked whoever wrote a text in “{{title}}”, and they tell you how to reach them.

What you asked:
{{words}}

How to reach them, in their own words:
{{contact}}

It is kept nowhere but in this mail. Please tell nobody else.

{{site}}, the secretariat`,
  subject: '[Please check a text] {{title}}',
  bodySilent: `We have edited what you wrote in the survey of “{{title}}” so that no company or person can be recognised.
Please open this link and say whether the text is fine. You can propose a change there, or withdraw it.
{{link}}

By: {{deadline}}
Without an answer by then it is released as it is.

This link is yours alone; please do not forward it.
The secretariat is not told your name when you answer.

{{site}}, the secretariat`,
  bodyHeld: `We have edited what you wrote in the survey of “{{title}}” so that no company or person can be recognised.
Please open this link and say whether the text is fine. You can propose a change there, or withdraw it.
{{link}}

By: {{deadline}}
Without an answer by then it is not released.

This link is yours alone; please do not forward it.
The secretariat is not told your name when you answer.

{{site}}, the secretariat`,
} satisfies Same<typeof ja>;
