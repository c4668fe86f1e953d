/** The people whom a demo lets anybody be: who they are in the sample seminar, in the order of the cast page. */
export const castMembers = [
  'secretariat',
  'secondSecretariat',
  'tokyoChair',
  'osakaChair',
  'speaker',
  'operator',
  'attendee',
  'secondAttendee',
  'member',
  'administrator',
] as const;
export type CastMember = (typeof castMembers)[number];

export function isCastMember(value: unknown): value is CastMember {
  return castMembers.some((member) => member === value);
}

/** By their addresses they are known again in the database; nobody can have one of a reserved domain. */
export const castAddresses: Readonly<Record<CastMember, string>> = {
  secretariat: 'hanako@office.example.jp',
  secondSecretariat: 'jiro@office.example.jp',
  tokyoChair: 'azuma@chairs.example.jp',
  osakaChair: 'nishi@chairs.example.jp',
  speaker: 'hajime@lecture.example.jp',
  operator: 'misao@office.example.jp',
  attendee: 'aki@mihon.example.jp',
  secondAttendee: 'ben@zadan.example.com',
  member: 'mio@kaku.example.jp',
  administrator: 'mamoru@office.example.jp',
};
