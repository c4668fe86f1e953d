import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { isComposing } from '~/ui/composing';
import { NoteEntry, WaitingEntry } from './note-entry';
import { inReadingOrder, type OwnInRoom, type RoomState } from './room';
import { StepForm } from '~/features/board/step-form';
import { useWaitingNotes } from './use-waiting-notes';

type NotesProps = {
  roomId: string;
  room: RoomState;
  mine: OwnInRoom;
  /** May remove any note. */
  steers: boolean;
  /** The room is at work. */
  open: boolean;
};

/** みんなのメモ: what all in the room write, and a field to add to it. */
export function RoomNotes({ roomId, room, mine, steers, open }: NotesProps) {
  const { t } = useTranslation('rooms');
  const { waiting, retry, discard } = useWaitingNotes(roomId);
  const [draft, setDraft] = useState('');
  const notes = inReadingOrder(room.notes);
  const reuse = (cmdId: string, text: string) => {
    setDraft((before) => (before === '' ? text : `${before}\n${text}`));
    discard(cmdId);
  };
  return (
    <section className="room-notes" aria-labelledby="room-notes">
      <h2 className="opens" id="room-notes">
        {t('notes.title')}
      </h2>
      {open && <p className="small faint">{t('notes.about')}</p>}
      {notes.length + waiting.length === 0 && (
        <p className="no-notes soft">{t(open ? 'notes.none' : 'notes.nothing')}</p>
      )}
      <ol className="notes">
        {notes.map((note) => (
          <NoteEntry
            key={note.id}
            {...{ roomId, note }}
            mayEdit={open}
            mayRemove={steers || mine.notes.includes(note.id)}
          />
        ))}
        {waiting.map((note) => (
          <WaitingEntry
            key={note.cmdId}
            note={note}
            onRetry={() => retry(note.cmdId)}
            onReuse={() => reuse(note.cmdId, note.text)}
          />
        ))}
      </ol>
      {open && <AddNote {...{ roomId, draft }} onDraft={setDraft} />}
    </section>
  );
}

type AddProps = { roomId: string; draft: string; onDraft: (draft: string) => void };

function AddNote({ roomId, draft, onDraft }: AddProps) {
  const { t } = useTranslation('rooms');
  return (
    <StepForm command="room.writeNote" input={{ roomId }} keep="device" onSend={() => onDraft('')} className="note-add">
      <textarea
        className="input"
        name="input.text"
        rows={1}
        required
        aria-label={t('notes.field')}
        placeholder={t('notes.placeholder')}
        value={draft}
        onChange={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that ends a composition belongs to the input method; with Shift it makes a line.
          if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <Button type="submit" kind="primary">
        {t('notes.add')}
      </Button>
    </StepForm>
  );
}
