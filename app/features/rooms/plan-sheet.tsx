import { useTranslation } from 'react-i18next';
import type { AgendaCard } from '~/features/challenges/agenda';
import { useLocale } from '~/i18n/use-locale';
import { kanjiNumber } from '~/shared/kanji-number';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';
import { areTables, type RoomsPart } from './opened-rooms';
import { StepForm } from '~/features/board/step-form';
import { mostMinutes, mostSeats, type RoomCard, type RoomSet } from './rooms';

type PlanSheetProps = {
  part: RoomsPart;
  agenda: readonly AgendaCard[];
  set: RoomSet | null;
  rooms: readonly RoomCard[];
};

type Line = { id: string; card: string; text: string | null; name: string; capacity: number | null; used: boolean };

const spareRooms = 2;
const firstTables = 3;
const spareTables = 6;
const usualMinutes = 15;
const usualSeats = 8;

/** The plan of the rooms as one form: a line for each card and each room, with its name and seats. */
export function PlanSheet({ part, agenda, set, rooms }: PlanSheetProps) {
  const { t } = useTranslation('rooms');
  const tables = areTables(part);
  const nameOf = useRoomName(tables);
  const lines = linesOf({ agenda, rooms, tables, nameOf });
  const minutes = set ? set.minutes : tables ? null : usualMinutes;
  return (
    <StepForm
      command="rooms.plan"
      input={{ partId: part.id, ...(set && { version: set.version }) }}
      className="plan-sheet"
      onDone={(_result, form) => form.closest('details')?.removeAttribute('open')}
    >
      {!tables && agenda.length === 0 && <p className="small soft">{t('plan.noAgenda')}</p>}
      <ol className="plan-lines">
        {lines.map((line, index) => (
          <PlanLine key={line.id || line.card || index} {...{ line, index, tables }} />
        ))}
      </ol>
      <div className="plan-end">
        <label>
          <span>{t('plan.minutes')}</span>
          <input
            className="input"
            type="number"
            name="input.minutes"
            min={1}
            max={mostMinutes}
            required={!tables}
            defaultValue={minutes ?? ''}
            placeholder={tables ? t('plan.minutesHintTables') : undefined}
          />
        </label>
        <Button type="submit" kind="primary">
          {t('plan.save')}
        </Button>
      </div>
    </StepForm>
  );
}

function PlanLine({ line, index, tables }: { line: Line; index: number; tables: boolean }) {
  const { t } = useTranslation('rooms');
  const field = (name: string) => `input.${name}.${String(index)}`;
  return (
    <li>
      <input type="hidden" name={field('id')} value={line.id} />
      <input type="hidden" name={field('card')} value={line.card} />
      <Choice
        type="checkbox"
        name={field('use')}
        value="on"
        defaultChecked={line.used}
        label={line.text ?? t(tables ? 'plan.useTable' : 'plan.free')}
      />
      <label>
        <span>{t('plan.name')}</span>
        <input className="input" name={field('name')} defaultValue={line.name} maxLength={80} />
      </label>
      <label>
        <span>{t('plan.capacity')}</span>
        <input
          className="input"
          type="number"
          name={field('capacity')}
          min={1}
          max={mostSeats}
          defaultValue={line.capacity ?? ''}
          title={t('plan.capacityHint')}
        />
      </label>
    </li>
  );
}

/** ルーム三, or Room 3. */
function useRoomName(tables: boolean): (place: number) => string {
  const { t } = useTranslation('rooms');
  const locale = useLocale();
  return (place) =>
    t(tables ? 'defaultTableName' : 'defaultRoomName', { number: locale === 'ja' ? kanjiNumber(place) : place });
}

type Sheet = Pick<PlanSheetProps, 'agenda' | 'rooms'> & { tables: boolean; nameOf: (place: number) => string };

/** The rooms that are there, then the cards that have none, then some to spare. */
function linesOf({ agenda, rooms, tables, nameOf }: Sheet): Line[] {
  const there = rooms.map((room): Line => ({
    id: room.id,
    card: room.topic?.publicId ?? '',
    text: room.topic?.text ?? null,
    name: room.name,
    capacity: room.capacity,
    used: true,
  }));
  const taken = new Set(there.map((line) => line.card));
  const fresh = { id: '', capacity: usualSeats };
  const cards = agenda
    .filter((card) => !tables && !taken.has(card.publicId))
    .map((card) => ({ ...fresh, card: card.publicId, text: card.text, used: false }));
  const spares = tables ? Math.max(2, spareTables - there.length) : spareRooms;
  const spare = Array.from({ length: spares }, (_, index) => {
    return { ...fresh, card: '', text: null, used: tables && there.length === 0 && index < firstTables };
  });
  return [
    ...there,
    ...[...cards, ...spare].map((line, index) => ({ ...line, name: nameOf(there.length + index + 1) })),
  ];
}
