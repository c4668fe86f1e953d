import type ja from '../ja/registration-export';
import type { Same } from '../same';

/** What the page and the file of the registrations say. */
export default {
  title: 'Take the list as a file',
  about:
    'Holds names and contact details. Of the survey only answers that were chosen, and only of those who agreed to be counted; no free texts. That you took it is recorded.',
  aboutNameless:
    'Receipts, states, venues and parts only: no names, no contact details, no answers. That you took it is recorded.',
  codes: 'Codes instead of words in headers and options',
  codesHint: 'They stay the same when words are mended; for other programs that read the file.',
  utf8: 'CSV (UTF-8)',
  xlsx: 'Excel (XLSX)',
  cp932: 'CSV (Shift_JIS)',
  lost_one: 'Shift_JIS lacks {{count}} of the letters; it becomes 〓.',
  lost_other: 'Shift_JIS lacks {{count}} of the letters; they become 〓.',
  sharedTitle: 'A table for the speaker and co-hosts',
  sharedAbout_one:
    'The {{count}} confirmed person who agreed to it, with company, department, position, name and email address.',
  sharedAbout_other:
    'The {{count}} confirmed people who agreed to it, with company, department, position, name and email address.',
  sharedFileName: 'seminar-{{number}}-agreed-{{date}}',
  fileName: 'seminar-{{number}}-registrations-{{date}}',
  submittedAt: 'Registered at',
  locale: 'Language of the form',
  part: 'Part {{position}}',
  consent: 'Agreed: {{purpose}}',
} satisfies Same<typeof ja>;
