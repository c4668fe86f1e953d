import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

type CommandFormProps = {
  /** Of 22 letters: the same form sent twice is one command. */
  cmdId: string;
  name: string;
  /** The part of the input that is not typed. */
  input: Record<string, string>;
  /** With JavaScript the command goes another way. */
  onSend: () => void;
  className?: string | undefined;
  children: ReactNode;
};

/** A command as a plain form, which works without JavaScript and is taken over where there is some. */
export function CommandForm({ cmdId, name, input, onSend, className, children }: CommandFormProps) {
  const { pathname, search } = useLocation();
  const shown = new URLSearchParams(search);
  // A sheet that was opened to write is closed by sending.
  shown.delete('ask');
  return (
    <form
      method="post"
      action="/command"
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <input type="hidden" name="cmd_id" value={cmdId} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="input" value={JSON.stringify(input)} />
      <input type="hidden" name="return_to" value={`${pathname}?${shown.toString()}`} />
      {children}
    </form>
  );
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An id for each form of a page, from one that was made for the page: 22 letters, the last three count. */
export function formCommandId(pageKey: string, number: number): string {
  const counted = [number >> 12, number >> 6, number].map((six) => letters[six & 63]).join('');
  return pageKey.slice(0, 19) + counted;
}
