import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLonger } from '~/shared/text-length';
import { Button } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import type { CrewMember } from './board-head';
import type { DeskQuestion, DeskState } from './desk';
import { labelsIn, longestLabel, mostLabels } from './labels';
import { assigning, labelling, muting } from './noting-steps';
import type { Desking } from './use-desking';

type NoteProps = {
  question: DeskQuestion;
  desk: DeskState;
  desking: Desking;
  crew: readonly CrewMember[];
  close: () => void;
};

/** What chairs note on a question: its labels, who looks after it, and that its asker is not heard any more. */
export function NoteDialog({ question, desk, desking, crew, close }: NoteProps) {
  const { t } = useTranslation('board');
  const [typed, setTyped] = useState(question.labels.join('、'));
  const [to, setTo] = useState(question.assignedTo ?? '');
  const labels = [...new Set(typed.split(/[、,，\s]+/u).filter((label) => label !== ''))];
  const ready = labels.length <= mostLabels && !labels.some((label) => isLonger(label, longestLabel));
  const save = () => {
    if (!ready) return;
    desking.steerAll([
      ...(labels.join() === question.labels.join() ? [] : [labelling(question, labels)]),
      ...(to === (question.assignedTo ?? '') ? [] : [assigning(question, to === '' ? null : to)]),
    ]);
    close();
  };
  return (
    <Dialog
      open
      title={t('note.title')}
      onClose={close}
      actions={
        <Button kind="primary" onClick={save} aria-disabled={ready ? undefined : true}>
          {t('note.save')}
        </Button>
      }
    >
      <blockquote className="small soft words">{question.text}</blockquote>
      <LabelField {...{ typed, setTyped, ready }} used={labelsIn(desk.questions)} />
      <AssignField {...{ to, setTo, crew }} />
      {question.origin === 'asked' && (
        <MuteAsker
          question={question}
          onMute={() => {
            desking.steer(muting(question));
            close();
          }}
        />
      )}
    </Dialog>
  );
}

type LabelProps = { typed: string; setTyped: (typed: string) => void; ready: boolean; used: readonly string[] };

function LabelField({ typed, setTyped, ready, used }: LabelProps) {
  const { t } = useTranslation('board');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('note.labels')}</label>
      <input
        className="input"
        id={id}
        value={typed}
        aria-invalid={ready ? undefined : true}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className={ready ? 'hint' : 'error'} id={`${id}-hint`}>
        {t(ready ? 'note.labelsHint' : 'note.tooMany')}
      </p>
      {used.length > 0 && (
        <div className="reasons" role="group" aria-label={t('note.used')}>
          {used.map((label) => (
            <Button key={label} onClick={() => setTyped(typed.trim() === '' ? label : `${typed}、${label}`)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function AssignField({ to, setTo, crew }: { to: string; setTo: (to: string) => void; crew: readonly CrewMember[] }) {
  const { t } = useTranslation('board');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('note.assign')}</label>
      <select className="input" id={id} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
        <option value="">{t('note.nobody')}</option>
        {crew.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function MuteAsker({ question, onMute }: { question: DeskQuestion; onMute: () => void }) {
  const { t } = useTranslation('board');
  return (
    <div className="mute-asker">
      <Button icon="slash" onClick={onMute}>
        {t(question.mutes ? 'note.unmute' : 'note.mute')}
      </Button>
      <p className="hint">{t('note.muteHint')}</p>
    </div>
  );
}
