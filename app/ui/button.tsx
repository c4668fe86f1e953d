import { useId, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icon';

export type ButtonKind = 'primary' | 'quiet' | 'danger';

/** How a button looks; shared with the link that looks like one. */
export type ButtonLook = {
  kind?: ButtonKind | undefined;
  size?: 'large' | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  /** Stands after the words: an arrow to the next page. */
  iconAfter?: IconName | undefined;
};

export type ButtonProps = ComponentPropsWithoutRef<'button'> &
  ButtonLook & {
    /** What was pressed is under way: the word changes, the width stays, a second press does nothing. */
    busy?: boolean | undefined;
    /** The word while busy; without it a general one. */
    busyWord?: string | undefined;
    /** Why it cannot be pressed now; shown beside it and read with it. */
    reason?: string | undefined;
  };

/** A button of type `button` unless said otherwise; pass `type="submit"` in a form. */
export function Button({ reason, ...props }: ButtonProps) {
  const reasonId = useId();
  if (!reason) return <PlainButton {...props} />;
  return (
    <span className="button-reason">
      <PlainButton {...props} type="button" onClick={undefined} aria-disabled="true" aria-describedby={reasonId} />
      <small className="faint" id={reasonId}>
        {reason}
      </small>
    </span>
  );
}

type PlainProps = Omit<ButtonProps, 'reason'>;

function PlainButton({
  kind,
  size,
  wide,
  icon,
  iconAfter,
  busy,
  busyWord,
  children,
  className,
  onClick,
  ...rest
}: PlainProps) {
  const { t } = useTranslation('ui');
  return (
    <button
      type="button"
      {...rest}
      className={className ? `button ${className}` : 'button'}
      data-kind={kind}
      data-size={size}
      data-wide={wide ? '' : undefined}
      aria-busy={busy ? true : undefined}
      onClick={busy ? stop : onClick}
    >
      {busy ? (
        <BusyWords word={busyWord ?? t('button.busy')}>{children}</BusyWords>
      ) : (
        <ButtonWords {...{ icon, iconAfter, busyWord }}>{children}</ButtonWords>
      )}
    </button>
  );
}

function stop(event: MouseEvent) {
  event.preventDefault();
}

type WordsProps = {
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  busyWord?: string | undefined;
  children: ReactNode;
};

/** The words of a button with their icons. A known busy word is laid out unseen, so that the width holds both. */
function ButtonWords({ icon, iconAfter, busyWord, children }: WordsProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {busyWord ? (
        <span className="button-words" data-busy-word={busyWord}>
          {children}
        </span>
      ) : (
        children
      )}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

function BusyWords({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <span className="spin" aria-hidden="true" />
      <span className="button-words">
        <span className="button-before" aria-hidden="true">
          {children}
        </span>
        <span>{word}</span>
      </span>
    </>
  );
}

/** A square button with an icon alone, for close, pause and hide; the label is what a screen reader says. */
export function IconButton({
  icon,
  label,
  className,
  ...rest
}: { icon: IconName; label: string } & Omit<PlainProps, 'children' | 'icon'>) {
  return (
    <PlainButton
      {...rest}
      icon={icon}
      className={className ? `icon-only ${className}` : 'icon-only'}
      aria-label={label}
    >
      {null}
    </PlainButton>
  );
}
