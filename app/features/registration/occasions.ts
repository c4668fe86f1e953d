/** What a registrant is written to about; the purposes of mails carry these names. */
export const occasions = [
  'confirmed',
  'waitlisted',
  'promoted',
  'offered',
  'offerExpired',
  'pending',
  'approved',
  'declined',
  'cancelled',
  'reminder',
  'changed',
  'calledOff',
  'known',
] as const;
export type MailOccasion = (typeof occasions)[number];

/** Mails that only the confirmed get: the call's link may stand in them, and nowhere else. */
export const confirming = ['confirmed', 'promoted', 'approved'] as const;

/** What every mail to a registrant may name. */
export const everywhere = ['name', 'title', 'number', 'date', 'venue', 'receipt', 'state', 'link', 'site'] as const;
export type Placeholder = (typeof everywhere)[number] | 'joinLink' | 'deadline';

/** The placeholders that a mail of this occasion knows. */
export function placeholdersOf(occasion: MailOccasion): readonly Placeholder[] {
  // Who filled the form again may have been anybody who knows the address, and the mail goes to its holder.
  if (occasion === 'known') return ['name', 'title', 'number', 'receipt', 'state', 'link', 'site'];
  if (occasion === 'offered') return [...everywhere, 'deadline'];
  return isConfirming(occasion) || occasion === 'reminder' ? [...everywhere, 'joinLink'] : everywhere;
}

/** Those without which the mail would leave its reader at a loss. */
export function neededIn(occasion: MailOccasion): readonly Placeholder[] {
  switch (occasion) {
    case 'offered':
      return ['link', 'deadline'];
    case 'reminder':
    case 'changed':
      return ['date', 'link'];
    case 'declined':
    case 'cancelled':
    case 'calledOff':
      return ['title'];
    default:
      return ['link'];
  }
}

export function isConfirming(occasion: MailOccasion): boolean {
  return confirming.some((one) => one === occasion);
}
