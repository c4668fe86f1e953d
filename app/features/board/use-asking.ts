import { useEffect, useState } from 'react';
import type { RefusalCode } from '~/i18n/texts';
import { useCommands } from '~/live/use-commands';
import type { Own, OwnQuestion } from './own';

/** A question that the server has not taken yet. */
export type WaitingQuestion = {
  cmdId: string;
  text: string;
  writtenAt: string;
  state: 'queued' | 'sending' | 'failed';
  refused: RefusalCode | null;
  /** When it goes again by itself, where the board takes questions at a slower pace. */
  again: string | null;
};

export type Draft = {
  text: string;
  as: 'anonymous' | 'named' | 'pseudonym';
  pseudonym: string;
  /** The answered question that it asks more about, by its public id. */
  follows: string | null;
  /** Whether what the asker has in common with others stands beside it. */
  traits: boolean;
};

export type Asking = {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  waiting: WaitingQuestion[];
  /** Taken by the server and not yet in what it tells us of our own. */
  justSent: OwnQuestion[];
  ask: () => void;
  /** Takes a waiting question back, or a refused one; its text can go into the draft again. */
  discard: (cmdId: string) => void;
  retry: (cmdId: string) => void;
};

const emptyDraft: Draft = { text: '', as: 'anonymous', pseudonym: '', follows: null, traits: false };

/** Writing and sending questions: the draft outlives the sheet, what is sent outlives the page. */
export function useAsking(parts: { partId: string; own: Own; name: string; refreshMine: () => Promise<void> }): Asking {
  const { partId, own } = parts;
  const { entries, send, discard, retry } = useCommands();
  const [draft, setDraft] = useDraft(partId);
  const [sent, setSent] = useState<readonly OwnQuestion[]>([]);
  const ask = () => {
    const { text, as, pseudonym, follows, traits } = draft;
    // What was chosen once serves for the next question too.
    setDraft({ ...emptyDraft, as: as === 'named' ? 'anonymous' : as, pseudonym, traits });
    const named = as === 'pseudonym' ? { pseudonym } : {};
    const more = { ...(follows !== null && { follows }), ...(traits && as !== 'named' && { traits }) };
    const input = { partId, text, as, ...named, ...more };
    void send('board.ask', input, { kept: true }).then((ack) => {
      if (!ack.ok) return;
      const { id } = fieldsOf(ack.result);
      const namedAs = { named: parts.name, pseudonym: pseudonym.trim(), anonymous: null }[as];
      const namedHow = as === 'pseudonym' ? ('pseudonym' as const) : ('name' as const);
      const own = { ...justAsked, id: id ?? '', text: text.trim(), namedAs, namedHow, askedAt: '' };
      setSent((before) => [...before, own]);
      void parts.refreshMine();
    });
  };
  const waiting = entries.flatMap((entry): WaitingQuestion[] => {
    const written = fieldsOf(entry.input);
    if (entry.name !== 'board.ask' || written.partId !== partId) return [];
    const { cmdId, writtenAt, state, refused, again } = entry;
    return [{ cmdId, text: written.text ?? '', writtenAt, state, refused, again }];
  });
  const known = new Set(own.questions.map((question) => question.id));
  return {
    draft,
    setDraft,
    waiting,
    justSent: sent.filter((question) => !known.has(question.id)),
    ask,
    discard: (cmdId) => void discard(cmdId),
    retry: (cmdId) => void retry(cmdId),
  };
}

const justAsked = {
  publicId: null,
  cmdId: '',
  state: 'pending',
  origin: 'asked',
  reason: '',
  original: '',
  spokenFor: null,
} as const;

/** The texts that a command of ours was written with, or its answer: both come back from where types do not reach. */
function fieldsOf(kept: unknown): { partId?: string; text?: string; id?: string } {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
}

/** What is being written stays on this device until it is sent, through a reload too. */
function useDraft(partId: string): [Draft, (draft: Draft) => void] {
  const place = `zadankai-draft-${partId}`;
  const [draft, setDraft] = useState(emptyDraft);
  useEffect(() => {
    const kept = readKept(place);
    if (kept) setDraft((now) => (now.text === '' ? { ...now, text: kept } : now));
  }, [place]);
  const keep = (next: Draft) => {
    setDraft(next);
    try {
      sessionStorage.setItem(place, next.text);
    } catch {
      // A window without storage keeps the draft for as long as the page lives.
    }
  };
  return [draft, keep];
}

function readKept(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}
