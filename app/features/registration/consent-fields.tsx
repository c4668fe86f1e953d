import { useTranslation } from 'react-i18next';
import { Choice } from '~/ui/choice-group';
import { FieldErrors } from '~/ui/field-frame';
import { Need } from '~/ui/need';
import { fieldId, type FormFace } from './form-face';
import type { Purpose } from './registration';
import { useProblemWords } from './use-problem-words';

const hints = {
  run: 'consents.runHint',
  statistics: 'consents.statisticsHint',
  show: 'consents.showHint',
  archive: 'consents.archiveHint',
  public: 'consents.publicHint',
  contact: 'consents.contactHint',
  list: 'consents.listHint',
  share: 'consents.shareHint',
  news: 'consents.newsHint',
} as const;

/** One box for each use, none ticked at first. News stand apart: they have nothing to do with taking part. */
export function ConsentFields({ face, asked }: { face: FormFace; asked: readonly Purpose[] }) {
  const { t } = useTranslation('registration');
  const say = useProblemWords();
  const id = fieldId('consents');
  return (
    <fieldset
      className="consent-fields"
      id={id}
      aria-describedby={face.errors('consents').length > 0 ? `${id}-error` : undefined}
    >
      <legend className="visually-hidden">{t('fields.consents')}</legend>
      <FieldErrors id={id} errors={say(face.errors('consents'), 'choice')} />
      <ConsentBoxes asked={asked} chosen={face.chosen('consents')} />
    </fieldset>
  );
}

type Boxes = { asked: readonly Purpose[]; chosen: readonly string[] };

/** The boxes alone; news in a group of their own. */
export function ConsentBoxes({ asked, chosen }: Boxes) {
  const groups = [asked.filter((purpose) => purpose !== 'news'), asked.filter((purpose) => purpose === 'news')];
  return groups.map((group) => (
    <div className="consents" key={group.join()}>
      {group.map((purpose) => (
        <ConsentBox key={purpose} purpose={purpose} checked={chosen.includes(purpose)} />
      ))}
    </div>
  ));
}

function ConsentBox({ purpose, checked }: { purpose: Purpose; checked: boolean }) {
  const { t } = useTranslation('registration');
  return (
    <div className="consent">
      <Choice
        type="checkbox"
        name="consents"
        value={purpose}
        defaultChecked={checked}
        label={t(`consents.${purpose}`)}
        hint={t(hints[purpose])}
      />
      <Need required={purpose === 'run'} />
    </div>
  );
}
