import type { Instant } from './columns';

export type PersonTable = {
  id: string;
  /** Lower case, as `normalEmail` makes it. */
  email: string;
  name: string;
  locale: 'ja' | 'en';
  standing: 'none' | 'member' | 'administrator';
  password_hash: string | null;
  created_at: Instant;
};

export type SessionTable = {
  /** SHA-256 of the cookie's value, hex: a stolen database opens no session. */
  id_hash: string;
  person_id: string;
  expires_at: Instant;
  created_at: Instant;
  /** Set when a personal link opened the session: it then carries this registration's rights and no other role. */
  registration_id: string | null;
};

export type SignInLinkTable = {
  token_hash: string;
  person_id: string;
  expires_at: Instant;
  used_at: Instant | null;
  return_to: string;
};
