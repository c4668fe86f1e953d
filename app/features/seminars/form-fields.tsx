import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { AreaField, Field, SelectField, type SelectOption } from '~/ui/field';
import { readIssue } from './seminar-form-issues';

/** A field of the form as Conform knows it; what it holds is a text in the page, whatever it becomes later. */
// Conform's metadata is typed by the whole form; these controls need only names, texts and issues.
type Known = Pick<FieldMetadata, 'id' | 'name' | 'key' | 'initialValue' | 'errors'>;

type Words = { label: string; hint?: string; example?: string; required?: boolean };

/** Wires a field to a control: its name, what it held, and what is wrong with it in words. */
function useWiring(field: Known) {
  const { t } = useTranslation('seminars');
  const errors = (field.errors ?? []).map((message) => {
    const { issue, limit } = readIssue(message);
    return t(`form.issues.${issue}`, { limit });
  });
  const defaultValue = typeof field.initialValue === 'string' ? field.initialValue : '';
  return { id: field.id, name: field.name, defaultValue, errors };
}

type LineProps = Words & {
  field: Known;
  type?: 'text' | 'email' | 'url' | 'date' | 'time' | 'datetime-local' | 'number';
  maxLength?: number;
  readOnly?: boolean;
};

export function LineField({ field, ...props }: LineProps) {
  return <Field {...props} {...useWiring(field)} key={field.key} />;
}

export function TextField({ field, rows = 3, ...words }: Words & { field: Known; rows?: number }) {
  return <AreaField {...words} {...useWiring(field)} rows={rows} key={field.key} />;
}

type ChoiceProps = Words & { field: Known; options: readonly SelectOption[]; blank?: string };

export function ChoiceField({ field, ...props }: ChoiceProps) {
  return <SelectField {...props} {...useWiring(field)} key={field.key} />;
}

export function YesNoField(props: Words & { field: Known }) {
  const { t } = useTranslation('seminars');
  const options = (['no', 'yes'] as const).map((value) => ({ value, label: t(`form.${value}`) }));
  return <ChoiceField {...props} required options={options} />;
}
