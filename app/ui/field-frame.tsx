import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import { Need } from './need';

/** What every field says around its control; texts are already in the reader's language. */
export type FieldWords = {
  label: string;
  /** Shown after 「例：」. */
  example?: string | undefined;
  /** Shown after the example, or alone. */
  hint?: ReactNode;
  required?: boolean | undefined;
  /** `silent` leaves the 必須 / 任意 badge out: for a search box or a form of one field. */
  need?: 'badge' | 'silent' | undefined;
  errors?: readonly string[] | undefined;
  /** Takes the whole width of a form even where labels stand on the left. */
  tall?: boolean | undefined;
};

/** The ids that join a control to its hint and its error; undefined where there is none. */
export function describedBy(id: string, { example, hint, errors }: Pick<FieldWords, 'example' | 'hint' | 'errors'>) {
  const ids = [(example || hint) && hintId(id), errors?.length && errorId(id)].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

const hintId = (id: string) => `${id}-hint`;
const errorId = (id: string) => `${id}-error`;

export function LabelWords({
  label,
  required = false,
  need = 'badge',
}: Pick<FieldWords, 'label' | 'required' | 'need'>) {
  return (
    <>
      {label} {need === 'badge' && <Need required={required} />}
    </>
  );
}

export function FieldHint({ id, example, hint }: { id: string } & Pick<FieldWords, 'example' | 'hint'>) {
  const { t } = useTranslation('ui');
  if (!example && !hint) return null;
  return (
    <span className="hint" id={hintId(id)}>
      {example && <span>{t('field.example', { example })}</span>}
      {example && hint ? ' ' : null}
      {hint && <span>{hint}</span>}
    </span>
  );
}

export function FieldErrors({ id, errors }: { id: string } & Pick<FieldWords, 'errors'>) {
  if (!errors?.length) return null;
  return (
    <div id={errorId(id)}>
      {errors.map((error) => (
        <p className="error" key={error}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      ))}
    </div>
  );
}

export const fieldClass = (tall: boolean | undefined) => (tall ? 'field tall' : 'field');
