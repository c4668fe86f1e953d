import { useEffect, useState } from 'react';
import type { OutboxEntry } from '~/live/outbox';
import type { Refused } from '~/live/protocol';
import { useCommands } from '~/live/use-commands';
import { useSteady } from '~/ui/use-steady';
import type { Own } from './own';

export type Votes = {
  pressed: (publicId: string) => boolean;
  waiting: (publicId: string) => 'sending' | 'kept' | undefined;
  toggle: (publicId: string) => void;
  /** Why the last vote was not taken. */
  refused: Refused | null;
};

/** The reader's own votes: what the server knows, what it has just acknowledged, and what still waits to be sent. */
export function useVotes(own: Own, link: string): Votes {
  const { entries, send, discard } = useCommands();
  const [settled, setSettled] = useState<Readonly<Record<string, boolean>>>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const failed = entries.find((entry) => isVote(entry) && entry.state === 'failed')?.cmdId;
  useEffect(() => {
    // A vote that was refused has nothing to keep: the button shows again what is true.
    if (failed !== undefined) void discard(failed);
  }, [failed, discard]);
  const latest = (publicId: string) =>
    entries.findLast((entry) => isVote(entry) && entry.state !== 'failed' && votedFor(entry) === publicId);
  const pressed = (publicId: string) => {
    const entry = latest(publicId);
    if (entry) return entry.name === 'board.vote';
    return settled[publicId] ?? own.votes.includes(publicId);
  };
  const toggle = useSteady((publicId: string) => {
    const wish = !pressed(publicId);
    void send(wish ? 'board.vote' : 'board.unvote', { publicId }, { kept: true }).then((ack) => {
      setRefused(ack.ok ? null : ack);
      if (ack.ok) setSettled((before) => ({ ...before, [publicId]: wish }));
    });
  });
  const waiting = (publicId: string) => {
    if (!latest(publicId)) return undefined;
    return link === 'offline' ? 'kept' : 'sending';
  };
  return { pressed, waiting, toggle, refused };
}

function isVote(entry: OutboxEntry): boolean {
  return entry.name === 'board.vote' || entry.name === 'board.unvote';
}

function votedFor(entry: OutboxEntry): unknown {
  return typeof entry.input === 'object' && entry.input !== null && 'publicId' in entry.input
    ? entry.input.publicId
    : null;
}
