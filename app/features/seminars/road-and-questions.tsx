import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icon';
import { seminarPath } from './seminar';

const steps = ['write', 'edit', 'check', 'talk', 'keep'] as const;
const questions = ['listen', 'survey', 'company'] as const;

/** What becomes of a challenge that somebody writes, in five steps. */
export function ChallengeRoad({ slug }: { slug: string }) {
  const { t } = useTranslation('seminars');
  return (
    <section aria-labelledby="road">
      <h2 className="opens" id="road">
        {t('page.road.title')}
      </h2>
      <ol className="road">
        {steps.map((step) => (
          <li key={step}>
            <b>{t(`page.road.${step}`)}</b>
            {t(`page.road.${step}Body`)}
          </li>
        ))}
      </ol>
      <p className="small">
        <Link to={seminarPath(slug, '/policy')}>{t('page.road.policy')}</Link>
      </p>
    </section>
  );
}

export function FrequentQuestions() {
  const { t } = useTranslation('seminars');
  return (
    <section className="faq" aria-labelledby="faq">
      <h2 className="opens" id="faq">
        {t('page.faq.title')}
      </h2>
      {questions.map((question, index) => (
        <details key={question} open={index === 0}>
          <summary>
            {t(`page.faq.${question}`)}
            <Icon name="down" />
          </summary>
          <p>{t(`page.faq.${question}Body`)}</p>
        </details>
      ))}
    </section>
  );
}
