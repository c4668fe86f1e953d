import { useTranslation } from 'react-i18next';
import { BarChart } from '~/ui/charts/bar-chart';
import type { Bar } from '~/ui/charts/chart-marks';
import { meanOf, type Poll, type Round } from './poll';

/** The numbers of one round, and of the one before it where there is one. */
export function PollResult({ poll, rounds }: { poll: Poll; rounds: readonly Round[] }) {
  const { t } = useTranslation('polls');
  const both = rounds.length > 1;
  return (
    <div className="poll-results" data-rounds={rounds.length}>
      {both && <p className="small soft">{t('result.compare')}</p>}
      {rounds.map((round) => (
        <section key={round.round} className="poll-round">
          {both && <h3 className="small">{t('round', { round: round.round })}</h3>}
          <RoundChart poll={poll} round={round} />
        </section>
      ))}
    </div>
  );
}

function RoundChart({ poll, round }: { poll: Poll; round: Round }) {
  const { t } = useTranslation('polls');
  if (round.voters === 0 || (poll.kind === 'words' && Object.keys(round.chosen).length === 0))
    return <p className="soft">{t('result.empty')}</p>;
  const bars = barsOf(poll, round);
  const words = bars.map(({ label, value }) =>
    t('result.of', { label, count: Number(value?.count ?? 0), share: value?.share }),
  );
  const mean = poll.kind === 'scale' ? meanOf(poll, round) : null;
  return (
    <>
      <BarChart bars={bars} label={`${t('result.chart', { question: poll.question })} ${words.join(' ')}`} hidden="" />
      <p className="small soft num">
        {t('voters', { count: round.voters })}
        {mean !== null && <> · {t('mean', { mean: mean.toFixed(1) })}</>}
      </p>
    </>
  );
}

/** In the order of the answers, words by how many said them; shares are of the people who voted. */
function barsOf(poll: Poll, { voters, chosen }: Round): Bar[] {
  const most = Math.max(1, ...Object.values(chosen));
  return answersOf(poll, chosen).map(({ code, label }) => {
    const count = chosen[code] ?? 0;
    const share = `${((count / Math.max(1, voters)) * 100).toFixed(1)}%`;
    return { key: code, label, value: { count: String(count), share }, length: count / most, tone: 'plain' };
  });
}

/** More words than a wall can hold are left to the record. */
const mostBars = 12;

function answersOf(poll: Poll, chosen: Round['chosen']): { code: string; label: string }[] {
  if (poll.kind !== 'words') return poll.options;
  return Object.entries(chosen)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, mostBars)
    .map(([word]) => ({ code: word, label: word }));
}
