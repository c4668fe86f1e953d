import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '~/features/registration/desk.server';
import type { Fields } from '~/features/registration/drafts.server';
import { usePartName } from '~/features/registration/use-part-name';
import { useLocale } from '~/i18n/use-locale';
import { answerField, otherField } from './answers';
import { isEntryLine } from './entry-lines';
import { fullTitle, inLocale, type Survey } from './survey';

type Props = { desk: Desk; survey: Survey; fields: Fields };

/** What somebody had typed when the form was shut: nothing of it was sent, and all of it can be copied. */
export function TypedText({ desk, survey, fields }: Props) {
  const { t } = useTranslation('registration');
  const id = useId();
  const lines = useLines({ desk, survey, fields });
  if (lines.length === 0) return null;
  return (
    <div className="field tall typed-text">
      <label className="field-label" htmlFor={id}>
        {t('shut.typed')}
      </label>
      <textarea id={id} className="input" readOnly rows={Math.min(lines.length + 2, 16)} value={lines.join('\n')} />
    </div>
  );
}

function useLines({ desk, survey, fields }: Props): string[] {
  const { t } = useTranslation('registration');
  const locale = useLocale();
  const partName = usePartName();
  return fields.flatMap(([name, value]) => {
    if (value.trim() === '') return [];
    const question = survey.questions.find((one) => answerField(one) === name || otherField(one) === name);
    if (question) {
      const option = question.options.find(({ code }) => code === value);
      return [`${fullTitle(question, locale)}: ${option ? inLocale(option.label, locale) : value}`];
    }
    const part = name === 'parts' ? desk.parts.find(({ id }) => id === value) : undefined;
    if (part) return [`${t('fields.parts')}: ${partName(part)}`];
    return isEntryLine(name) ? [`${t(`fields.${name}`)}: ${value}`] : [];
  });
}
