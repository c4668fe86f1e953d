import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaCard } from '~/features/challenges/agenda';
import type { Counts } from '~/live/protocol';
import { Button } from '~/ui/button';
import { AreaField } from '~/ui/field';
import { areTables, type RoomsPart } from './opened-rooms';
import { PlanSheet } from './plan-sheet';
import { RoomsClock } from './room-clock';
import { StepForm } from '~/features/board/step-form';
import { SetBadge, type Place } from './room-signs';
import { mayPlan, sumOf, type RoomCard, type RoomSet, type SetState } from './rooms';

type HeadProps = {
  part: RoomsPart;
  agenda: readonly AgendaCard[];
  set: RoomSet;
  rooms: readonly RoomCard[];
  counts: Counts;
  state: SetState;
  now: number;
  place: Place;
};

/** Where the rooms stand, their clock, and what can be done now. */
export function DeskHead({ part, agenda, set, rooms, counts, state, now, place }: HeadProps) {
  const { t } = useTranslation('rooms');
  const tables = areTables(part);
  const { seats, listening } = sumOf(counts, rooms);
  const offered = steps[state].filter((step) => step !== 'extend' || set.endsAt !== null);
  return (
    <header className="rooms-desk-head">
      <h2>{t(tables ? 'overview.titleTables' : 'overview.title')}</h2>
      <SetBadge state={state} place={place} />
      <span className="soft small num">
        {t(tables ? 'figures.sumTables' : 'figures.sum', { rooms: rooms.length, seats, listening })}
      </span>
      <RoomsClock set={set} now={now} />
      <div className="rooms-steps">
        {offered.slice(0, -1).map((step) => (
          <Step key={step} step={step} {...{ part, set, tables }} />
        ))}
        {state !== 'planned' && state !== 'harvested' && <TellAll part={part} />}
        {mayPlan(state) && (
          <Fold words={t(tables ? 'overview.editTables' : 'overview.edit')}>
            <PlanSheet {...{ part, agenda, set, rooms }} key={set.version} />
          </Fold>
        )}
        {offered.slice(-1).map((step) => (
          <Step key={step} step={step} kind={step === 'unharvest' ? undefined : 'primary'} {...{ part, set, tables }} />
        ))}
      </div>
    </header>
  );
}

type StepName = 'announce' | 'open' | 'extend' | 'close' | 'reopen' | 'harvest' | 'unharvest';

/** What can be done in each state; the last is what usually comes next. */
const steps: Record<SetState, readonly StepName[]> = {
  planned: ['open', 'announce'],
  announced: ['open'],
  open: ['extend', 'close'],
  closing: ['extend'],
  closed: ['reopen', 'harvest'],
  harvested: ['unharvest'],
};

type StepProps = { step: StepName; part: RoomsPart; set: RoomSet; tables: boolean; kind?: 'primary' | undefined };

function Step({ step, part, set, tables, kind }: StepProps) {
  const { t } = useTranslation('rooms');
  const words = () => {
    if (step === 'open' && tables) return t('overview.openTables');
    if (step === 'close' && set.endsAt === null) return t('overview.closeTables');
    return t(`overview.${step}`);
  };
  return (
    <StepForm command={`rooms.${step}`} input={{ partId: part.id, version: set.version }}>
      <Button type="submit" kind={kind}>
        {words()}
      </Button>
    </StepForm>
  );
}

function TellAll({ part }: { part: RoomsPart }) {
  const { t } = useTranslation('rooms');
  return (
    <Fold words={t('overview.tellAll')}>
      <StepForm
        command="rooms.tellAll"
        input={{ partId: part.id }}
        className="tell-all"
        onDone={(_result, form) => {
          form.reset();
          form.closest('details')?.removeAttribute('open');
        }}
      >
        <AreaField
          name="input.message"
          label={t('overview.message')}
          need="silent"
          example={t('overview.messageExample')}
        />
        <Button type="submit" kind="primary" icon="bell">
          {t('overview.send')}
        </Button>
      </StepForm>
      <StepForm command="rooms.tellAll" input={{ partId: part.id, message: '' }}>
        <Button type="submit" kind="quiet">
          {t('overview.takeBack')}
        </Button>
      </StepForm>
    </Fold>
  );
}

/** What opens under a button, with or without JavaScript. */
function Fold({ words, children }: { words: string; children: ReactNode }) {
  return (
    <details className="rooms-fold">
      <summary className="button">{words}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
