import { castAddresses, castMembers, type CastMember } from '~/features/accounts/cast';
import { translatorFor } from '~/i18n/translator.server';

export type { CastMember } from '~/features/accounts/cast';

const names: Readonly<Record<CastMember, string>> = {
  secretariat: '見本 花子',
  secondSecretariat: '雛形 次郎',
  tokyoChair: '仮名 東',
  osakaChair: '例題 西子',
  speaker: '例示 はじめ',
  operator: '試作 みさお',
  attendee: '見本 秋',
  secondAttendee: '座談 勉',
  member: '架空 澪',
  administrator: '模範 守',
};

/** Each with the address and the name under which the sample seminar knows them. */
export const addresses = Object.fromEntries(
  castMembers.map((member) => [member, { email: castAddresses[member], name: names[member] }]),
  // Object.fromEntries forgets the keys it was given.
) as Record<CastMember, { email: string; name: string }>;

/** Who can sign in with one click in the demo, for the terminal: the name, and what the person is in it. */
export const demoCast: readonly { name: string; part: string }[] = castMembers.map((member) => ({
  name: names[member],
  part: translatorFor('en', 'demo')(`cast.${member}.part`),
}));
