import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLonger } from '~/shared/text-length';
import { Button } from '~/ui/button';
import { isComposing } from '~/ui/composing';
import { Dialog } from '~/ui/dialog';
import { longestQuestion, longestReason } from './board';
import type { DeskQuestion, DeskState } from './desk';
import { KeyHelp } from './key-help';
import { MergeDialog } from './merge-dialog';
import { approving, rejecting } from './steps';
import type { Desking } from './use-desking';

/** What lies over the console: better words, a reason, or the keys. */
export function DeskDialogs({ desk, desking }: { desk: DeskState; desking: Desking }) {
  const { overlay } = desking;
  const close = () => desking.show(null);
  if (!overlay) return null;
  if (overlay.kind === 'help') return <KeyHelp onClose={close} />;
  const { question } = overlay;
  if (overlay.kind === 'merge') return <MergeDialog key={question.id} {...{ question, desk, desking, close }} />;
  return overlay.kind === 'edit' ? (
    <EditDialog key={question.id} {...{ question, desking, close }} />
  ) : (
    <RejectDialog key={question.id} {...{ question, desking, close }} />
  );
}

type OneProps = { question: DeskQuestion; desking: Desking; close: () => void };

function EditDialog({ question, desking, close }: OneProps) {
  const { t } = useTranslation('board');
  const [text, setText] = useState(question.text);
  const ready = text.trim() !== '' && !isLonger(text, longestQuestion);
  const send = () => {
    if (!ready) return;
    desking.steer(approving(question, text));
    close();
  };
  return (
    <WritingDialog
      title={t('console.editTitle')}
      hint={t('console.editHint')}
      word={t('console.editSend')}
      {...{ text, setText, ready, send, close }}
    />
  );
}

const commonReasons = ['identifies', 'same', 'scope'] as const;

function RejectDialog({ question, desking, close }: OneProps) {
  const { t } = useTranslation('board');
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && !isLonger(reason, longestReason);
  const send = () => {
    if (!ready) return;
    desking.steer(rejecting(question, reason));
    close();
  };
  const about = { text: reason, setText: setReason, ready, send, close };
  return (
    <WritingDialog
      title={t('console.rejectTitle')}
      hint={t('console.rejectHint')}
      word={t('console.rejectSend')}
      {...about}
    >
      <blockquote className="small soft words">{question.text}</blockquote>
      <div className="reasons" role="group" aria-label={t('console.reasons.label')}>
        {commonReasons.map((reasonWord) => (
          <Button key={reasonWord} onClick={() => setReason(t(`console.reasons.${reasonWord}`))}>
            {t(`console.reasons.${reasonWord}`)}
          </Button>
        ))}
      </div>
    </WritingDialog>
  );
}

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
function WritingDialog({ title, hint, word, text, setText, ready, send, close, children }: WritingProps) {
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
