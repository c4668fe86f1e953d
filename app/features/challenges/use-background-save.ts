import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';

export type BackgroundSave = { state: 'idle' | 'saving' | 'failed'; save: () => void };

/**
 * Posts a form as its save button would, beside the page: nothing navigates, the focus stays, and a server that cannot
 * be reached costs nothing but the saving. The page loads again afterwards, for the new version.
 */
export function useBackgroundSave(form: string, onSend: () => void): BackgroundSave {
  const { revalidate, state: loading } = useRevalidator();
  const [state, setState] = useState<BackgroundSave['state']>('idle');
  const save = async () => {
    const wording = document.forms.namedItem(form);
    if (!wording) return;
    setState('saving');
    onSend();
    const reached = await post(fieldsOf(wording));
    setState(reached ? 'idle' : 'failed');
    if (reached) revalidate();
  };
  return { state: loading === 'idle' ? state : 'saving', save: () => void save() };
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.set(name, value);
  fields.set('intent', 'save');
  return fields;
}

/** Whether the server answered, be it with a refusal: the page that is loaded next shows which. */
async function post(fields: URLSearchParams): Promise<boolean> {
  try {
    await fetch(window.location.href, { method: 'POST', body: fields, redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}
