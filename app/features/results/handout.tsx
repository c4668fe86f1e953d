import { useTranslation } from 'react-i18next';
import { BarChart } from '~/ui/charts/bar-chart';
import { countOf, type QuestionTexts } from './question-texts';
import { textBars } from './text-bars';

/** What was said in words, as a handout: by category, numbered anew in each. */
export function Handout({ questions }: { questions: readonly QuestionTexts[] }) {
  return questions.map((question) => <Question key={question.code} question={question} />);
}

function Question({ question: { title, isOther, groups } }: { question: QuestionTexts }) {
  const { t } = useTranslation('results');
  const bars = textBars(groups, t('noCategory'));
  const parts = groups.map(({ heading, texts }) =>
    t('textPart', { label: heading || t('noCategory'), count: texts.length }),
  );
  return (
    <section className="handout">
      <h2>{isOther ? t('othersOf', { title }) : title}</h2>
      <p className="small soft">{t('textCount', { count: countOf(groups) })}</p>
      {groups.length > 1 && (
        <BarChart bars={bars} label={t('chart', { title, parts: parts.join(t('between')) })} hidden={t('hidden')} />
      )}
      {groups.map(({ heading, texts }) => (
        <section key={heading}>
          {heading !== '' && <h3>{heading}</h3>}
          <ol>
            {texts.map((text, at) => (
              // Two people may say the same; the texts have no name of their own.
              <li key={at} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
