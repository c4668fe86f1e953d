import { useTranslation } from 'react-i18next';
import { faceOf } from '~/features/registration/form-face';
import { InLanguage, type LanguageTexts } from '~/i18n/in-language';
import type { Locale } from '~/i18n/texts';
import { Empty } from '~/ui/empty';
import type { Survey } from './survey';
import { SurveyFields } from './survey-fields';

type Props = { survey: Survey; locale: Locale; texts: LanguageTexts };

/** The questions as attendees meet them, with the same fields and the texts of one language; nothing is sent. */
export function SurveyPreview({ survey, locale, texts }: Props) {
  const { t } = useTranslation('survey');
  const face = faceOf({ initialValue: {}, allErrors: {} });
  if (survey.questions.length === 0) return <Empty title={t('builder.empty')}>{t('builder.emptyNote')}</Empty>;
  return (
    <>
      <p className="small soft">{t('builder.previewNote')}</p>
      <form className="survey-preview" lang={locale} onSubmit={(event) => event.preventDefault()}>
        <div className="fields" key={locale}>
          <InLanguage locale={locale} texts={texts}>
            <SurveyFields survey={survey} face={face} />
          </InLanguage>
        </div>
      </form>
    </>
  );
}
