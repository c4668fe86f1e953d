import { useActionData, useLocation } from '@remix-run/react';
import { useState } from 'react';

/**
 * What the last form of this page was answered, until the next one is sent or the reader goes on. Remix forgets it where
 * the page loads itself again, and a refusal would be gone before it was read.
 */
export function useAnswer<Action>(): ReturnType<typeof useActionData<Action>> {
  const fresh = useActionData<Action>();
  const { key } = useLocation();
  const [kept, keep] = useState({ key, answer: fresh });
  if (fresh !== undefined && kept.answer !== fresh) keep({ key, answer: fresh });
  return fresh ?? (kept.key === key ? kept.answer : undefined);
}
