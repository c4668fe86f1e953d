import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { describedBy, fieldClass, FieldErrors, FieldHint, LabelWords, type FieldWords } from './field-frame';
import { Icon } from './icon';

type Frame = FieldWords & { id?: string | undefined };

/** Props of the input itself; `name`, `id`, `defaultValue`, `required`, `maxLength` … as Conform's `getInputProps` gives them. */
type InputProps = Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords | 'id'>;

/**
 * A line to type into, with its label, 必須 / 任意 badge, 「例：」 hint and error. The value stays in the page, so the form
 * works without JavaScript. `after` stands behind the input, for a button or a unit.
 */
export function Field({ after, ...props }: Frame & InputProps & { after?: ReactNode }) {
  const { rest, frame, wiring } = useFrame(props);
  const input = <input type="text" {...rest} {...wiring} className="input" />;
  return (
    <FieldFrame {...frame}>
      {after ? (
        <span className="field-row">
          {input}
          {after}
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
}

type AreaProps = Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldWords | 'id'>;

/** Several lines to type into. */
export function AreaField(props: Frame & AreaProps) {
  const { rest, frame, wiring } = useFrame(props);
  return (
    <FieldFrame {...frame}>
      <textarea {...rest} {...wiring} className="input" />
    </FieldFrame>
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };
type SelectProps = Omit<ComponentPropsWithoutRef<'select'>, keyof FieldWords | 'id' | 'children'>;

/** One of several in a list that opens. `blank` is the words of the empty first choice, left out when there is none. */
export function SelectField({
  options,
  blank,
  ...props
}: Frame & SelectProps & { options: readonly SelectOption[]; blank?: string }) {
  const { rest, frame, wiring } = useFrame(props);
  return (
    <FieldFrame {...frame}>
      <span className="select">
        <select {...rest} {...wiring} className="input">
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map(({ label, ...option }) => (
            <option key={option.value} {...option}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  );
}

/** Parts the words around a control from the props of the control, and joins both by ids. */
function useFrame<Props extends Frame>({ label, example, hint, need, errors, tall, id: given, ...rest }: Props) {
  const made = useId();
  const id = given ?? made;
  const words = { label, example, hint, need, errors, tall, required: rest.required };
  const wiring = {
    id,
    'aria-invalid': errors?.length ? true : undefined,
    'aria-describedby': describedBy(id, words),
  };
  return { rest, frame: { id, ...words }, wiring };
}

function FieldFrame({ id, children, ...words }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={fieldClass(words.tall)}>
      <label className="field-label" htmlFor={id}>
        <LabelWords {...words} />
      </label>
      <FieldHint id={id} {...words} />
      {children}
      <FieldErrors id={id} {...words} />
    </div>
  );
}
