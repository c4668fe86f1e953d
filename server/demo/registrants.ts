import type { Entry } from '~/features/registration/entry';
import type { Purpose } from '~/features/registration/registration';
import type { Locale } from '~/i18n/texts';
import { addresses } from './cast';
import type { Chance } from './chance';
import { companies, departments, families, givens, positions } from './people';

export type Registrant = { entry: Omit<Entry, 'parts'>; locale: Locale };

/** The two of the cast who attend; the second reads English. */
export const castRegistrants: readonly Registrant[] = [
  {
    locale: 'ja',
    entry: {
      ...plain('見本製作所', '情報システム課'),
      ...named('見本', 'ミホン', '秋', 'アキ'),
      email: addresses.attendee.email,
      position: '主任',
    },
  },
  {
    locale: 'en',
    entry: {
      ...plain('座談システム', '情報システム部'),
      ...named('座談', 'ザダン', '勉', 'ベン'),
      email: addresses.secondAttendee.email,
    },
  },
];

/** So many people, each with an address of their own. */
export function inventRegistrants(chance: Chance, count: number): Registrant[] {
  return Array.from({ length: count }, (_, index) => inventRegistrant(chance, index));
}

function inventRegistrant(chance: Chance, index: number): Registrant {
  // Families repeat every 11 people and given names every 13, so no two of 143 are called the same.
  const [family, familyKana] = families[index % families.length] ?? families[0];
  const [given, givenKana] = givens[index % givens.length] ?? givens[0];
  const company = chance.oneOf(companies);
  return {
    locale: chance.happens(0.04) ? 'en' : 'ja',
    entry: {
      ...plain(company.name, chance.oneOf(departments)),
      ...named(family, familyKana, given, givenKana),
      position: chance.oneOf(positions),
      email: `user${String(index + 1)}@${company.domain}`,
      phone: chance.happens(0.3) ? `03-0000-${String(1000 + index)}` : '',
      venue: chance.weighted({ online: 60, tokyo: 25, osaka: 15 }),
      kind: chance.weighted({ member: 62, guest: 38 }),
      consents: consentsOf(chance, index),
    },
  };
}

function consentsOf(chance: Chance, index: number): Purpose[] {
  const given: Purpose[] = ['run', 'show'];
  if (chance.happens(0.95)) given.push('statistics');
  if (chance.happens(0.85)) given.push('archive');
  if (given.includes('archive') && index % 2 === 0) given.push('public');
  if (chance.happens(0.45)) given.push('contact', 'list');
  if (chance.happens(0.2)) given.push('news');
  return given;
}

function plain(company: string, department: string) {
  const consents: Purpose[] = ['run', 'statistics', 'show', 'archive'];
  return { company, department, position: '', phone: '', venue: 'online', kind: 'guest', consents } as const;
}

function named(familyName: string, familyKana: string, givenName: string, givenKana: string) {
  return { familyName, familyKana, givenName, givenKana };
}
