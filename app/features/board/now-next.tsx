import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import type { Counts } from '~/live/protocol';
import { Button } from '~/ui/button';
import { Seal } from '~/ui/badge';
import { useKeptFocus } from '~/ui/use-kept-focus';
import { Written } from '~/ui/written';
import { Spoken as SpokenText } from '~/features/challenges/spoken';
import { isOpen } from './board';
import type { DeskState } from './desk';
import { lengthClass } from './length-class';
import { liveOf, nextOf, type LaneCard } from './lanes';
import { ReactionsLately } from './reaction-bar';
import { goingOn, steppingOff } from './steps';
import { Spoken } from './time-left';
import { useAsker } from './use-asker';
import type { Steering } from './use-steering';

type NowProps = {
  desk: DeskState;
  counts: Counts;
  servedAt: string;
  steering: Steering;
  /** What chairs read aloud of a card, by its public id. */
  readAloud: Readonly<Record<string, string>>;
};

/** What is on and what follows, to be read at arm's length. */
export function NowNext({ desk, counts, servedAt, steering, readAloud }: NowProps) {
  const { t } = useTranslation('board');
  const live = liveOf(desk);
  const next = nextOf(desk);
  const open = isOpen(desk.part.state);
  const place = useKeptFocus<HTMLElement>('.acts .button');
  return (
    <section className="nownext" ref={place} aria-label={t('stage.label')}>
      <div>
        {live && <Seal>{t(live.kind === 'question' ? 'onStage' : 'talking')}</Seal>}
        <div data-column={live ? undefined : 'wide'} data-length={live ? lengthClass(textOf(live)) : undefined}>
          <h1 className="words display">{live ? <Written text={textOf(live)} /> : t('console.nothingOn')}</h1>
          <ReadAloud card={live} readAloud={readAloud} />
          <p className="meta">
            {live && <Wanted card={live} counts={counts} />}
            {live && desk.onStage && <Spoken since={desk.onStage.since} servedAt={servedAt} />}
            {!live && <span>{t(hintOf(desk))}</span>}
          </p>
          <ReactionsLately counts={counts} seconds={60} />
        </div>
        {open && (live ?? next) && (
          <div className="acts">
            <Button kind="primary" onClick={() => steering.steer(goingOn(desk))}>
              {t(wordOf(next))} <kbd>N</kbd>
            </Button>
            {live && <Button onClick={() => steering.steer(steppingOff(desk))}>{t('console.stepOff')}</Button>}
          </div>
        )}
      </div>
      <div>
        <Seal next>{t('next')}</Seal>
        <div>
          <h2 className="words display">{next ? <Written text={textOf(next)} /> : t('console.nothingNext')}</h2>
          <ReadAloud card={next} readAloud={readAloud} />
          <p className="meta">
            {next ? <Wanted card={next} counts={counts} /> : <span>{t('console.nothingNextHint')}</span>}
          </p>
        </div>
      </div>
    </section>
  );
}

/** What its chair planned to read aloud of a card, with readings. */
function ReadAloud({ card, readAloud }: { card: LaneCard | null } & Pick<NowProps, 'readAloud'>) {
  const { t } = useTranslation('board');
  const text = card?.kind === 'challenge' ? readAloud[card.card.publicId] : undefined;
  if (text === undefined) return null;
  return (
    <p className="read-aloud">
      <span className="small soft">{t('console.readAloud')}</span> <SpokenText text={text} />
    </p>
  );
}

export function textOf(card: LaneCard): string {
  return card.kind === 'question' ? card.question.text : card.card.text;
}

function wordOf(next: LaneCard | null) {
  if (!next) return 'console.goNext';
  return next.kind === 'question' ? 'console.goNextQuestion' : 'console.goNextCard';
}

function hintOf(desk: DeskState) {
  if (desk.part.state === 'planned') return 'console.plannedHint';
  return desk.part.state === 'done' ? 'console.doneHint' : 'console.nothingOnHint';
}

/** The votes of a question, the category of a challenge. */
function Wanted({ card, counts }: { card: LaneCard; counts: Counts }) {
  const { t } = useTranslation('board');
  const locale = useLocale();
  const askerOf = useAsker();
  if (card.kind === 'challenge') return <span>{locale === 'ja' ? card.card.categoryJa : card.card.categoryEn}</span>;
  const { name } = askerOf(card.question);
  return (
    <>
      <span className="num">{t('wantedShort', { count: counts[card.question.publicId ?? ''] ?? 0 })}</span>
      {name !== null && <span>{name}</span>}
    </>
  );
}
