import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '~/i18n/texts';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { ButtonLink } from '~/ui/button-link';
import { offlineOf, refusalCodeOf } from './failure';

/** What is shown instead of a page: a refusal in its own words, a page that is not there, no connection, our fault. */
export function ErrorPage() {
  const { t } = useTranslation();
  const failure = useRouteError();
  const code = refusalCodeOf(failure);
  if (code !== null) return <Refused code={code} status={isRouteErrorResponse(failure) ? failure.status : 403} />;
  if (offlineOf(failure)) return <Sorry title={t('error.offlineTitle')} sentence={t('error.offline')} again />;
  return <Sorry title={t('error.faultTitle')} sentence={t('error.fault')} again />;
}

function Refused({ code, status }: { code: RefusalCode; status: number }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const sentence = useRefusalText(code);
  const title = titleOf(status);
  const signIn = `/sign-in?return=${encodeURIComponent(pathname + search)}`;
  return <Sorry title={t(title)} sentence={sentence} {...(status === 401 ? { signIn } : {})} />;
}

function titleOf(status: number) {
  if (status === 404) return 'error.missingTitle';
  return status === 401 ? 'error.signInTitle' : 'error.refusedTitle';
}

type Words = { title: string; sentence: string; again?: true; signIn?: string };

function Sorry({ title, sentence, again, signIn }: Words) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <div className="wrap sorry">
      <div className="komochi flow">
        <h1>{title}</h1>
        <p>{sentence}</p>
        <p className="row">
          {signIn === undefined ? null : (
            <ButtonLink kind="primary" to={signIn}>
              {t('nav.signIn')}
            </ButtonLink>
          )}
          {again ? (
            <a className="button" data-kind="primary" href={pathname + search}>
              {t('error.again')}
            </a>
          ) : null}
          <a className="button" href="/">
            {t('error.toStart')}
          </a>
        </p>
      </div>
    </div>
  );
}
