import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '~/i18n/texts';
import { useCommands } from '~/live/use-commands';
import { useToasts } from '~/ui/toast';
import type { Step } from './steps';

/** Sends what is done at the console; each step can be taken back from its toast, the last one with a key. */
export function useSteering() {
  const { t } = useTranslation('board');
  const { send } = useCommands();
  const { toasts, show, leave } = useToasts();
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const last = useRef<Step['undo']>(null);
  const takeBack = useCallback(
    (undo: Step['undo']) => {
      if (!undo) return show({ words: t('console.done.nothingToUndo') });
      if (last.current === undo) last.current = null;
      return void send(undo.name, undo.input).then((ack) => {
        setRefused(ack.ok ? null : ack.code);
        if (ack.ok) show({ words: t('console.done.undone') });
      });
    },
    [send, show, t],
  );
  const steer = useCallback(
    (step: Step) =>
      void send(step.name, step.input).then((ack) => {
        setRefused(ack.ok ? null : ack.code);
        if (!ack.ok) return;
        last.current = step.undo;
        const undo = step.undo ? { undo: () => takeBack(step.undo) } : {};
        show({ words: t(`console.done.${step.done}`), ...undo });
      }),
    [send, show, takeBack, t],
  );
  const plain = useCallback(
    (name: string, input: Record<string, unknown>) =>
      void send(name, input).then((ack) => setRefused(ack.ok ? null : ack.code)),
    [send],
  );
  const forget = useCallback(() => setRefused(null), []);
  return { steer, plain, undoLast: () => takeBack(last.current), refused, forget, toasts: toasts.slice(-1), leave };
}

export type Steering = ReturnType<typeof useSteering>;
