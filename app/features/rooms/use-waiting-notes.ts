import { z } from 'zod';
import type { RefusalCode } from '~/i18n/texts';
import { useCommands } from '~/live/use-commands';

/** A note, or a correction of one, that the server has not taken yet. */
export type WaitingNote = {
  cmdId: string;
  text: string;
  writtenAt: string;
  state: 'queued' | 'sending' | 'failed';
  refused: RefusalCode | null;
};

type WaitingNotes = {
  waiting: WaitingNote[];
  retry: (cmdId: string) => void;
  discard: (cmdId: string) => void;
};

const written = z.object({ roomId: z.string(), text: z.string() });

/** What of this room still waits on the device. */
export function useWaitingNotes(roomId: string): WaitingNotes {
  const { entries, retry, discard } = useCommands();
  const waiting = entries.flatMap(({ cmdId, name, input, writtenAt, state, refused }): WaitingNote[] => {
    const note = name === 'room.writeNote' || name === 'room.editNote' ? written.safeParse(input) : null;
    if (!note?.success || note.data.roomId !== roomId) return [];
    return [{ cmdId, text: note.data.text, writtenAt, state, refused }];
  });
  return { waiting, retry: (cmdId) => void retry(cmdId), discard: (cmdId) => void discard(cmdId) };
}
