import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { placeOf } from './curation';
import type { CurationView } from './curation-view.server';

type QuestionChoiceProps = Pick<CurationView, 'questions' | 'question' | 'shown' | 'suggests'>;

/** Whose answers are on the desk: each question with how many of its texts are unfinished. */
export function QuestionChoice({ questions, question, ...place }: QuestionChoiceProps) {
  const { t } = useTranslation('challenges');
  return (
    <nav className="tabs desk-questions" aria-label={t('curation.questions')}>
      {questions.map(({ code, title, unfinished }) => (
        <Link
          key={code}
          to={placeOf({ shown: place.shown, suggests: place.suggests, question: code })}
          aria-current={code === question ? 'true' : undefined}
          title={title}
          ref={code === question ? bringIntoView : undefined}
        >
          <span className="words">{title}</span>
          <span className="count">{t('curation.waiting', { count: unfinished })}</span>
        </Link>
      ))}
    </nav>
  );
}

/** On a narrow screen the row scrolls, and the chosen question may stand at its far end. */
function bringIntoView(link: HTMLAnchorElement | null): void {
  if (link?.parentElement) link.parentElement.scrollLeft = link.offsetLeft - link.parentElement.offsetLeft;
}
