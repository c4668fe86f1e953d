import { useTranslation } from 'react-i18next';
import { Choice } from '~/ui/choice-group';
import { FieldErrors } from '~/ui/field-frame';
import { Need } from '~/ui/need';
import { fieldId, type FormFace } from './form-face';
import { purposes, type Purpose } from './registration';
import { useProblemWords } from './use-problem-words';

const hints = {
  run: 'consents.runHint',
  statistics: 'consents.statisticsHint',
  show: 'consents.showHint',
  contact: 'consents.contactHint',
  news: 'consents.newsHint',
} as const;

/** One box for each use, none ticked at first. News stand apart: they have nothing to do with taking part. */
export function ConsentFields({ face }: { face: FormFace }) {
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
      <div className="consents">
        {purposes
          .filter((purpose) => purpose !== 'news')
          .map((purpose) => (
            <ConsentBox key={purpose} purpose={purpose} face={face} />
          ))}
      </div>
      <div className="consents">
        <ConsentBox purpose="news" face={face} />
      </div>
    </fieldset>
  );
}

function ConsentBox({ purpose, face }: { purpose: Purpose; face: FormFace }) {
  const { t } = useTranslation('registration');
  const hint = purpose === 'archive' ? undefined : t(hints[purpose]);
  return (
    <div className="consent">
      <Choice
        type="checkbox"
        name="consents"
        value={purpose}
        defaultChecked={face.chosen('consents').includes(purpose)}
        label={t(`consents.${purpose}`)}
        hint={hint}
      />
      <Need required={purpose === 'run'} />
    </div>
  );
}
