import type { Locale } from '~/i18n/texts';

/** Who asks: nobody we know, or a person with a session. */
export type Actor = Guest | SignedIn;

export type Guest = { kind: 'guest' };

export type SignedIn = {
  kind: 'person';
  id: string;
  name: string;
  email: string;
  locale: Locale;
  standing: 'none' | 'member' | 'administrator';
  /** Set when a personal link opened the session: it carries this registration's rights and no role. */
  registrationId: string | null;
};

export const guest: Guest = { kind: 'guest' };

/** The person behind the actor, unless a personal link limits the session to one registration. */
export function fullAccount(actor: Actor): SignedIn | null {
  return actor.kind === 'person' && actor.registrationId === null ? actor : null;
}
