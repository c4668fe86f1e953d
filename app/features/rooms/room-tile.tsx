import { useTranslation } from 'react-i18next';
import type { Counts } from '~/live/protocol';
import { clock } from '~/shared/dates';
import { ButtonLink } from '~/ui/button-link';
import { Icon } from '~/ui/icon';
import { Written } from '~/ui/written';
import { RoomBadge, Seats } from './room-signs';
import { figuresOf, markOf, type RoomCard } from './rooms';

/** A room at a glance: its state, what it talks about, its last line, who is in it, and the way in. */
export function RoomTile({ room, counts }: { room: RoomCard; counts: Counts }) {
  const { t } = useTranslation('rooms');
  const figures = figuresOf(counts, room.id);
  const mark = markOf(room, figures);
  const way = mark === 'calling' ? 'visit' : mark === 'harvested' ? 'read' : 'peek';
  return (
    <article className="room-tile" data-call={room.calledAt === null ? undefined : ''}>
      <h3>
        <span>{room.name}</span>
        <RoomBadge room={room} figures={figures} />
      </h3>
      <p className="topic words display">
        <Written text={room.topic?.text ?? t('choose.freeTopic')} />
      </p>
      <div className="last">
        <LastLine room={room} />
      </div>
      <div className="foot">
        <Seats room={room} figures={figures} />
        <span className="num">{t('figures.lines', { count: figures.lines })}</span>
        <ButtonLink to={`/rooms/${room.id}`} kind="quiet" aria-label={`${room.name} ${t(`overview.${way}`)}`}>
          {t(`overview.${way}`)}
        </ButtonLink>
      </div>
    </article>
  );
}

function LastLine({ room }: { room: RoomCard }) {
  const { t } = useTranslation('rooms');
  if (room.calledAt !== null) {
    return (
      <p className="room-call">
        <Icon name="hand" />
        {t('overview.callingSince', { time: clock(room.calledAt) })}
      </p>
    );
  }
  if (room.harvest) return <p>{t('harvest.gist', { ...room.harvest })}</p>;
  return <p>{room.lastLine === null ? t('overview.noNotes') : `「${room.lastLine}」`}</p>;
}
