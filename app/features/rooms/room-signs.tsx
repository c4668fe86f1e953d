import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { Badge, type Tone } from '~/ui/badge';
import type { IconName } from '~/ui/icon';
import { markOf, type Figures, type RoomCard, type RoomMark, type RoomTopic, type SetState } from './rooms';

const marks: Record<RoomMark, { tone: Tone; icon: IconName }> = {
  calling: { tone: 'care', icon: 'hand' },
  harvested: { tone: 'good', icon: 'note' },
  silent: { tone: 'care', icon: 'note' },
  talking: { tone: 'open', icon: 'door' },
  empty: { tone: 'wait', icon: 'ring-dash' },
};

/** The one thing that a chair should know of a room first. */
export function RoomBadge({ room, figures }: { room: RoomCard; figures: Figures }) {
  const { t } = useTranslation('rooms');
  const mark = markOf(room, figures);
  return <Badge {...marks[mark]}>{t(`mark.${mark}`)}</Badge>;
}

const states: Record<SetState, { tone: Tone; icon: IconName }> = {
  planned: { tone: 'wait', icon: 'ring-dash' },
  announced: { tone: 'open', icon: 'bell' },
  open: { tone: 'live', icon: 'door' },
  closing: { tone: 'care', icon: 'clock' },
  closed: { tone: 'shut', icon: 'door' },
  harvested: { tone: 'good', icon: 'check' },
};

/** Where a badge stands: vermilion is for the head of a page alone, and beside a stage there is one already. */
export type Place = 'page' | 'panel';

/** Where the rooms of a part stand. */
export function SetBadge({ state, place }: { state: SetState; place: Place }) {
  const { t } = useTranslation('rooms');
  const { tone, icon } = states[state];
  return (
    <Badge tone={tone === 'live' && place === 'panel' ? 'open' : tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}

const mostDots = 24;

/** ●●●○○ 3/5人: taken and free seats as dots, and as a number; many or countless seats are a number alone. */
export function Seats({ room, figures }: { room: RoomCard; figures: Figures }) {
  const { t } = useTranslation('rooms');
  const { capacity } = room;
  const { seats } = figures;
  const dots = Math.max(capacity ?? seats, seats);
  return (
    <span className="seats-taken">
      {dots <= mostDots && (
        <span className="seat-dots" aria-hidden="true">
          {Array.from({ length: dots }, (_, seat) => (
            <i key={seat} data-free={seat >= seats ? '' : undefined} />
          ))}
        </span>
      )}
      <span className="num">
        {capacity === null ? t('figures.seatsOpen', { seats }) : t('figures.seats', { seats, capacity })}
      </span>
    </span>
  );
}

/** The category of a card, in the reader's language. */
export function useCategory(): (topic: RoomTopic | null) => string {
  const locale = useLocale();
  return (topic) => (topic === null ? '' : locale === 'ja' ? topic.categoryJa : topic.categoryEn);
}
