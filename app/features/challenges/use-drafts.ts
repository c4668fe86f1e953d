import { useState } from 'react';
import { cleanParagraphs } from '~/shared/text-length';
import type { OpenChallenge } from './curation';

/** `base` is the stored wording that the typing began from, `sent` what was last handed to the server. */
type Draft = { text: string; base: string | null; sent: string | null };

/** What an action gives back when it could not store what was typed. */
export type Echo = { number: number; typed: string; stale: boolean };

export type Draughting = {
  text: string;
  /** Differs from what is stored. */
  isDirty: boolean;
  /** Somebody else stored another wording while this one was being typed. */
  isOvertaken: boolean;
  type: (text: string) => void;
  /** To be told whenever the typed text goes to the server. */
  send: () => void;
};

/**
 * What was typed on each challenge of this visit. Going to the neighbour and back, a refusal and a colleague's save
 * lose nothing: the typed text stays, and the stored one is shown beside it.
 */
export function useDrafts(open: OpenChallenge, echo: Echo | null): Draughting {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(() => draftsOf(open, echo));
  const draft = drafts[open.id];
  const text = draft?.text ?? open.publicText;
  const isDirty = draft !== undefined && cleanParagraphs(draft.text) !== open.publicText;
  const keep = (changed: Draft) => setDrafts((all) => ({ ...all, [open.id]: changed }));
  return {
    text,
    isDirty,
    isOvertaken: isDirty && draft.base !== open.publicText && draft.sent !== open.publicText,
    type: (typed) =>
      keep(draft && isDirty ? { ...draft, text: typed } : { text: typed, base: open.publicText, sent: null }),
    send: () => draft && keep({ ...draft, sent: cleanParagraphs(draft.text) }),
  };
}

function draftsOf(open: OpenChallenge, echo: Echo | null): Record<string, Draft> {
  if (echo?.number !== open.number) return {};
  return { [open.id]: { text: echo.typed, base: echo.stale ? null : open.publicText, sent: null } };
}
