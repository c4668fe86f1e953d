import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLonger } from '~/shared/text-length';
import { Button } from '~/ui/button';
import { longestAnswer } from './board';
import type { DeskQuestion } from './desk';
import { answering, type Step } from './steps';

/** The answer in short, written while it is given. */
export function Scribe({ question, onAnswer }: { question: DeskQuestion; onAnswer: (step: Step) => void }) {
  const { t } = useTranslation('board');
  const id = useId();
  const [answer, setAnswer] = useState(question.answer);
  const answered = question.state === 'answered';
  const long = isLonger(answer, longestAnswer);
  return (
    <form
      className="scribe"
      onSubmit={(event) => {
        event.preventDefault();
        if (!long) onAnswer(answering(question, answer));
      }}
    >
      <label htmlFor={id}>{t('console.answerLabel')}</label>
      <textarea
        className="input"
        id={id}
        value={answer}
        aria-invalid={long ? true : undefined}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Button type="submit" kind={answered ? undefined : 'primary'}>
        {t(answered ? 'console.answerSave' : 'console.answerDone')}
      </Button>
    </form>
  );
}
