import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { clock } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Time } from '~/ui/time';
import { Words } from '~/ui/words';
import type { Note } from './room';
import { StepForm } from '~/features/board/step-form';
import type { WaitingNote } from './use-waiting-notes';

type EntryProps = {
  roomId: string;
  note: Note;
  mayEdit: boolean;
  mayRemove: boolean;
};

/** A note with its time; whoever is here may correct it. */
export function NoteEntry({ roomId, note, mayEdit, mayRemove }: EntryProps) {
  const { t } = useTranslation('rooms');
  return (
    <li className="note" data-conflict={note.conflictOf === null ? undefined : ''}>
      <Time instant={note.writtenAt} text={clock(note.writtenAt)} />
      <div>
        {note.conflictOf !== null && (
          <Badge tone="care" icon="split">
            {t('notes.conflict')}
          </Badge>
        )}
        <Words>{note.text}</Words>
      </div>
      {mayEdit && <NoteEditor {...{ roomId, note, mayRemove }} />}
    </li>
  );
}

/** Opens under the note. What is corrected is the wording that stood there when it was opened, so its revision counts. */
function NoteEditor({ roomId, note, mayRemove }: Omit<EntryProps, 'mayEdit'>) {
  const { t } = useTranslation('rooms');
  const [opened, setOpened] = useState<Note | null>(null);
  const base = opened ?? note;
  const toggled = (event: SyntheticEvent<HTMLDetailsElement>) => setOpened(event.currentTarget.open ? note : null);
  return (
    <details className="note-editor" onToggle={toggled}>
      <summary className="button" data-kind="quiet" aria-label={`${t('notes.edit')} ${note.text.slice(0, 30)}`}>
        {t('notes.edit')}
      </summary>
      <StepForm
        command="room.editNote"
        input={{ roomId, noteId: note.id, revision: base.revision }}
        keep="device"
        onSend={(_typed, form) => form.closest('details')?.removeAttribute('open')}
        className="note-form"
      >
        <textarea
          className="input"
          name="input.text"
          aria-label={t('notes.field')}
          defaultValue={base.text}
          key={base.revision}
        />
        <Button type="submit">{t('notes.save')}</Button>
      </StepForm>
      {mayRemove && (
        <StepForm command="room.removeNote" input={{ noteId: note.id, revision: note.revision }}>
          <Button type="submit" kind="danger">
            {t('notes.remove')}
          </Button>
        </StepForm>
      )}
    </details>
  );
}

type WaitingProps = { note: WaitingNote; onRetry: () => void; onReuse: () => void };

/** A note that is still on this device: dashed until it is sent, or with the reason why it was not taken. */
export function WaitingEntry({ note, onRetry, onReuse }: WaitingProps) {
  const { t } = useTranslation('rooms');
  return (
    <li className="note" data-waiting={note.state}>
      <Time instant={note.writtenAt} text={clock(note.writtenAt)} />
      <div>
        <Badge
          tone={note.refused ? 'wrong' : 'wait'}
          icon={note.refused ? 'slash' : note.state === 'sending' ? 'send' : 'ring-dash'}
        >
          {t(note.refused ? 'notes.failed' : note.state === 'sending' ? 'notes.sending' : 'notes.unsent')}
        </Badge>
        <Words>{note.text}</Words>
        {note.refused && <RefusedNote {...{ note, onRetry, onReuse }} />}
      </div>
    </li>
  );
}

function RefusedNote({ note, onRetry, onReuse }: WaitingProps) {
  const { t } = useTranslation('rooms');
  const why = useRefusalText(note.refused ?? 'common.fault');
  return (
    <>
      <p className="error">{why}</p>
      <div className="row">
        <Button kind="quiet" onClick={onRetry}>
          {t('notes.again')}
        </Button>
        <Button kind="quiet" onClick={onReuse}>
          {t('notes.discard')}
        </Button>
      </div>
    </>
  );
}
