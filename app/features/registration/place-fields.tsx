import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { timeRange } from '~/shared/dates';
import { ChoiceGroup } from '~/ui/choice-group';
import { Time } from '~/ui/time';
import type { DeskPart } from './desk.server';
import { fieldId, type FormFace } from './form-face';
import { kinds, venues } from './registration';
import { usePartName } from './use-part-name';
import { useProblemWords } from './use-problem-words';

/** How somebody takes part: where, as what, and in which parts. */
export function PlaceFields({ face, parts }: { face: FormFace; parts: readonly DeskPart[] }) {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  const say = useProblemWords();
  const partName = usePartName();
  const group = (name: 'venue' | 'parts') => ({
    id: fieldId(name),
    name,
    label: t(`fields.${name}`),
    defaultValue: face.chosen(name),
    errors: say(face.errors(name), 'choice'),
    required: true,
  });
  return (
    <>
      <ChoiceGroup
        {...group('venue')}
        kind="radio"
        options={venues.map((venue) => ({
          value: venue,
          label: t(`venues.${venue}`),
          hint: venue === 'online' ? t('venueHint.online') : undefined,
        }))}
      />
      <KindField face={face} />
      <ChoiceGroup
        {...group('parts')}
        kind="checkbox"
        options={parts.map((part) => ({
          value: part.id,
          label: partName(part),
          hint: (
            <>
              <Time instant={part.startsAt} text={timeRange(part.startsAt, part.endsAt, locale)} />
              {!part.admitsVendors && parts.some((other) => other.admitsVendors) && t('vendors.notHere')}
            </>
          ),
        }))}
      />
    </>
  );
}

/** Member, guest or of a sponsor. */
export function KindField({ face }: { face: FormFace }) {
  const { t } = useTranslation('registration');
  const say = useProblemWords();
  return (
    <ChoiceGroup
      id={fieldId('kind')}
      name="kind"
      label={t('fields.kind')}
      defaultValue={face.chosen('kind')}
      errors={say(face.errors('kind'), 'choice')}
      required
      kind="radio"
      columns
      options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
    />
  );
}
