import { useNavigate } from '@remix-run/react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counts } from '~/live/protocol';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Choice } from '~/ui/choice-group';
import { Field } from '~/ui/field';
import { Words } from '~/ui/words';
import { StepForm } from '~/features/board/step-form';
import { Seats, useCategory } from './room-signs';
import { figuresOf, isFull, mayChoose, type OwnSeat, type RoomCard, type SetState } from './rooms';

type ChoiceProps = { rooms: readonly RoomCard[]; counts: Counts; mine: OwnSeat; state: SetState };

/** Where attendees choose their room: under which name, and the list. */
export function RoomChoice({ rooms, counts, mine, state }: ChoiceProps) {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const lines = rooms.map((room) => <RoomLine key={room.id} {...{ room, counts, mine, state }} />);
  if (!mayChoose(state)) return <ul className="room-lines">{lines}</ul>;
  return (
    <StepForm
      command="room.enter"
      input={{}}
      className="room-choice"
      onDone={(result) => {
        const roomId = roomIdIn(result);
        if (roomId !== null && roomId !== mine.roomId) navigate(`/rooms/${roomId}`);
      }}
    >
      <div className="room-as" key={mine.roomId ?? 'none'}>
        <Field
          name="input.displayName"
          label={t('choose.name')}
          hint={t('choose.nameHint')}
          need="silent"
          defaultValue={mine.suggestedName}
          maxLength={40}
          autoComplete="off"
          onKeyDown={mine.roomId === null ? stayHere : undefined}
        />
        <Choice
          type="checkbox"
          name="input.listening"
          value="on"
          label={t('choose.listening')}
          defaultChecked={mine.listening}
        />
        {mine.roomId !== null && (
          <Button type="submit" kind="quiet" name="input.roomId" value={mine.roomId}>
            {t('choose.rename')}
          </Button>
        )}
      </div>
      <ul className="room-lines">{lines}</ul>
    </StepForm>
  );
}

/** Enter in the name's field would press the first room's button. */
function stayHere(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

function roomIdIn(result: unknown): string | null {
  const given = typeof result === 'object' && result !== null && 'roomId' in result ? result.roomId : null;
  return typeof given === 'string' ? given : null;
}

type LineProps = { room: RoomCard; counts: Counts; mine: OwnSeat; state: SetState };

function RoomLine({ room, counts, mine, state }: LineProps) {
  const { t } = useTranslation('rooms');
  const categoryOf = useCategory();
  const figures = figuresOf(counts, room.id);
  const here = mine.roomId === room.id;
  const category = categoryOf(room.topic);
  return (
    <li className="room-line" data-here={here ? '' : undefined}>
      <div>
        <p className="room-name">
          <b>{room.name}</b>
          {category && <span className="tag">{category}</span>}
          {here && <strong className="here">{t('choose.here')}</strong>}
        </p>
        {room.topic ? <Words>{room.topic.text}</Words> : <p className="soft small">{t('choose.freeTopic')}</p>}
        <p className="room-figures">
          <Seats room={room} figures={figures} />
          {figures.listening > 0 && <span className="num">{t('figures.listening', { count: figures.listening })}</span>}
        </p>
      </div>
      <EnterButton {...{ room, mine, state, here }} full={isFull(room, figures)} />
    </li>
  );
}

type EnterProps = { room: RoomCard; mine: OwnSeat; state: SetState; here: boolean; full: boolean };

function EnterButton({ room, mine, state, here, full }: EnterProps) {
  const { t } = useTranslation('rooms');
  if (here) {
    return (
      <ButtonLink to={`/rooms/${room.id}`} kind="primary" iconAfter="right">
        {t('choose.back')}
      </ButtonLink>
    );
  }
  if (!mayChoose(state)) return null;
  if (full) return <span className="room-full">{t('choose.full')}</span>;
  const words = t(mine.roomId === null ? 'choose.enter' : 'choose.move');
  return (
    <Button type="submit" name="input.roomId" value={room.id} icon="door" aria-label={`${words} ${room.name}`}>
      {words}
    </Button>
  );
}
