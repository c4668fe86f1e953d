import type { FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Choice } from '~/ui/choice-group';
import type { QuestionInput } from './question-form';

/** The form of an entry as Conform knows it. */
export type QuestionMeta = FormMetadata<QuestionInput>;
export type Fields = ReturnType<QuestionMeta['getFieldset']>;

/** A box of the form; ticked is `on`, as browsers send it. */
export function Flag({ field, label }: { field: Fields['required' | 'opensPage']; label: string }) {
  return (
    <Choice
      key={field.key}
      type="checkbox"
      name={field.name}
      defaultChecked={field.initialValue === 'on'}
      label={label}
    />
  );
}

export function EditorSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="form-section">
      <h2 className="opens">{title}</h2>
      {hint && <p className="small soft">{hint}</p>}
      {children}
    </section>
  );
}
