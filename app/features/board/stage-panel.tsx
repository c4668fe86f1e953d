import { useTranslation } from 'react-i18next';
import type { Counts } from '~/live/protocol';
import { useLocale } from '~/i18n/use-locale';
import { clock } from '~/shared/dates';
import { Badge, Seal, Tag } from '~/ui/badge';
import { ButtonLink } from '~/ui/button-link';
import { EmptySeats } from '~/ui/mark';
import { Written } from '~/ui/written';
import { queueOf, type BoardState } from './board';
import type { BoardHead } from './board-head';
import { lengthClass } from './length-class';
import { usePartName } from './part-name';
import { stagedOn, type Staged } from './staged';
import { Spoken } from './time-left';
import { useAsker } from './use-asker';

type StageProps = { head: BoardHead; board: BoardState; counts: Counts; servedAt: string };

/** What is on stage, the largest words of the page, and what comes next. */
export function StagePanel({ head, board, counts, servedAt }: StageProps) {
  const { t } = useTranslation('board');
  const staged = stagedOn(board);
  const [next] = queueOf(board.questions);
  return (
    <section className="stage" aria-label={t('stage.label')} data-empty={staged ? undefined : ''}>
      {staged ? <OnStage {...{ staged, counts, servedAt }} /> : <EmptyStage {...{ head, board }} />}
      {next && (
        <p className="then">
          <Badge tone="next">{t('next')}</Badge>
          <span className="words display">
            <Written text={next.text} />
          </span>
        </p>
      )}
    </section>
  );
}

function OnStage({ staged, counts, servedAt }: { staged: Staged; counts: Counts; servedAt: string }) {
  const { t } = useTranslation('board');
  const count = counts[staged.publicId] ?? 0;
  return (
    <>
      <Seal>{t(staged.kind === 'question' ? 'onStage' : 'talking')}</Seal>
      <div>
        <h1 className="words display" data-length={lengthClass(staged.text)}>
          <Written text={staged.text} />
        </h1>
        <p className="meta">
          <StagedBy staged={staged} />
          {staged.kind === 'question' && <span className="num">{t('wanted', { count })}</span>}
          <Spoken since={staged.since} servedAt={servedAt} />
        </p>
      </div>
    </>
  );
}

/** Anonymous or by name, or the category of a challenge. */
function StagedBy({ staged }: { staged: Staged }) {
  const { t } = useTranslation('board');
  const locale = useLocale();
  const askerOf = useAsker();
  if (staged.kind === 'question') return <span>{askerOf(staged.by).shown}</span>;
  const category = locale === 'ja' ? staged.card.categoryJa : staged.card.categoryEn;
  return (
    <>
      <span>{t('anonymousCard')}</span>
      {category && <Tag>{category}</Tag>}
    </>
  );
}

function EmptyStage({ head, board }: { head: BoardHead; board: BoardState }) {
  const { t } = useTranslation('board');
  const { full } = usePartName();
  const { state } = board.part;
  const name = state === 'live' ? 'empty' : state;
  const onward = state === 'done' ? head.parts.find((part) => part.state !== 'done' && part.id !== head.part.id) : null;
  return (
    <>
      <EmptySeats />
      <div>
        <h1>{t(`stage.${name}`)}</h1>
        <p className="soft">{t(`stage.${name}Hint`, { time: clock(board.part.startsAt) })}</p>
        {onward && (
          <ButtonLink to={`/live/${onward.id}`} kind="primary" iconAfter="right">
            {t('stage.goOn', { part: full(onward) })}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
