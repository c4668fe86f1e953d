import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '~/features/registration/desk.server';
import { everywhere } from '~/features/registration/occasions';
import { venues } from '~/features/registration/registration';
import { usePartName } from '~/features/registration/use-part-name';
import { useLocale } from '~/i18n/use-locale';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import { Choice, ChoiceGroup } from '~/ui/choice-group';
import { AreaField, Field, SelectField } from '~/ui/field';
import { segmentStates, type Circular } from './circular';
import type { CircularProblems } from './circular-steps.server';
import { optionKey } from './question-form';
import { fullTitle, inLocale, type Survey } from './survey';

type Props = {
  parts: Desk['parts'];
  survey: Survey;
  /** Null for a new one. */
  circular: Circular | null;
  problems: CircularProblems | null;
};

/** What is written, and to whom. What was typed stays in the page when something has to be put right. */
export function CircularForm(props: Props) {
  const { t } = useTranslation('survey');
  const { circular, problems } = props;
  return (
    <Form method="post" className="seminar-form" noValidate>
      <input type="hidden" name="id" value={circular?.id ?? ''} />
      <input type="hidden" name="version" value={circular?.version ?? 0} />
      <Wording circular={circular} problems={problems} />
      <Recipients {...props} />
      <p className="form-go row">
        <Button type="submit" kind="primary" name="intent" value="save">
          {t('circulars.save')}
        </Button>
        <ButtonLink kind="quiet" to="?">
          {t('circulars.back')}
        </ButtonLink>
      </p>
    </Form>
  );
}

function Wording({ circular, problems }: Pick<Props, 'circular' | 'problems'>) {
  const { t } = useTranslation('survey');
  const errors = (name: 'subjectJa' | 'bodyJa' | 'bodyEn') => {
    const problem = problems?.[name];
    return problem === undefined ? [] : [t(problem === 'required' ? 'circulars.required' : 'circulars.tooLong')];
  };
  const names = everywhere.map((name) => `{{${name}}}`).join(' ');
  const unknown = problems?.unknown.map((name) => `{{${name}}}`).join(' ') ?? '';
  const wrong = unknown === '' ? [] : [t('circulars.unknown', { names: unknown })];
  return (
    <div className="fields">
      <Field
        name="subjectJa"
        label={t('circulars.subjectJa')}
        hint={t('circulars.subjectHint')}
        defaultValue={circular?.subject.ja}
        errors={errors('subjectJa')}
        required
        tall
      />
      <AreaField
        name="bodyJa"
        label={t('circulars.bodyJa')}
        hint={t('circulars.bodyHint', { names })}
        rows={10}
        defaultValue={circular?.body.ja}
        errors={[...errors('bodyJa'), ...wrong]}
        required
        tall
      />
      <details open={Boolean(circular?.body.en) || errors('bodyEn').length > 0}>
        <summary>{t('circulars.english')}</summary>
        <Field name="subjectEn" label={t('circulars.subjectEn')} defaultValue={circular?.subject.en} tall />
        <AreaField
          name="bodyEn"
          label={t('circulars.bodyEn')}
          rows={8}
          defaultValue={circular?.body.en}
          errors={errors('bodyEn')}
          tall
        />
      </details>
    </div>
  );
}

function Recipients({ parts, survey, circular, problems }: Props) {
  const { t } = useTranslation(['survey', 'registration']);
  const locale = useLocale();
  const partName = usePartName();
  const segment = circular?.segment;
  const answers = survey.questions.flatMap((question) =>
    question.options.map(({ code, label }) => ({
      value: optionKey(question.code, code),
      label: `${fullTitle(question, locale)}: ${inLocale(label, locale)}`,
    })),
  );
  return (
    <section className="form-section">
      <h2 className="opens">{t('circulars.to')}</h2>
      <ChoiceGroup
        kind="checkbox"
        name="states"
        label={t('circulars.stateOf')}
        columns
        required
        defaultValue={segment?.states ?? ['confirmed']}
        errors={problems?.states === undefined ? [] : [t('circulars.noState')]}
        options={segmentStates.map((state) => ({ value: state, label: t(`registration:states.${state}`) }))}
      />
      <ChoiceGroup
        kind="checkbox"
        name="venues"
        label={t('circulars.venues')}
        hint={t('circulars.noneIsAll')}
        columns
        defaultValue={segment?.venues}
        options={venues.map((venue) => ({ value: venue, label: t(`registration:venues.${venue}`) }))}
      />
      <ChoiceGroup
        kind="checkbox"
        name="parts"
        label={t('circulars.parts')}
        hint={t('circulars.noneIsAll')}
        columns
        defaultValue={segment?.parts}
        options={parts.map((part) => ({ value: part.id, label: partName(part) }))}
      />
      <SelectField
        name="answer"
        label={t('circulars.answer')}
        hint={t('circulars.answerHint')}
        blank={t('circulars.anyAnswer')}
        defaultValue={segment?.answer}
        options={answers}
        tall
      />
      <Choice
        type="checkbox"
        name="advertising"
        value="on"
        defaultChecked={circular?.advertising ?? false}
        label={t('circulars.advertising')}
        hint={t('circulars.advertisingHint')}
      />
    </section>
  );
}
