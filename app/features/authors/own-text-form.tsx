import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

/** How its author came to a text: their code goes along with every press, an account or a link need nothing. */
export type Door = { code: string } | null;

type OwnTextFormProps = { door: Door; textId: string; intent: string; partId?: string; children: ReactNode };

/** One press of an author, on one text. */
export function OwnTextForm({ door, textId, intent, partId, children }: OwnTextFormProps) {
  return (
    <Form method="post" preventScrollReset className="flow">
      {door && <input type="hidden" name="code" value={door.code} />}
      <input type="hidden" name="textId" value={textId} />
      {partId !== undefined && <input type="hidden" name="partId" value={partId} />}
      <input type="hidden" name="intent" value={intent} />
      {children}
    </Form>
  );
}
