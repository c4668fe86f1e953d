import type { SubmissionResult } from '@conform-to/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTexts } from '~/i18n/in-language';
import type { Locale } from '~/i18n/texts';
import { useLocale } from '~/i18n/use-locale';
import { Segments } from '~/ui/segments';
import type { Builder } from './builder.server';
import type { BankEntry } from './bank.server';
import { BuilderBank } from './builder-bank';
import type { Did } from './builder-outline';
import { BuilderPage } from './builder-page';
import type { EntryKind } from './entry-kinds';
import { newDefaults, questionDefaults } from './question-defaults';
import { QuestionEditor } from './question-editor';
import { formAround } from './question-form';
import { entriesOf, inLocale, shownIn } from './survey';
import { SurveyPreview } from './survey-preview';

type Props = {
  builder: Builder;
  view: { locale: Locale; texts: LanguageTexts } | null;
  /** The id of the entry that is edited, or empty. */
  editing: string;
  adding: EntryKind | null;
  did: Did | null;
  /** Null while it is not asked for. */
  bank: readonly BankEntry[] | null;
  result: SubmissionResult | undefined;
};

/** The list, the form of one entry, or the preview: each has an address. */
export function BuilderScreen({ builder, view, editing, adding, did, bank, result }: Props) {
  const { t } = useTranslation('survey');
  const segments = (['list', 'ja', 'en'] as const).map((value) => ({
    value,
    label: t(`builder.views.${value}`),
    to: value === 'list' ? '?' : `?view=${value}`,
  }));
  return (
    <>
      <div data-density="staff">
        <Segments label={t('builder.views.label')} segments={segments} chosen={view?.locale ?? 'list'} />
      </div>
      {view ? (
        <SurveyPreview survey={builder.survey} {...view} />
      ) : (
        <div data-density="staff" className="flow">
          <Editing builder={builder} id={editing} kind={adding} result={result} />
          {bank && <BuilderBank bank={bank} version={builder.version} />}
          {editing === '' && adding === null && !bank && <BuilderPage builder={builder} did={did} />}
        </div>
      )}
    </>
  );
}

type EditingProps = Pick<Props, 'builder' | 'result'> & { id: string; kind: EntryKind | null };

/** Nothing where no entry is edited; the list where it is gone. */
function Editing({ builder, id, kind, result }: EditingProps) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const around = useMemo(() => formAround(builder, id, kind ?? undefined), [builder, id, kind]);
  if (!around) return id === '' ? null : <BuilderPage builder={builder} did={null} />;
  const entry = entriesOf(builder.survey).find((one) => shownIn(one).id === id);
  const title = entry
    ? t('builder.edit', { title: inLocale(shownIn(entry).title, locale) })
    : t('builder.new', { kind: t(`builder.kinds.${around.kind}`) });
  return (
    <section className="flow">
      <h2 className="builder-title">{title}</h2>
      {builder.responses > 0 && <p className="small soft">{t('builder.answered')}</p>}
      <QuestionEditor
        key={`${id} ${around.kind}`}
        id={id}
        around={around}
        defaults={entry ? questionDefaults(builder.survey, entry) : newDefaults(around.kind)}
        version={builder.version}
        result={result}
      />
    </section>
  );
}
