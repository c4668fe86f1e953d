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

/** What of this room still waits on the device. */
export function useWaitingNotes(roomId: string): WaitingNotes {
  const { entries, retry, discard } = useCommands();
  const waiting = entries.flatMap(({ cmdId, name, input, writtenAt, state, refused }): WaitingNote[] => {
    const note = name === 'room.writeNote' || name === 'room.editNote' ? written(input) : null;
    if (note?.roomId !== roomId) return [];
    return [{ cmdId, text: note.text, writtenAt, state, refused }];
  });
  return { waiting, retry: (cmdId) => void retry(cmdId), discard: (cmdId) => void discard(cmdId) };
}

function written(input: unknown): { roomId: string; text: string } | null {
  if (typeof input !== 'object' || input === null || !('roomId' in input) || !('text' in input)) return null;
  const { roomId, text } = input;
  return typeof roomId === 'string' && typeof text === 'string' ? { roomId, text } : null;
}
