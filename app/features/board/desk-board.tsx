import { useTranslation } from 'react-i18next';
import type { Counts } from '~/live/protocol';
import { Icon, type IconName } from '~/ui/icon';
import { useKeptFocus } from '~/ui/use-kept-focus';
import type { CrewMember } from './board-head';
import type { DeskState } from './desk';
import { DeskCard } from './desk-card';
import type { Lane, LaneKey } from './lanes';
import type { Desking } from './use-desking';

const icons: Record<LaneKey, IconName> = {
  pending: 'ring-dash',
  checked: 'ring',
  open: 'eye',
  agenda: 'note',
  queued: 'right',
  live: 'mic',
  settled: 'check',
};

type BoardProps = { desk: DeskState; counts: Counts; desking: Desking; crew: readonly CrewMember[] };

/** The columns; each scrolls alone. On narrow screens they swipe. */
export function DeskBoard({ desk, counts, desking, crew }: BoardProps) {
  const place = useKeptFocus<HTMLElement>('.card[data-chosen] .card-text');
  return (
    <main
      ref={place}
      className="lanes"
      id="main"
      tabIndex={-1}
      data-lanes={desking.lanes.length}
      onPointerEnter={() => desking.hold('held')}
      onPointerLeave={() => desking.hold('free')}
    >
      {desking.lanes.map((lane) => (
        <DeskLane key={lane.key} {...{ lane, desk, counts, desking, crew }} />
      ))}
    </main>
  );
}

function DeskLane({ lane, desk, counts, desking, crew }: BoardProps & { lane: Lane }) {
  const { t } = useTranslation('board');
  const on = lane.key === 'live' && lane.cards.length > 0;
  return (
    <section className="lane" data-on={on ? '' : undefined} aria-labelledby={`lane-${lane.key}`}>
      <h2 id={`lane-${lane.key}`}>
        <Icon name={icons[lane.key]} />
        {t(`console.lanes.${lane.key}`)}
        <span className="n num">{lane.cards.length}</span>
      </h2>
      <div className="cards">
        {lane.cards.length === 0 && <p className="faint">{t('console.laneEmpty')}</p>}
        {lane.cards.map((card) => (
          <DeskCard
            key={card.key}
            {...{ card, desk, counts, desking, crew }}
            lane={lane.key}
            chosen={desking.chosen?.key === card.key}
          />
        ))}
      </div>
    </section>
  );
}
