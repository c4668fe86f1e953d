import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartClock } from '~/features/seminars/board-streams';
import { isLonger } from '~/shared/text-length';
import { Button } from '~/ui/button';
import { longestAnnouncement, longestQuestion, longestReason } from './board';
import type { CrewMember } from './board-head';
import type { DeskQuestion, DeskState } from './desk';
import { KeyHelp } from './key-help';
import { MergeDialog } from './merge-dialog';
import { NoteDialog } from './note-dialog';
import { announcing, preparing } from './noting-steps';
import { RulesDialog } from './rules-dialog';
import { approving, rejecting } from './steps';
import type { Desking } from './use-desking';
import { WritingDialog } from './writing-dialog';

type DialogsProps = { desk: DeskState; desking: Desking; crew: readonly CrewMember[]; moreKeys: ReactNode };

/** What lies over the console: better words, a reason, notes on a question, the board's rules, or the keys. */
export function DeskDialogs({ desk, desking, crew, moreKeys }: DialogsProps) {
  const { overlay } = desking;
  const close = () => desking.show(null);
  if (!overlay) return null;
  if (overlay.kind === 'help') return <KeyHelp onClose={close} more={moreKeys} />;
  if (overlay.kind === 'rules') return <RulesDialog {...{ part: desk.part, desking, close }} />;
  if (overlay.kind === 'prepare') return <PrepareDialog {...{ partId: desk.part.id, desking, close }} />;
  if (overlay.kind === 'announce') return <AnnounceDialog {...{ part: desk.part, desking, close }} />;
  const { question } = overlay;
  if (overlay.kind === 'note') return <NoteDialog key={question.id} {...{ question, desk, desking, crew, close }} />;
  if (overlay.kind === 'merge') return <MergeDialog key={question.id} {...{ question, desk, desking, close }} />;
  return overlay.kind === 'edit' ? (
    <EditDialog key={question.id} {...{ question, desking, close }} />
  ) : (
    <RejectDialog key={question.id} {...{ question, desking, close }} />
  );
}

type OneProps = { question: DeskQuestion; desking: Desking; close: () => void };

function PrepareDialog({ partId, desking, close }: { partId: string; desking: Desking; close: () => void }) {
  const { t } = useTranslation('board');
  const [text, setText] = useState('');
  const ready = text.trim() !== '' && !isLonger(text, longestQuestion);
  const send = () => {
    if (!ready) return;
    desking.steer(preparing(partId, text));
    close();
  };
  return (
    <WritingDialog
      title={t('note.prepareTitle')}
      hint={t('note.prepareHint')}
      word={t('note.prepareSend')}
      {...{ text, setText, ready, send, close }}
    />
  );
}

type AnnounceProps = { part: PartClock; desking: Desking; close: () => void };

function AnnounceDialog({ part, desking, close }: AnnounceProps) {
  const { t } = useTranslation('board');
  const before = part.announcement?.text ?? '';
  const [text, setText] = useState(before);
  const ready = text.trim() !== '' && !isLonger(text, longestAnnouncement);
  const tell = (words: string) => {
    desking.steer(announcing(part, words));
    close();
  };
  return (
    <WritingDialog
      title={t('announce.title')}
      hint={t('announce.hint', { count: longestAnnouncement })}
      word={t('announce.send')}
      send={() => ready && tell(text)}
      {...{ text, setText, ready, close }}
    >
      {before !== '' && <Button onClick={() => tell('')}>{t('announce.takeDown')}</Button>}
    </WritingDialog>
  );
}

function EditDialog({ question, desking, close }: OneProps) {
  const { t } = useTranslation('board');
  const [text, setText] = useState(question.text);
  const ready = text.trim() !== '' && !isLonger(text, longestQuestion);
  const send = () => {
    if (!ready) return;
    desking.steer(approving(question, text));
    close();
  };
  return (
    <WritingDialog
      title={t('console.editTitle')}
      hint={t('console.editHint')}
      word={t('console.editSend')}
      {...{ text, setText, ready, send, close }}
    />
  );
}

/** The rules of the curation policy under which a text is not shown, and that it is there already. */
const commonReasons = ['identifying', 'accusing', 'confidential', 'advertising', 'off-topic', 'same'] as const;

function RejectDialog({ question, desking, close }: OneProps) {
  const { t } = useTranslation('board');
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && !isLonger(reason, longestReason);
  const send = () => {
    if (!ready) return;
    desking.steer(rejecting(question, reason));
    close();
  };
  const about = { text: reason, setText: setReason, ready, send, close };
  return (
    <WritingDialog
      title={t('console.rejectTitle')}
      hint={t('console.rejectHint')}
      word={t('console.rejectSend')}
      {...about}
    >
      <blockquote className="small soft words">{question.text}</blockquote>
      <div className="reasons" role="group" aria-label={t('console.reasons.label')}>
        {commonReasons.map((reasonWord) => (
          <Button key={reasonWord} onClick={() => setReason(t(`console.reasons.${reasonWord}`))}>
            {t(`console.reasons.${reasonWord}`)}
          </Button>
        ))}
      </div>
    </WritingDialog>
  );
}
