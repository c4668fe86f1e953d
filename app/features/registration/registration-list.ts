import { z } from 'zod';
import { mayBecome, venues, type Kind, type RegistrationState, type StateReason, type Venue } from './registration';

/** One line of the secretariat's list. */
export type ListedRegistration = {
  id: string;
  version: number;
  receipt: string;
  /** Receipts of forms that were filled again for the same place. */
  repeated: readonly string[];
  runningNumber: number;
  state: RegistrationState;
  reason: StateReason;
  name: string;
  kana: string;
  company: string;
  venue: Venue;
  kind: Kind;
  submittedAt: string;
  /** The mail server would not take the last mail to this person. */
  unreached: boolean;
};

export const listOrders = ['receipt', 'kana', 'company', 'state'] as const;
export type ListOrder = (typeof listOrders)[number];

/** The order in which the secretariat looks at states. */
const stateOrder: readonly RegistrationState[] = [
  'waitlisted',
  'offered',
  'pending',
  'submitted',
  'confirmed',
  'attended',
  'no-show',
  'expired',
  'cancelled',
  'draft',
];

const japanese = new Intl.Collator('ja');

export function sorted(rows: readonly ListedRegistration[], order: ListOrder): ListedRegistration[] {
  const byNumber = (a: ListedRegistration, b: ListedRegistration) => a.runningNumber - b.runningNumber;
  const by: Record<ListOrder, typeof byNumber> = {
    receipt: byNumber,
    // A name without a reading stands where its letters put it.
    kana: (a, b) => japanese.compare(a.kana || a.name, b.kana || b.name) || byNumber(a, b),
    company: (a, b) => japanese.compare(companyKey(a.company), companyKey(b.company)) || byNumber(a, b),
    state: (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || byNumber(a, b),
  };
  return [...rows].sort(by[order]);
}

const legalForms =
  /(株式|有限|合同|合資|合名)会社|[(（](株|有|同|資|名|一社|一財|公社|公財)[)）]|[㈱㈲]|(一般|公益)(社団|財団)法人|(学校|医療|社会福祉|独立行政)法人/gu;

/** What a company is looked up by: its name without the legal form before or behind it. */
export function companyKey(company: string): string {
  const name = company.replace(legalForms, '').trim();
  return (name === '' ? company : name).normalize('NFKC');
}

/** How many stand in one state, by venue and together. */
export type Figure = { state: RegistrationState | 'total'; byVenue: Record<Venue, number>; total: number };

/** A line for each state that occurs, and one for all. */
export function figuresOf(rows: readonly Pick<ListedRegistration, 'state' | 'venue'>[]): Figure[] {
  const line = (state: Figure['state']): Figure => {
    const of = rows.filter((row) => state === 'total' || row.state === state);
    const at = (venue: Venue) => of.filter((row) => row.venue === venue).length;
    const [tokyo, osaka, online] = venues.map(at);
    return { state, byVenue: { tokyo: tokyo ?? 0, osaka: osaka ?? 0, online: online ?? 0 }, total: of.length };
  };
  return [...stateOrder.filter((state) => rows.some((row) => row.state === state)), 'total' as const].map(line);
}

/** The form that changes a state by hand. */
const changes = ['confirmed', 'cancelled', 'approved', 'declined'] as const;
export type StaffChange = z.infer<typeof changeSchema>;

/** What the secretariat may do by hand with a registration in this state. */
export function changesFrom(state: RegistrationState): readonly StaffChange['to'][] {
  if (state === 'pending') return ['approved', 'declined'];
  return (['confirmed', 'cancelled'] as const).filter((to) => mayBecome(state, to));
}

/** The form beside it that moves to another venue. */
export const moveSchema = z.object({
  registrationId: z.string().min(1).max(100),
  version: z.coerce.number().int().max(1_000_000_000),
  to: z.literal('moved'),
  venue: z.enum(venues),
  note: z.string().trim().min(1).max(200),
});

export const changeSchema = z.object({
  registrationId: z.string().min(1).max(100),
  version: z.coerce.number().int().max(1_000_000_000),
  to: z.enum(changes),
  note: z.string().trim().min(1).max(200),
});
