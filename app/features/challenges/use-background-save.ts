import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useHeldSubmit } from './use-held-submit';

export type BackgroundSave = { state: 'idle' | 'saving' | 'failed'; save: () => void };

/** After this a page that does not learn of its new version is left to itself. */
const patience = 3000;

/** `of` is the version that was saved; the page is behind until it holds another one. */
type Saving = { state: 'idle' | 'failed' } | { state: 'saving'; of: number };

/**
 * Posts a form as its save button would, beside the page: nothing navigates, the focus stays, and a server that cannot
 * be reached costs nothing but the saving. The page loads again afterwards; what is pressed before it holds the new
 * version waits for it.
 */
export function useBackgroundSave(form: string, version: number, onSend: () => void): BackgroundSave {
  const { revalidate } = useRevalidator();
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const isBehind = saving.state === 'saving' && saving.of === version;
  const isOver = saving.state === 'saving' && saving.of !== version;
  useEffect(() => {
    if (isOver) setSaving({ state: 'idle' });
  }, [isOver]);
  useHeldSubmit(isBehind);
  const save = async () => {
    const wording = document.forms.namedItem(form);
    if (!wording) return;
    const mine: Saving = { state: 'saving', of: version };
    setSaving(mine);
    onSend();
    const answer = await post(fieldsOf(wording));
    const settle = (state: 'idle' | 'failed') => setSaving((now) => (now === mine ? { state } : now));
    if (answer === 'unreached') return settle('failed');
    revalidate();
    if (answer === 'refused') return settle('idle');
    setTimeout(() => settle('idle'), patience);
  };
  return { state: isBehind ? 'saving' : saving.state === 'failed' ? 'failed' : 'idle', save: () => void save() };
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.set(name, value);
  fields.set('intent', 'save');
  return fields;
}

/** What is stored leads on by a redirect, which is not followed; why something was refused shows the page that is loaded next. */
async function post(fields: URLSearchParams): Promise<'stored' | 'refused' | 'unreached'> {
  try {
    const answer = await fetch(window.location.href, { method: 'POST', body: fields, redirect: 'manual' });
    return answer.type === 'opaqueredirect' ? 'stored' : 'refused';
  } catch {
    return 'unreached';
  }
}
