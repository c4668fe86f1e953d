import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { Connection } from './connection';
import { Outbox } from './outbox';
import { deviceStore } from './waiting-store';

export type LiveSide = { connection: Connection; outbox: Outbox };

const LiveContext = createContext<LiveSide | null>(null);

/** Opens the connection and the outbox of one reader for all that is live on the page below. */
export function LiveProvider({ viewer, children }: { viewer: string; children: ReactNode }) {
  const connection = useMemo(() => new Connection(), []);
  const outbox = useMemo(
    () =>
      new Outbox({
        owner: viewer,
        store: deviceStore(),
        send: (command) => connection.command(command),
        now: () => new Date(),
      }),
    [viewer, connection],
  );
  useEffect(() => connection.open(), [connection]);
  useEffect(() => outbox.start(), [outbox]);
  useEffect(() => connection.onLink(() => void (connection.link === 'online' && outbox.drain())), [connection, outbox]);
  const side = useMemo(() => ({ connection, outbox }), [connection, outbox]);
  return <LiveContext.Provider value={side}>{children}</LiveContext.Provider>;
}

/** The connection and the outbox of the page; an error outside of a LiveProvider. */
export function useLiveSide(): LiveSide {
  const side = useContext(LiveContext);
  if (!side) throw new Error('this screen needs a LiveProvider above it');
  return side;
}
