import { useEffect, useRef, useState, type RefObject } from 'react';
import { z } from 'zod';
import { seminarPath } from '~/features/seminars/seminar';
import type { Saved } from '~/features/registration/drafts.server';
import { useAutosave } from '~/ui/use-autosave';

/** `shut`: the registration closed meanwhile; what was typed stays in the form. */
export type Keeping = { state: 'idle' | 'saved' | 'failed' | 'shut'; saved: Saved | null };

type Kept = { slug: string; saved: Saved | null };

/**
 * Stores the form that `place` stands in whenever typing pauses, and when the page is left. The browser keeps
 * the form's key, so that going back, loading again and a closed tab that is opened again find it.
 */
export function useDraft(place: RefObject<HTMLElement>, { slug, saved }: Kept): Keeping {
  const [keeping, setKeeping] = useState<Keeping>({ state: saved ? 'saved' : 'idle', saved });
  const { typed, composing, unsaved } = useTyped(place);
  const save = async (leaving = false) => {
    const form = place.current?.closest('form');
    if (!form) return;
    unsaved.current = false;
    const answer = await post(seminarPath(slug, '/register/draft'), form, leaving);
    if (answer === 'failed') unsaved.current = true;
    if (typeof answer === 'string') return setKeeping((last) => ({ ...last, state: answer }));
    setKeeping({ state: 'saved', saved: answer });
  };
  useAutosave({ text: String(typed), save: typed > 0 ? () => void save() : null, composing });
  useMoments({
    leaves: () => unsaved.current && void save(true),
    connects: () => unsaved.current && void save(),
  });
  return keeping;
}

/** Counts what was typed since the page came. */
function useTyped(place: RefObject<HTMLElement>) {
  const [typed, setTyped] = useState(0);
  const composing = useRef(false);
  const unsaved = useRef(false);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const listeners = new AbortController();
    const on = (name: string, run: () => void) => form.addEventListener(name, run, { signal: listeners.signal });
    const note = () => {
      unsaved.current = true;
      setTyped((count) => count + 1);
    };
    on('input', note);
    on('compositionstart', () => (composing.current = true));
    on('compositionend', () => {
      composing.current = false;
      note();
    });
    return () => listeners.abort();
  }, [place]);
  return { typed, composing, unsaved };
}

type Moments = { leaves: () => void; connects: () => void };

/** Phones end pages without a word: what is hidden may never come back. */
function useMoments(moments: Moments): void {
  const latest = useRef(moments);
  useEffect(() => {
    latest.current = moments;
  });
  useEffect(() => {
    const listeners = new AbortController();
    const look = () => {
      if (document.visibilityState === 'hidden') latest.current.leaves();
    };
    document.addEventListener('visibilitychange', look, { signal: listeners.signal });
    window.addEventListener('online', () => latest.current.connects(), { signal: listeners.signal });
    return () => listeners.abort();
  }, []);
}

const savedSchema = z.object({ savedAt: z.string(), heldUntil: z.string().nullable() });

async function post(path: string, form: HTMLFormElement, leaving: boolean): Promise<Saved | 'failed' | 'shut'> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  try {
    const answer = await fetch(path, { method: 'POST', body: fields, keepalive: leaving });
    if (answer.status === 409) return 'shut';
    const saved = savedSchema.safeParse(await answer.json());
    return saved.success ? saved.data : 'failed';
  } catch {
    // Offline, or the server is away: the next pause tries again.
    return 'failed';
  }
}
