import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '~/features/board/step-form';
import { Button } from '~/ui/button';
import { capOf } from '~/ui/key-map';
import type { CrewPerson, CrewState } from './crew';
import { crewKeys } from './crew-keys';
import { usePersonName } from './use-person-name';

type FloorProps = { partId: string; crew: CrewState; reader: string };

/** Who has the floor, and the one step that is likely now; its first button is what the key presses. */
export function FloorState({ partId, crew, reader }: FloorProps) {
  const { t } = useTranslation('crew');
  const nameOf = usePersonName();
  const { holder, offeredTo } = crew.floor;
  const personOf = (id: string | null) => crew.chairs.find((chair) => chair.id === id);
  const named = (id: string | null) => {
    const person = personOf(id);
    return person ? nameOf(person) : '';
  };
  if (offeredTo === reader) {
    return (
      <Line words={t('floor.offered', { name: named(holder) })} urgent>
        <Take partId={partId} word="accept" primary />
        <StepForm command="crew.passFloor" input={{ partId, to: null }}>
          <Button type="submit" kind="quiet">
            {t('floor.decline')}
          </Button>
        </StepForm>
      </Line>
    );
  }
  if (holder === reader) {
    const others = crew.chairs.filter(({ id }) => id !== reader);
    return offeredTo === null ? (
      <Line words={t('floor.mine')}>
        <Pass {...{ partId, others }} />
      </Line>
    ) : (
      <Line words={t('floor.waiting', { name: named(offeredTo) })}>
        <StepForm command="crew.passFloor" input={{ partId, to: null }}>
          <Button type="submit" kind="quiet">
            {t('floor.keep')}
          </Button>
        </StepForm>
      </Line>
    );
  }
  if (holder === null) {
    return (
      <Line words={t('floor.nobody')}>
        <Take partId={partId} word="take" />
      </Line>
    );
  }
  return (
    <Line words={t('floor.theirs', { name: named(holder) })}>
      <Take partId={partId} word="takeOver" keyless />
    </Line>
  );
}

function Line({ words, urgent, children }: { words: string; urgent?: boolean; children: ReactNode }) {
  return (
    <div className="floor" data-urgent={urgent ? '' : undefined}>
      <p role="status">{words}</p>
      {children}
    </div>
  );
}

type TakeProps = { partId: string; word: 'accept' | 'take' | 'takeOver'; primary?: boolean; keyless?: boolean };

/** Taking over what nobody offered has no key: it should not happen by one. */
function Take({ partId, word, primary, keyless }: TakeProps) {
  const { t } = useTranslation('crew');
  return (
    <StepForm command="crew.takeFloor" input={{ partId }}>
      <Button type="submit" kind={primary ? 'primary' : keyless ? 'quiet' : undefined} {...byKey(keyless)}>
        {t(`floor.${word}`)}
        {!keyless && <FloorKey />}
      </Button>
    </StepForm>
  );
}

function Pass({ partId, others }: { partId: string; others: readonly CrewPerson[] }) {
  const { t } = useTranslation('crew');
  const nameOf = usePersonName();
  const [only, ...more] = others;
  if (!only) return null;
  if (more.length === 0) {
    return (
      <StepForm command="crew.passFloor" input={{ partId, to: only.id }}>
        <Button type="submit" {...byKey(false)}>
          {t('floor.pass', { name: nameOf(only) })}
          <FloorKey />
        </Button>
      </StepForm>
    );
  }
  return (
    <StepForm command="crew.passFloor" input={{ partId }} className="floor-pass">
      <select className="input" name="input.to" aria-label={t('floor.passTo')}>
        {others.map((chair) => (
          <option key={chair.id} value={chair.id}>
            {nameOf(chair)}
          </option>
        ))}
      </select>
      <Button type="submit" {...byKey(false)}>
        {t('floor.passOn')}
        <FloorKey />
      </Button>
    </StepForm>
  );
}

function byKey(keyless: boolean | undefined) {
  return keyless ? {} : { 'data-key': 'floor' };
}

function FloorKey() {
  return <kbd>{capOf(crewKeys.floor[0] ?? '')}</kbd>;
}
