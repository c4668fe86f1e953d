import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { describedBy, fieldClass, FieldErrors, FieldHint, LabelWords, type FieldWords } from './field-frame';

/** Several inputs that are one question, as 姓 and 名: one label, hint and error for all of them. */
export function FieldGroup({
  id: given,
  children,
  ...words
}: FieldWords & { id?: string | undefined; children: ReactNode }) {
  const made = useId();
  const id = given ?? made;
  return (
    <div
      className={fieldClass(words.tall)}
      role="group"
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, words)}
    >
      <div className="field-label" id={`${id}-label`}>
        <LabelWords {...words} />
      </div>
      <FieldHint id={id} {...words} />
      <div className="pair">{children}</div>
      <FieldErrors id={id} {...words} />
    </div>
  );
}

type PartProps = { label: string; invalid?: boolean | undefined } & ComponentPropsWithoutRef<'input'>;

/** One input of a FieldGroup with a small label of its own. */
export function FieldPart({ label, invalid, ...input }: PartProps) {
  return (
    <label>
      {label}
      <input type="text" {...input} className="input" aria-invalid={invalid ? true : undefined} />
    </label>
  );
}
