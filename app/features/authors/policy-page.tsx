import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withholdRules, type CurationPolicy } from '~/features/challenges/curation-policy';
import { usualK } from '~/features/results/small-numbers';
import { seminarPath } from '~/features/seminars/seminar';
import { ButtonLink } from '~/ui/button-link';

type PolicyPageProps = { slug: string; policy: CurationPolicy; hasReport: boolean };

/** What a seminar promises to those who write something, before they write it. */
export function PolicyPage({ slug, policy, hasReport }: PolicyPageProps) {
  const { t } = useTranslation('authors');
  return (
    <>
      <section>
        <h2 className="opens">{t('policy.stepsTitle')}</h2>
        <ol className="policy-steps">
          <li>{t('policy.steps.hidden')}</li>
          <li>{t('policy.steps.reword')}</li>
          <li>{t('policy.steps.two')}</li>
          <li>
            <AuthorsWord {...policy} />
          </li>
          {policy.previews && <li>{t('policy.steps.previews')}</li>}
        </ol>
      </section>
      <section>
        <h2 className="opens">{t('policy.rulesTitle')}</h2>
        <p>{t('policy.rulesIntro')}</p>
        <ul className="policy-rules">
          {withholdRules.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="opens">{t('policy.severTitle')}</h2>
        <p>{policy.severDays === 0 ? t('policy.severAtOnce') : t('policy.sever', { count: policy.severDays })}</p>
        <p>{t('policy.severWords', { k: usualK })}</p>
      </section>
      <section>
        <h2 className="opens">{t('policy.ownTitle')}</h2>
        <p>{t('policy.ownWords')}</p>
        <p className="row">
          <ButtonLink to={seminarPath(slug, '/words')}>{t('policy.toCode')}</ButtonLink>
          {hasReport && <Link to={seminarPath(slug, '/report')}>{t('policy.toReport')}</Link>}
        </p>
      </section>
    </>
  );
}

function AuthorsWord({ asksAuthors, authorDays, silence }: CurationPolicy) {
  const { t } = useTranslation('authors');
  if (!asksAuthors) return t('policy.steps.notAsked');
  return (
    <>
      {t('policy.steps.asked', { count: authorDays })} {t(`policy.silence.${silence}`)}
    </>
  );
}
