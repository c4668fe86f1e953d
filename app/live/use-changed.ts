import { useEffect, useRef } from 'react';
import type { Connection } from './connection';
import { useLiveSide } from './live-provider';

/** The many who hear of one change do not ask at the same moment. */
const jitter = 1500;

/**
 * Runs `onChange` soon after the topic changed, and after a reconnect, when a change may have been missed. Not while
 * the server is out of reach: a loader that fails would put an error page in the place of what somebody is writing.
 */
export function useChanged(topic: string, onChange: () => void): void {
  const { connection } = useLiveSide();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void isReachable(connection).then((reachable) => {
          if (reachable) latest.current();
        });
      }, Math.random() * jitter);
    };
    let wasOnline = connection.connected;
    const listen = () => connection.listen(topic);
    const ends = [
      connection.on('changed', (changed) => {
        if (changed === topic) soon();
      }),
      connection.onLink(() => {
        if (connection.link !== 'online') return;
        listen();
        // The page is as new as its first connection; only a later one may have missed something.
        if (wasOnline) soon();
        wasOnline = true;
      }),
    ];
    listen();
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [connection, topic]);
}

async function isReachable(connection: Connection): Promise<boolean> {
  if (!connection.connected) return false;
  try {
    return (await fetch('/healthz', { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
}
