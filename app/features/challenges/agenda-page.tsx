import { useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { RefusalCode } from '~/i18n/texts';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button-link';
import { Empty } from '~/ui/empty';
import type { Bilingual } from '~/features/survey/survey';
import type { Coverage } from './agenda';
import { AgendaCoverage } from './agenda-coverage';
import { AgendaOrder } from './agenda-order';
import { AgendaTime } from './agenda-time';
import type { AgendaView } from './agenda-view.server';
import { AgendaWaiting } from './agenda-waiting';
import { DeskBar } from './desk-bar';

type AgendaPageProps = {
  view: AgendaView;
  /** Coverage of the bands of PCs. */
  bands: readonly Coverage[];
  /** By public id. */
  traits: Readonly<Record<string, readonly Bilingual[]>>;
  refusal: RefusalCode | null;
};

/** Released challenges at the left, the agenda in its order at the right, with its time and coverage. */
export function AgendaPage({ view, bands, traits, refusal }: AgendaPageProps) {
  const { t } = useTranslation('challenges');
  const busy = useNavigation().formMethod === 'POST';
  return (
    <div className="agenda" data-density="staff">
      <DeskBar seminar={view.seminar} title={t('agenda.title')}>
        {view.mayCurate && (
          <ButtonLink to={`/staff/seminars/${view.seminar.slug}/curation`} icon="left">
            {t('agenda.toCuration')}
          </ButtonLink>
        )}
      </DeskBar>
      {refusal && <Refused code={refusal} />}
      <main id="main" className="agenda-desk">
        {view.time === null ? (
          <Empty title={t('agenda.noDiscussionTitle')}>{t('agenda.noDiscussionWords')}</Empty>
        ) : (
          <>
            <AgendaWaiting {...view} traits={traits} busy={busy} />
            <section className="agenda-order" aria-labelledby="placed-title">
              <h2 id="placed-title">{t('agenda.placed')}</h2>
              <AgendaTime time={view.time} />
              {view.isFrozen && <Banner tone="open" title={t('agenda.frozen')} />}
              <AgendaOrder {...view} traits={traits} busy={busy} />
            </section>
            <AgendaCoverage coverage={view.coverage} bands={bands} />
          </>
        )}
      </main>
    </div>
  );
}

function Refused({ code }: { code: RefusalCode }) {
  return <Banner tone="wrong" role="alert" title={useRefusalText(code)} />;
}
