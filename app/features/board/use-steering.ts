import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '~/live/use-commands';
import type { Refused } from '~/live/protocol';
import { useToasts } from '~/ui/toast';
import type { Sent, Step } from './steps';
import type { Told } from './use-telling';

/** What takes a step back that the server answered so. */
function undoOf({ undo }: Step, result: unknown): Sent | null {
  return typeof undo === 'function' ? undo(result) : undo;
}

/** What takes the last step back: one command, or one for each of several, the last first. */
type Back = readonly Sent[] | null;

/** Sends what is done at the console; each step can be taken back from its toast, the last one with a key. */
export function useSteering() {
  const { t } = useTranslation('board');
  const { send } = useCommands();
  const { toasts, show, leave } = useToasts();
  const [refused, setRefused] = useState<Refused | null>(null);
  const last = useRef<Back>(null);
  const takeBack = useCallback(
    async (back: Back) => {
      if (!back) return show({ words: t('console.done.nothingToUndo') });
      if (last.current === back) last.current = null;
      let refusal: Refused | null = null;
      for (const undo of back) {
        const ack = await send(undo.name, undo.input);
        if (!ack.ok) refusal = ack;
      }
      setRefused(refusal);
      if (refusal === null) show({ words: t('console.done.undone') });
    },
    [send, show, t],
  );
  const tell = useCallback(
    ({ words, undo }: Told) => {
      const back: Back = undo && [undo];
      last.current = back;
      show({ words, ...(back && { undo: () => void takeBack(back) }) });
    },
    [show, takeBack],
  );
  const steer = useCallback(
    (step: Step) =>
      void send(step.name, step.input).then((ack) => {
        setRefused(ack.ok ? null : ack);
        if (ack.ok) tell({ words: t(`console.done.${step.done}`), undo: undoOf(step, ack.result) });
      }),
    [send, tell, t],
  );
  const steerAll = useCallback(
    async (steps: readonly Step[]) => {
      const [first, ...others] = steps;
      if (first && others.length === 0) return steer(first);
      const undos: Sent[] = [];
      let refusal: Refused | null = null;
      for (const step of steps) {
        const ack = await send(step.name, step.input);
        if (!ack.ok) refusal = ack;
        else {
          const undo = undoOf(step, ack.result);
          if (undo) undos.unshift(undo);
        }
      }
      setRefused(refusal);
      last.current = undos.length > 0 ? undos : null;
      const undo = undos.length > 0 ? { undo: () => void takeBack(undos) } : {};
      if (undos.length > 0) show({ words: t('console.done.many', { count: undos.length }), ...undo });
    },
    [send, show, steer, takeBack, t],
  );
  const plain = useCallback(
    (name: string, input: Record<string, unknown>) =>
      void send(name, input).then((ack) => setRefused(ack.ok ? null : ack)),
    [send],
  );
  const forget = useCallback(() => setRefused(null), []);
  return {
    steer,
    tell,
    steerAll,
    plain,
    undoLast: () => void takeBack(last.current),
    refused,
    forget,
    toasts: toasts.slice(-1),
    leave,
  };
}

export type Steering = ReturnType<typeof useSteering>;
