import { useTranslation } from 'react-i18next';
import { Written } from '~/ui/written';
import { linesIn, type HarvestWords, type RoomCard } from './rooms';

type WallProps = {
  rooms: readonly RoomCard[];
  /** `projector`: sizes from the shorter side of the screen. */
  size?: 'page' | 'projector' | undefined;
  level?: 2 | 3 | undefined;
  /** Heads a single room whose name and topic stand above already. */
  title?: string;
};

/** What all rooms handed in, side by side. */
export function HarvestWall({ rooms, size = 'page', level = 3, title }: WallProps) {
  const crowd = rooms.length > 6 ? 'many' : rooms.length > 3 ? 'some' : 'few';
  return (
    <ul className="harvest-wall" data-size={size} data-crowd={crowd}>
      {rooms.map((room) => (
        <li key={room.id}>
          <Harvested {...{ room, level, title }} />
        </li>
      ))}
    </ul>
  );
}

type HarvestedProps = { room: RoomCard; level: 2 | 3; title: string | undefined };

function Harvested({ room, level, title }: HarvestedProps) {
  const { t } = useTranslation('rooms');
  const Heading = level === 2 ? 'h2' : 'h3';
  const words = room.harvest?.words;
  return (
    <article className="harvested">
      <header>
        {title === undefined && <p className="room-name">{room.name}</p>}
        {title !== undefined ? (
          <Heading className="mincho">{title}</Heading>
        ) : room.topic ? (
          <Heading className="words display">
            <Written text={room.topic.text} />
          </Heading>
        ) : (
          <Heading className="visually-hidden">{room.name}</Heading>
        )}
      </header>
      {words ? <HarvestLists words={words} /> : <p className="faint">{t('wall.none')}</p>}
    </article>
  );
}

const fields = ['views', 'agreements', 'openQuestions'] as const;

function HarvestLists({ words }: { words: HarvestWords }) {
  const { t } = useTranslation('rooms');
  return (
    <dl>
      {fields.map((field) => {
        const lines = linesIn(words[field]);
        return (
          <div key={field} data-field={field}>
            <dt>{t(`harvest.${field}`)}</dt>
            {lines.length === 0 && <dd className="faint">{t('wall.empty')}</dd>}
            {lines.map((line, index) => (
              // Lines have no name of their own; their place is what tells two equal ones apart.
              <dd key={`${String(index)} ${line}`}>
                <Written text={line} />
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
