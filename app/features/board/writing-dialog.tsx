import { useId, type ReactNode } from 'react';
import { Button } from '~/ui/button';
import { isComposing } from '~/ui/composing';
import { Dialog } from '~/ui/dialog';

type WritingProps = {
  title: string;
  hint: string;
  word: string;
  text: string;
  setText: (text: string) => void;
  ready: boolean;
  send: () => void;
  close: () => void;
  children?: ReactNode;
};

/** A text to write and to send; Ctrl or ⌘ with Enter sends too. */
export function WritingDialog({ title, hint, word, text, setText, ready, send, close, children }: WritingProps) {
  const id = useId();
  return (
    <Dialog
      open
      title={title}
      onClose={close}
      actions={
        <Button kind="primary" onClick={send} aria-disabled={ready ? undefined : true}>
          {word}
        </Button>
      }
    >
      {children}
      <div className="field">
        <textarea
          className="input"
          rows={4}
          aria-label={title}
          aria-describedby={id}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent)) send();
          }}
        />
        <p className="hint" id={id}>
          {hint}
        </p>
      </div>
    </Dialog>
  );
}
