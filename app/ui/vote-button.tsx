import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

type VoteButtonProps = {
  count: number;
  pressed: boolean;
  /** The word under the number; it changes with the state and is part of the button's name. */
  word: string;
  /** `sending`: on its way. `kept`: waits in this device for the connection. Both are dashed and may be pressed again. */
  waiting?: 'sending' | 'kept' | undefined;
  disabled?: boolean | undefined;
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  /** In a form without JavaScript: `submit` with a name and a value. */
  type?: 'button' | 'submit' | undefined;
  name?: string | undefined;
  value?: string | undefined;
};

/** ○ becomes ◎: a vote that can be taken back. */
export function VoteButton({ count, pressed, word, waiting, onPress, type = 'button', ...rest }: VoteButtonProps) {
  const { t } = useTranslation('ui');
  return (
    <button
      {...rest}
      type={type}
      className="vote"
      aria-pressed={pressed}
      aria-busy={waiting === 'sending' ? true : undefined}
      data-waiting={waiting}
      onClick={onPress}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" />
        <circle className="core" cx="12" cy="12" r="4" />
      </svg>
      <span className="count">
        {count}
        <span className="visually-hidden">{t('vote.people', { count })} </span>
      </span>
      <span className="word">{word}</span>
    </button>
  );
}
