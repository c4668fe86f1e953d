import { useEffect, useRef } from 'react';
import { useLiveSide } from './live-provider';

/** The many who hear of one change do not ask at the same moment. */
const jitter = 1500;

/** Runs `onChange` soon after the topic changed, and after a reconnect, when a change may have been missed. */
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
      timer = setTimeout(() => latest.current(), Math.random() * jitter);
    };
    const listen = () => connection.listen(topic);
    const ends = [
      connection.on('changed', (changed) => {
        if (changed === topic) soon();
      }),
      connection.onLink(() => {
        if (connection.link !== 'online') return;
        listen();
        soon();
      }),
    ];
    listen();
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [connection, topic]);
}
