import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLonger } from '~/shared/text-length';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { answerRoles, codeOfFrom, type SharedBand } from './answer-from';
import { longestAnswer } from './board';
import type { DeskQuestion } from './desk';
import { answering, type Step } from './steps';
import { useAnswerWords } from './use-answer-words';

type ScribeProps = { question: DeskQuestion; bands: readonly SharedBand[]; onAnswer: (step: Step) => void };

/** The answer in short, written while it is given, and from whom it came: a role or a band, never a name. */
export function Scribe({ question, bands, onAnswer }: ScribeProps) {
  const { t } = useTranslation('board');
  const id = useId();
  const [answer, setAnswer] = useState(question.answer);
  const [from, setFrom] = useState(codeOfFrom(question.answerFrom));
  const wordsOf = useAnswerWords();
  const answered = question.state === 'answered';
  const long = isLonger(answer, longestAnswer);
  return (
    <form
      className="scribe"
      onSubmit={(event) => {
        event.preventDefault();
        if (!long) onAnswer(answering(question, { answer, from }));
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
      <span className="select">
        <select
          className="input"
          aria-label={t('answerFrom.label')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        >
          <option value="">{t('answerFrom.none')}</option>
          {answerRoles.map((role) => (
            <option key={role} value={role}>
              {wordsOf({ role })}
            </option>
          ))}
          {bands.map(({ code, label }) => (
            <option key={code} value={`band:${code}`}>
              {wordsOf({ band: { ...label, code } })}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <Button type="submit" kind={answered ? undefined : 'primary'}>
        {t(answered ? 'console.answerSave' : 'console.answerDone')}
      </Button>
    </form>
  );
}
