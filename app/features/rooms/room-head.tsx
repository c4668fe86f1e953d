import { useTranslation } from 'react-i18next';
import { Seal } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { Written } from '~/ui/written';
import type { OwnInRoom, RoomState, Sitting } from './room';
import { StepForm } from '~/features/board/step-form';
import { useCategory } from './room-signs';
import { mayWrite, type RoomCard, type SetState } from './rooms';

type HeadProps = { card: RoomCard; room: RoomState; mine: OwnInRoom; state: SetState; onLeft: () => void };

/** What the room talks about, who is in it, and the two things to do about it: call a chair, leave. */
export function RoomHead({ card, room, mine, state, onLeft }: HeadProps) {
  const { t } = useTranslation('rooms');
  const category = useCategory()(card.topic);
  const listening = room.people.filter((one) => one.listening).length;
  const facts = [
    card.topic && card.name,
    category,
    t('figures.seatsOpen', { seats: room.people.length }) +
      (listening > 0 ? t('figures.listeningOf', { count: listening }) : ''),
  ].filter(Boolean);
  return (
    <div className="room-subject">
      <Seal next={!mayWrite(state)}>{t(`room.seal.${state}`)}</Seal>
      <div>
        <h1 className="words display">
          <Written text={card.topic?.text ?? card.name} />
        </h1>
        <p className="facts-line">{facts.join('　・　')}</p>
        <People people={room.people} />
        {!mine.seated && <p className="small soft">{t('room.lookingIn')}</p>}
        <div className="row">
          {mayWrite(state) && <Call roomId={card.id} calledAt={room.calledAt} seated={mine.seated} />}
          {mine.seated && (
            <StepForm command="room.leave" input={{ roomId: card.id }} onDone={onLeft}>
              <Button type="submit" kind="quiet" icon="exit">
                {t('room.leave')}
              </Button>
            </StepForm>
          )}
        </div>
      </div>
    </div>
  );
}

function People({ people }: { people: readonly Sitting[] }) {
  const { t } = useTranslation('rooms');
  if (people.length === 0) return <p className="small soft">{t('room.nobody')}</p>;
  return (
    <ul className="room-people" aria-label={t('room.people')}>
      {people.map((one, index) => (
        // Two people may have chosen the same name; their order is that of their coming.
        <li key={`${String(index)} ${one.displayName}`}>
          {one.displayName || t('anonymous')}
          {one.listening && <small>{t('room.listening')}</small>}
        </li>
      ))}
    </ul>
  );
}

function Call({ roomId, calledAt, seated }: { roomId: string; calledAt: string | null; seated: boolean }) {
  const { t } = useTranslation('rooms');
  if (calledAt === null) {
    return seated ? (
      <StepForm command="room.callChair" input={{ roomId }}>
        <Button type="submit" icon="hand">
          {t('room.call')}
        </Button>
      </StepForm>
    ) : null;
  }
  return (
    <>
      <span className="room-call" role="status">
        <Icon name="hand" />
        {t('room.calling')}
      </span>
      <StepForm command="room.endCall" input={{ roomId }}>
        <Button type="submit">{t(seated ? 'room.endCall' : 'room.answered')}</Button>
      </StepForm>
    </>
  );
}
