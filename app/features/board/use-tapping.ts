import { useEffect, useRef } from 'react';
import { boardStream } from '~/features/seminars/board-streams';
import { useLiveSide } from '~/live/live-provider';
import { mostTapsAtOnce, type Counts } from '~/live/protocol';
import type { Reaction } from './reaction';

/** Taps go together, so that who claps fast has messages left to ask and vote with. */
const gatherMilliseconds = 1500;

/** Sends taps of a part's board: the first at once, those that follow together. Out of reach they are not sent. */
export function useTapping(partId: string): (reaction: Reaction) => void {
  const { connection } = useLiveSide();
  const gathered = useRef<Counts>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = () => {
    if (Object.keys(gathered.current).length === 0) return void (timer.current = undefined);
    connection.tap(boardStream(partId, 'pub'), gathered.current);
    gathered.current = {};
    timer.current = setTimeout(send, gatherMilliseconds);
  };
  return (reaction) => {
    gathered.current[reaction] = Math.min((gathered.current[reaction] ?? 0) + 1, mostTapsAtOnce);
    if (timer.current === undefined) send();
  };
}
