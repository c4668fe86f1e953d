import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

/** The challenge that a form of the desk is about, in the version that its reader sees. */
export type Aim = { id: string; number: number; version: number; question: string };

type AimedFormProps = { aim: Aim; intent?: string; className?: string; children: ReactNode };

/** A form beside that of the wording: what is typed there stays in its field. */
export function AimedForm({ aim, intent, className, children }: AimedFormProps) {
  return (
    <Form method="post" preventScrollReset className={className}>
      <AimFields aim={aim} />
      {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
      {children}
    </Form>
  );
}

export function AimFields({ aim }: { aim: Aim }) {
  return (
    <>
      <input type="hidden" name="challengeId" value={aim.id} />
      <input type="hidden" name="version" value={aim.version} />
      <input type="hidden" name="number" value={aim.number} />
      <input type="hidden" name="question" value={aim.question} />
    </>
  );
}
