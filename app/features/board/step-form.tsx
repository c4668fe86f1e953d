import { useLocation } from '@remix-run/react';
import { createContext, useContext, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { formCommandId } from './command-form';
import { useRefusalText } from '~/i18n/use-refusal-text';
import type { Refused as Refusal } from '~/live/protocol';
import { useCommands } from '~/live/use-commands';
import { Icon } from '~/ui/icon';
import { useTelling, type Told } from './use-telling';

const PageKey = createContext('');

/** 22 letters made for the page, from which each of its plain forms has an id of its own. */
export const PageKeyProvider = PageKey.Provider;

/** The key of the page that this stands on. */
export const usePageKey = () => useContext(PageKey);

type FormInput = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

type StepFormProps = {
  command: string;
  /** The part of the input that is not typed. */
  input: FormInput;
  /** `device`: written on the device first and sent when it can be. */
  keep?: 'device' | undefined;
  /** Called when the command is on its way, with what was typed. */
  onSend?: ((typed: FormInput, form: HTMLFormElement) => void) | undefined;
  /** Called when the server has done it. */
  onDone?: ((result: unknown, form: HTMLFormElement) => void) | undefined;
  /** What the page says when it is done, with what takes it back. */
  said?: ((result: unknown) => Told) | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A command as a form: a plain one without JavaScript, else sent like every command. Says why it was refused. */
export function StepForm({ command, input, keep, onSend, onDone, said, className, children }: StepFormProps) {
  const { pathname, search } = useLocation();
  const pageKey = usePageKey();
  const { send } = useCommands();
  const tell = useTelling();
  const [refused, setRefused] = useState<Refusal | null>(null);
  const underway = useRef(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (underway.current) return;
    const form = event.currentTarget;
    const typed = typedIn(form, event.nativeEvent);
    underway.current = keep === undefined;
    setRefused(null);
    onSend?.(typed, form);
    const ack = await send(command, { ...input, ...typed }, { kept: keep === 'device' });
    underway.current = false;
    if (ack.ok) {
      onDone?.(ack.result, form);
      if (said) tell(said(ack.result));
    }
    // What is kept on the device shows its refusal where it waits.
    else if (keep === undefined) setRefused(ack);
  };
  const fixed = JSON.stringify(input);
  return (
    <form method="post" action="/command" className={className} onSubmit={(event) => void submit(event)}>
      <input type="hidden" name="cmd_id" value={formCommandId(pageKey, numberOf(command + fixed))} />
      <input type="hidden" name="name" value={command} />
      <input type="hidden" name="input" value={fixed} />
      <input type="hidden" name="return_to" value={pathname + search} />
      {children}
      {refused && <Refused refusal={refused} />}
    </form>
  );
}

/** Why a command was refused, beside what was pressed. */
function Refused({ refusal }: { refusal: Refusal }) {
  return (
    <p className="error" role="alert">
      <Icon name="alert" />
      <span>{useRefusalText(refusal.code, refusal.after)}</span>
    </p>
  );
}

/** The fields named `input.…`, and the button that was pressed where it has such a name. */
function typedIn(form: HTMLFormElement, event: Event): Record<string, string> {
  const fields = new FormData(form);
  const pressed = event instanceof SubmitEvent ? event.submitter : null;
  if (pressed instanceof HTMLButtonElement && pressed.name) fields.append(pressed.name, pressed.value);
  const typed: Record<string, string> = {};
  for (const [name, value] of fields) {
    if (name.startsWith('input.') && typeof value === 'string') typed[name.slice('input.'.length)] = value;
  }
  return typed;
}

/** The same number for the same form, on the server and in the browser; 18 bits, as formCommandId takes them. */
function numberOf(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7) % (1 << 18);
}
