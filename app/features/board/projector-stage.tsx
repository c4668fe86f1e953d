import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import type { Counts } from '~/live/protocol';
import { clock } from '~/shared/dates';
import { Seal } from '~/ui/badge';
import { Written } from '~/ui/written';
import type { BoardState } from './board';
import { lengthClass } from './length-class';
import { stagedOn, type Staged } from './staged';
import { useAsker } from './use-asker';

/** What is on stage, for the whole room; else what the room waits for. */
export function ProjectorStage({ board, counts }: { board: BoardState; counts: Counts }) {
  const { t } = useTranslation('board');
  const staged = stagedOn(board);
  if (!staged) return <Waiting board={board} />;
  return (
    <main className="now" id="main" tabIndex={-1} data-length={lengthClass(staged.text)}>
      <Seal>{t(staged.kind === 'question' ? 'onStage' : 'talking')}</Seal>
      <div>
        <h1 className="words display">
          <Written text={staged.text} />
        </h1>
        <About staged={staged} count={counts[staged.publicId] ?? 0} />
      </div>
    </main>
  );
}

function About({ staged, count }: { staged: Staged; count: number }) {
  const { t } = useTranslation('board');
  const locale = useLocale();
  const askerOf = useAsker();
  if (staged.kind === 'challenge') {
    const category = locale === 'ja' ? staged.card.categoryJa : staged.card.categoryEn;
    return <p>{category ? `${t('anonymousCard')}・${category}` : t('anonymousCard')}</p>;
  }
  return (
    <p>
      <span className="want">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="9" />
          <circle className="core" cx="12" cy="12" r="4.5" />
        </svg>
        {t('wanted', { count })}
      </span>
      <span>{askerOf(staged.by).name ?? t('anonymousQuestion')}</span>
    </p>
  );
}

const words = { planned: 'planned', live: 'waiting', paused: 'paused', wrapping: 'done', done: 'done' } as const;

function Waiting({ board }: { board: BoardState }) {
  const { t } = useTranslation('board');
  const word = words[board.part.state];
  return (
    <main className="now" id="main" tabIndex={-1}>
      <div>
        <h1>{t(`projector.${word}`, { time: clock(board.part.startsAt) })}</h1>
        <p>{t(`projector.${word}Hint`)}</p>
      </div>
    </main>
  );
}
