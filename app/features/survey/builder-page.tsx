import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import type { Builder } from './builder.server';
import { BuilderOutline, type Did } from './builder-outline';
import { BuilderRemoved } from './builder-removed';
import { entryKinds } from './entry-kinds';
import { entriesOf, inLocale, shownIn } from './survey';

/** The questions in their order, and what can be added: the builder's first view. */
export function BuilderPage({ builder, did }: { builder: Builder; did: Did | null }) {
  const { t } = useTranslation('survey');
  const entries = entriesOf(builder.survey);
  return (
    <>
      <DidBanner builder={builder} did={did} />
      <p className="small soft row">
        <span>{t('builder.version', { number: builder.survey.number })}</span>
        <span>{t('builder.responses', { count: builder.responses })}</span>
      </p>
      {builder.responses > 0 && <p className="small soft">{t('builder.answered')}</p>}
      <div className="builder-cols">
        <section>
          <h2 className="opens">{t('builder.outline')}</h2>
          {entries.length === 0 ? (
            <Empty title={t('builder.empty')}>{t('builder.emptyNote')}</Empty>
          ) : (
            <BuilderOutline builder={builder} did={did} />
          )}
          {builder.removed.length > 0 && <BuilderRemoved builder={builder} />}
        </section>
        <AddPanel />
      </div>
    </>
  );
}

function DidBanner({ builder, did }: { builder: Builder; did: Did | null }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  if (did === null) return null;
  const entries = entriesOf(builder.survey);
  const index = entries.findIndex((entry) => shownIn(entry).id === did.id);
  const entry = entries[index];
  const title = entry ? inLocale(shownIn(entry).title, locale) : '';
  const words =
    did.did === 'up' || did.did === 'down' || did.did === 'moved'
      ? t('builder.moved', { title, place: index + 1 })
      : t(`builder.${did.did}`, { title });
  return (
    <Banner tone="good" role="status">
      {words} {did.newVersion && t('builder.newVersion', { number: builder.survey.number })}
    </Banner>
  );
}

/** The kind is chosen first: it decides the form, and stays. */
function AddPanel() {
  const { t } = useTranslation('survey');
  return (
    <section className="builder-add">
      <h2 className="opens">{t('builder.add')}</h2>
      <p className="small soft">{t('builder.addIntro')}</p>
      <ul>
        {entryKinds.map((kind) => (
          <li key={kind}>
            <Link to={`?add=${kind}`}>{t(`builder.kinds.${kind}`)}</Link>
            <span className="small soft">{t(`builder.kindNotes.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink to="?bank=all" icon="copy">
          {t('builder.bank.open')}
        </ButtonLink>
      </p>
    </section>
  );
}
