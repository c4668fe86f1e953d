import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HeldSeat } from '~/features/registration/held-seat';
import { clock } from '~/shared/dates';
import { Banner } from '~/ui/banner';
import { Time } from '~/ui/time';
import type { Start } from './registration-start.server';
import { useDraft } from './use-draft';

type Props = { slug: string; start: Start };

/** Keeps what is typed on the server, and says so: since when, for how long, and how to go on elsewhere. */
export function DraftKeeper({ slug, start }: Props) {
  const { t } = useTranslation('registration');
  const place = useRef<HTMLDivElement>(null);
  const { savedAt, heldUntil } = start;
  const { state, saved } = useDraft(place, { slug, saved: savedAt === null ? null : { savedAt, heldUntil } });
  return (
    <div className="draft-keeper small soft" ref={place}>
      <div role="status">
        {state === 'saved' && saved && <SavedLine {...saved} />}
        {state === 'failed' && <p className="care-line">{t('draft.failed')}</p>}
        {state === 'shut' && (
          <Banner tone="wrong" title={t('shut.closed')}>
            {t('draft.shut')}
          </Banner>
        )}
      </div>
      {saved ? <GoOnElsewhere address={start.address} /> : <p>{t('draft.intro')}</p>}
    </div>
  );
}

function SavedLine({ savedAt, heldUntil }: { savedAt: string; heldUntil: string | null }) {
  const { t } = useTranslation('registration');
  return (
    <>
      {heldUntil !== null && <HeldSeat until={heldUntil} />}
      <p>
        <Time instant={savedAt} text={t('draft.saved', { time: clock(savedAt) })} />
      </p>
    </>
  );
}

function GoOnElsewhere({ address }: { address: string }) {
  const { t } = useTranslation('registration');
  return (
    <details>
      <summary>{t('draft.elsewhere')}</summary>
      <p>{t('draft.elsewhereNote')}</p>
      <p className="draft-address">
        <a href={address}>{address}</a>
      </p>
    </details>
  );
}
