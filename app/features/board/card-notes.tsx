import { useTranslation } from 'react-i18next';
import { Badge, Tag } from '~/ui/badge';
import type { CrewMember } from './board-head';
import type { DeskQuestion, DeskState } from './desk';

type NotesProps = { question: DeskQuestion; desk: DeskState; crew: readonly CrewMember[]; reader: string };

/** What chairs noted on a question: what it follows, labels, who looks after it, that its asker is not heard. */
export function CardNotes({ question, desk, crew, reader }: NotesProps) {
  const { t } = useTranslation('board');
  const followed = desk.questions.find(({ publicId }) => publicId !== null && publicId === question.follows);
  const keeper = crew.find(({ id }) => id === question.assignedTo);
  const mine = question.assignedTo === reader;
  if (question.follows === null && question.labels.length === 0 && !keeper && !question.mutes) return null;
  return (
    <div className="card-notes">
      {question.follows !== null && (
        <p className="small soft words">
          {followed ? t('note.follows', { text: followed.text }) : t('note.followsGone')}
        </p>
      )}
      {question.labels.map((label) => (
        <Tag key={label}>{label}</Tag>
      ))}
      {keeper && (
        <Badge tone={mine ? 'next' : 'shut'}>{mine ? t('note.mine') : t('note.by', { name: keeper.name })}</Badge>
      )}
      {question.mutes && <Badge tone="wrong">{t('note.muted')}</Badge>}
    </div>
  );
}
