import { useMemo, useSyncExternalStore } from 'react';
import { mayPass } from './ack';
import { newCommandId } from './command-id';
import type { Connection } from './connection';
import { useLiveSide } from './live-provider';
import type { OutboxShown } from './outbox';
import type { Ack, Command } from './protocol';

/** `kept` commands survive a reload and go out when the connection is back; the others fail within seconds. */
export type Send = (name: string, input: unknown, how?: { kept: boolean }) => Promise<Ack>;

export type Commands = OutboxShown & {
  send: Send;
  retry: (cmdId: string) => Promise<void>;
  discard: (cmdId: string) => Promise<void>;
  forgetSentLate: () => void;
};

const tries = 3;
const between = 1500;
/** Who pressed a button is told sooner than this that it did not work. */
const longestWait = 6000;

/** How a screen sends commands, and what of them still waits. */
export function useCommands(): Commands {
  const { connection, outbox } = useLiveSide();
  const shown = useSyncExternalStore(outbox.subscribe, outbox.shown, outbox.shown);
  const doors = useMemo(
    () => ({
      send: (name: string, input: unknown, how = { kept: false }) => {
        const command = { cmd_id: newCommandId(), name, input };
        return how.kept ? outbox.put(command) : sendNow(connection, command);
      },
      retry: (cmdId: string) => outbox.retry(cmdId),
      discard: (cmdId: string) => outbox.discard(cmdId),
      forgetSentLate: () => outbox.forgetSentLate(),
    }),
    [connection, outbox],
  );
  return useMemo(() => ({ ...shown, ...doors }), [shown, doors]);
}

/** A few tries under one cmd_id, so that an answer lost on the way makes nothing twice; when the server says, if soon. */
async function sendNow(connection: Connection, command: Command): Promise<Ack> {
  for (let tried = 1; tried <= tries; tried += 1) {
    let wait = between;
    try {
      const ack = await connection.command(command);
      if (!mayPass(ack) || tried === tries) return ack;
      wait = Math.max(between, ack.ok ? 0 : (ack.after ?? 0) * 1000);
      if (wait > longestWait) return ack;
    } catch {
      // Nobody answered; the next try may find somebody.
    }
    if (tried < tries) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return { ok: false, code: 'live.offline', status: 503 };
}
