import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { faceOf } from '~/features/registration/form-face';
import { InLanguage, type LanguageTexts } from '~/i18n/in-language';
import type { Locale } from '~/i18n/texts';
import { Empty } from '~/ui/empty';
import { shownIn, type Survey, type SurveyEntry } from './survey';
import { SurveyFields } from './survey-fields';
import { pagesOf } from './survey-pages';

type Props = { survey: Survey; locale: Locale; texts: LanguageTexts };

/** The questions as attendees meet them, with the same fields and the texts of one language; nothing is sent. */
export function SurveyPreview({ survey, locale, texts }: Props) {
  const { t } = useTranslation('survey');
  const pages = pagesOf(survey);
  const face = faceOf({ initialValue: {}, allErrors: {} });
  if (survey.questions.length === 0) return <Empty title={t('builder.empty')}>{t('builder.emptyNote')}</Empty>;
  return (
    <>
      <p className="small soft">{t('builder.previewNote')}</p>
      <form className="survey-preview" lang={locale} onSubmit={(event) => event.preventDefault()}>
        <div className="fields" key={locale}>
          <InLanguage locale={locale} texts={texts}>
            {pages.map((entries, page) => (
              <PreviewPage key={pageKey(entries)} page={page} count={pages.length}>
                <SurveyFields survey={survey} entries={entries} face={face} />
              </PreviewPage>
            ))}
          </InLanguage>
        </div>
      </form>
    </>
  );
}

/** What stands on the first page may be the person alone. */
function pageKey([first]: readonly SurveyEntry[]): string {
  return first ? shownIn(first).id : 'person';
}

/** One page of the form, told apart where there are several. */
function PreviewPage({ page, count, children }: { page: number; count: number; children: ReactNode }) {
  const { t } = useTranslation('registration');
  if (count === 1) return children;
  return (
    <section className="fields">
      <p className="form-page soft">{t('pages.count', { page: page + 1, count })}</p>
      {children}
    </section>
  );
}
