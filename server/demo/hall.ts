import type { App } from '~/app';
import type { SignedIn } from '~/features/accounts/actor';
import type { Company } from './company';
import type { Opened } from './opening';

/** An evening that goes on, and who is there. */
export type Hall = {
  /** The App as it was at an instant. */
  at: (instant: Date) => App;
  begins: Date;
  seminar: Opened;
  company: Company;
  /** Everybody with a place, each of whom may ask and vote. */
  attendees: readonly SignedIn[];
};
