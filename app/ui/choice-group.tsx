import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { describedBy, fieldClass, FieldErrors, FieldHint, LabelWords, type FieldWords } from './field-frame';

export type ChoiceOption = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Why it cannot be chosen; it is disabled when there is one. */
  reason?: string | undefined;
};

/** The choice that is said in words: its option and the text field that opens under it when it is chosen. */
export type OtherChoice = {
  value: string;
  label: string;
  name: string;
  /** What the text field asks for. */
  ask: string;
  defaultValue?: string | undefined;
  maxLength?: number | undefined;
  errors?: readonly string[] | undefined;
};

type GroupProps = FieldWords & {
  kind: 'radio' | 'checkbox';
  name: string;
  id?: string | undefined;
  options: readonly ChoiceOption[];
  /** Chosen at first: one value of a radio group, any number of a checkbox group. */
  defaultValue?: string | readonly string[] | undefined;
  other?: OtherChoice | undefined;
  /** Short options stand beside each other. */
  columns?: boolean | undefined;
};

/** One or several of a few, as native inputs in a fieldset: works without JavaScript. */
export function ChoiceGroup(props: GroupProps) {
  const { kind, name, options, defaultValue, other, columns, required, errors } = props;
  const made = useId();
  const id = props.id ?? made;
  const chosen = typeof defaultValue === 'string' ? [defaultValue] : (defaultValue ?? []);
  const input = (value: string) => ({ type: kind, name, value, defaultChecked: chosen.includes(value) });
  return (
    <fieldset
      className={fieldClass(props.tall ?? true)}
      id={id}
      {...groupRole(props)}
      aria-describedby={describedBy(id, props)}
    >
      <legend className="field-label">
        <LabelWords {...props} />
      </legend>
      <FieldHint {...props} id={id} />
      <div className="choices" data-columns={columns ? '' : undefined}>
        {options.map(({ value, ...words }) => (
          <Choice key={value} {...input(value)} {...words} required={kind === 'radio' && required} />
        ))}
        {other && <Other other={other} {...input(other.value)} />}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  );
}

/** A radio group as a whole may be required or wrong; a group of checkboxes has no such words in ARIA. */
function groupRole({ kind, required, errors }: GroupProps) {
  if (kind === 'checkbox') return {};
  return {
    role: 'radiogroup',
    'aria-required': required ? true : undefined,
    'aria-invalid': errors?.length ? true : undefined,
  };
}

type ChoiceProps = Omit<ComponentPropsWithoutRef<'input'>, 'children'> &
  Omit<ChoiceOption, 'value'> & { type: 'radio' | 'checkbox' };

/** One radio or checkbox with its words; also used alone, as for a consent. */
export function Choice({ label, hint, reason, disabled, ...input }: ChoiceProps) {
  return (
    <label className="choice">
      <input {...input} disabled={disabled === true || Boolean(reason)} />
      <span>
        {label}
        {hint && <span className="hint">{hint}</span>}
        {reason && <span className="hint">{reason}</span>}
      </span>
    </label>
  );
}

/** The stylesheet shows the text field while its option is checked, so no script is needed. */
function Other({
  other,
  ...input
}: { other: OtherChoice } & Pick<ChoiceProps, 'type' | 'name' | 'value' | 'defaultChecked'>) {
  const id = useId();
  return (
    <>
      <Choice {...input} label={other.label} data-other="" />
      <div className="choice-other">
        <label className="small soft" htmlFor={id}>
          {other.ask}
        </label>
        <input
          className="input"
          type="text"
          id={id}
          name={other.name}
          defaultValue={other.defaultValue}
          maxLength={other.maxLength}
          aria-invalid={other.errors?.length ? true : undefined}
          aria-describedby={describedBy(id, { errors: other.errors })}
        />
        <FieldErrors id={id} errors={other.errors} />
      </div>
    </>
  );
}
