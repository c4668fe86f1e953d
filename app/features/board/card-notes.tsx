import { useTranslation } from 'react-i18next';
import { Badge, Tag } from '~/ui/badge';
import type { CrewMember } from './board-head';
import type { DeskQuestion } from './desk';

type NotesProps = {
  question: DeskQuestion;
  /** The words of the question that it follows, empty where they are gone; null where it follows none. */
  followed: string | null;
  crew: readonly CrewMember[];
  reader: string;
};

/** What chairs noted on a question: what it follows, labels, who looks after it, that its asker is not heard. */
export function CardNotes({ question, followed, crew, reader }: NotesProps) {
  const { t } = useTranslation('board');
  const keeper = crew.find(({ id }) => id === question.assignedTo);
  const mine = question.assignedTo === reader;
  if (followed === null && question.labels.length === 0 && !keeper && !question.mutes) return null;
  return (
    <div className="card-notes">
      {followed !== null && (
        <p className="small soft words">
          {followed === '' ? t('note.followsGone') : t('note.follows', { text: followed })}
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
