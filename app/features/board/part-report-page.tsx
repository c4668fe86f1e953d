import { useTranslation } from 'react-i18next';
import { clock } from '~/shared/dates';
import { Tag } from '~/ui/badge';
import { Empty } from '~/ui/empty';
import { QuestionCard } from '~/ui/question-card';
import { Time } from '~/ui/time';
import { CardBadge } from './agenda-list';
import { outcomes, type Outcome, type PartReport, type ReportEntry } from './part-report';
import { useAnswerWords } from './use-answer-words';
import { useAsker } from './use-asker';

/** The report of a part for those who steered it: what came, what became of it, and why. */
export function PartReportPage({ report }: { report: PartReport }) {
  const { t } = useTranslation('record');
  if (report.entries.length + report.cards.length === 0) return <Empty title={t('emptyTitle')}>{t('empty')}</Empty>;
  return (
    <>
      <Sums report={report} />
      {outcomes.map((outcome) => (
        <OutcomeSection
          key={outcome}
          {...{ outcome }}
          entries={report.entries.filter((one) => one.outcome === outcome)}
        />
      ))}
      {report.cards.length > 0 && (
        <section className="flow">
          <h2 className="opens">{t('cards')}</h2>
          <ul className="questions">
            {report.cards.map((card) => (
              <li key={card.publicId}>
                <QuestionCard state="open" words={card.text} meta={<CardBadge card={card} />} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Sums({ report: { entries, withdrawn, voters } }: { report: PartReport }) {
  const { t } = useTranslation('record');
  const of = (...wanted: Outcome[]) => entries.filter(({ outcome }) => wanted.includes(outcome)).length;
  const sums = [
    ['received', t('questions', { count: entries.length + withdrawn })],
    ['answered', t('questions', { count: of('answered') })],
    ['onward', t('questions', { count: of('to-roundtable', 'to-next', 'to-archive') })],
    ['withdrawn', t('questions', { count: withdrawn })],
    ['voters', t('people', { count: voters })],
  ] as const;
  return (
    <dl className="part-report-sums">
      {sums.map(([name, amount]) => (
        <div key={name}>
          <dt>{t(`sums.${name}`)}</dt>
          <dd className="num">{amount}</dd>
        </div>
      ))}
    </dl>
  );
}

function OutcomeSection({ outcome, entries }: { outcome: Outcome; entries: readonly ReportEntry[] }) {
  const { t } = useTranslation('record');
  if (entries.length === 0) return null;
  return (
    <section className="flow">
      <h2 className="opens">
        {t(`outcomes.${outcome}`)} <small className="num">{t('questions', { count: entries.length })}</small>
      </h2>
      <ul className="questions">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryCard entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EntryCard({ entry }: { entry: ReportEntry }) {
  const { t } = useTranslation('record');
  const answerWords = useAnswerWords();
  const askerOf = useAsker();
  return (
    <QuestionCard
      state={entry.outcome === 'answered' ? 'answered' : 'open'}
      stateLine={<Notes entry={entry} />}
      words={entry.text}
      meta={
        <>
          <span className="num">{t('votes', { count: entry.votes })}</span>
          <span>{askerOf(entry).shown}</span>
          <Time instant={entry.askedAt} text={clock(entry.askedAt)} />
          {entry.labels.map((label) => (
            <Tag key={label}>{label}</Tag>
          ))}
        </>
      }
      answer={entry.answer === '' ? undefined : { who: answerWords(entry.answerFrom), words: entry.answer }}
    />
  );
}

/** Why it was not taken, and what stood there before it was reworded. */
function Notes({ entry }: { entry: ReportEntry }) {
  const { t } = useTranslation('record');
  const notes = (['reason', 'original'] as const).filter((name) => entry[name] !== '');
  if (notes.length === 0) return null;
  return (
    <dl className="part-report-notes">
      {notes.map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{entry[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
