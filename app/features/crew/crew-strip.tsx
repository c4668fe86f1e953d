import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '~/features/board/step-form';
import { useStream } from '~/live/use-stream';
import { clock } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { KeyList } from '~/ui/key-list';
import { capOf } from '~/ui/key-map';
import { Time } from '~/ui/time';
import { useMarkedKeys } from '~/ui/use-marked-keys';
import { crewStream, longestMessage, reduceCrew, type CrewMessage, type CrewState, type OpenedCrew } from './crew';
import { crewKeys } from './crew-keys';
import { FloorState } from './floor-state';
import { usePersonName } from './use-person-name';

type StripProps = { partId: string; opened: OpenedCrew; reader: string };

/** Who has the floor, and what the chairs say to each other and to the stage. Needs a LiveProvider and a page key. */
export function CrewStrip({ partId, opened, reader }: StripProps) {
  const { t } = useTranslation('crew');
  const streamId = crewStream(partId, 'mod');
  const { state: crew } = useStream<CrewState, null>({ streamId, opened, reduce: reduceCrew });
  const strip = useRef<HTMLElement>(null);
  useMarkedKeys(crewKeys, strip);
  return (
    <section className="crew-strip" aria-label={t('say.label')} ref={strip}>
      <FloorState {...{ partId, crew, reader }} />
      <SayForm partId={partId} />
      <Messages messages={crew.messages} />
    </section>
  );
}

/** The strip's keys, for the list of all keys of the console. */
export function CrewKeyList() {
  const { t } = useTranslation('crew');
  return <KeyList keys={crewKeys} word={(act) => t(`keys.${act}`)} />;
}

function SayForm({ partId }: { partId: string }) {
  const { t } = useTranslation('crew');
  return (
    <StepForm
      command="crew.say"
      input={{ partId, to: 'crew' }}
      className="crew-say"
      onDone={(_result, form) => form.reset()}
    >
      <input
        className="input"
        name="input.text"
        required
        maxLength={longestMessage * 2}
        autoComplete="off"
        aria-label={t('say.label')}
        placeholder={`${t('say.placeholder')} [${capOf(crewKeys.talk[0] ?? '')}]`}
        data-key="talk"
      />
      <label className="crew-to">
        <input type="checkbox" name="input.to" value="stage" />
        {t('say.toStage')}
      </label>
      <Button type="submit">{t('say.send')}</Button>
    </StepForm>
  );
}

/** The last one in sight and read out, the others behind it. */
function Messages({ messages }: { messages: readonly CrewMessage[] }) {
  const { t } = useTranslation('crew');
  const last = messages.at(-1);
  const earlier = messages.slice(0, -1).reverse();
  return (
    <div className="crew-messages">
      <div role="status">{last ? <Said message={last} /> : <p className="faint">{t('say.none')}</p>}</div>
      {earlier.length > 0 && (
        <details>
          <summary>{t('say.all', { count: messages.length })}</summary>
          <ul>
            {earlier.map((message) => (
              <li key={message.id}>
                <Said message={message} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Said({ message }: { message: CrewMessage }) {
  const { t } = useTranslation('crew');
  const nameOf = usePersonName();
  return (
    <p className="crew-said">
      {message.to === 'stage' && (
        <Badge tone={message.seen ? 'good' : 'care'}>
          {t('say.toStageMark')}
          {message.seen ? ` ${t('say.seen', { time: clock(message.seen.at) })}` : ''}
        </Badge>
      )}
      <b>{message.text}</b>
      <span className="faint">
        {nameOf(message.from)} <Time instant={message.at} text={clock(message.at)} />
      </span>
    </p>
  );
}
