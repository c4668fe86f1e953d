import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { longestAnswer } from '~/features/board/board';
import { useAnswerWords } from '~/features/board/use-answer-words';
import { WordingDifference } from '~/features/challenges/wording-difference';
import { TelltaleText } from '~/features/redaction/telltale-text';
import { Badge, type Tone } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { AreaField } from '~/ui/field';
import type { AnswersView, AnswerState } from './answer';

type Entry = AnswersView['answers'][number];

const tones: Record<AnswerState, Tone> = { raw: 'wait', redacted: 'care', checked: 'good' };
const order: readonly AnswerState[] = ['redacted', 'raw', 'checked'];

/** What was typed while it was said, looked over by two: what waits for a second person first, then what nobody read yet. */
export function AnswersPage({ answers }: { answers: readonly Entry[] }) {
  const { t } = useTranslation('answers');
  if (answers.length === 0) return <Empty title={t('none')}>{t('noneWords')}</Empty>;
  const sorted = [...answers].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  const open = answers.filter(({ state }) => state !== 'checked').length;
  return (
    <>
      <p className="soft typed-answers-left">{open === 0 ? t('allChecked') : t('left', { count: open })}</p>
      <ul className="typed-answers">
        {sorted.map((entry) => (
          <li key={`${entry.questionId} ${String(entry.version)}`}>
            <Answer entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Answer({ entry }: { entry: Entry }) {
  const { t } = useTranslation('answers');
  const headed = useAnswerWords();
  return (
    <article className="typed-answer" data-state={entry.state} aria-labelledby={`answer-${entry.questionId}`}>
      <p className="row">
        <Badge tone={tones[entry.state]}>{t(`states.${entry.state}`)}</Badge>
        <span className="small soft">{headed(entry.answerFrom)}</span>
      </p>
      <h2 id={`answer-${entry.questionId}`} className="words">
        {entry.question}
      </h2>
      <TelltaleText text={entry.answer} hints={entry.hints} />
      {entry.state === 'redacted' ? <Waiting entry={entry} /> : <Redacting entry={entry} />}
    </article>
  );
}

function Aim({ entry, intent }: { entry: Entry; intent?: string }) {
  return (
    <>
      <input type="hidden" name="questionId" value={entry.questionId} />
      <input type="hidden" name="version" value={entry.version} />
      {intent && <input type="hidden" name="intent" value={intent} />}
    </>
  );
}

function Redacting({ entry }: { entry: Entry }) {
  const { t } = useTranslation('answers');
  const form = (
    <Form method="post" className="flow">
      <Aim entry={entry} intent="hand-over" />
      <AreaField
        name="text"
        label={t('wording')}
        hint={t('wordingHint')}
        need="silent"
        required
        rows={3}
        maxLength={longestAnswer * 2}
        defaultValue={entry.answer}
      />
      <Button type="submit">{t('handOver')}</Button>
    </Form>
  );
  if (entry.state === 'raw') return form;
  return (
    <details className="fold">
      <summary>{t('again')}</summary>
      {form}
    </details>
  );
}

function Waiting({ entry }: { entry: Entry }) {
  const { t } = useTranslation('answers');
  return (
    <>
      <WordingDifference original={entry.answer} wording={entry.wording} />
      {entry.isOwn && <p className="small soft">{t('waitsForOther')}</p>}
      <Form method="post" className="row">
        <Aim entry={entry} />
        {!entry.isOwn && (
          <Button type="submit" kind="primary" name="intent" value="let-out">
            {t('letOut')}
          </Button>
        )}
        <Button type="submit" name="intent" value="give-back">
          {t(entry.isOwn ? 'takeBack' : 'giveBack')}
        </Button>
      </Form>
    </>
  );
}
