import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { staffPath } from '~/features/seminars/seminar';
import type { RefusalCode } from '~/i18n/texts';
import { useLocale } from '~/i18n/use-locale';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { kanjiNumber } from '~/shared/kanji-number';
import { Badge, Tag } from '~/ui/badge';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';
import { Icon } from '~/ui/icon';
import { PageHead } from '~/ui/page-head';
import { Written } from '~/ui/written';
import { Words } from '~/ui/words';
import type { FreshThread, KeepPart, KeepView, KeptThread } from './keep-view';
import { threadVisibilities } from './thread';
import { ThreadBadge } from './thread-badge';

type KeepPageProps = {
  view: KeepView;
  /** How many were just kept. */
  kept: number | null;
  refusal: RefusalCode | null;
};

/** Part by part: what would go into the archive, and what is in it. */
export function KeepPage({ view, kept, refusal }: KeepPageProps) {
  const { t } = useTranslation('archive');
  const { seminar, parts, others } = view;
  return (
    <div className="wrap keep">
      <PageHead
        title={t('keep.title')}
        subtitle={t('keep.lede')}
        kicker={
          <Link to={staffPath(seminar.slug)} title={seminar.title}>
            {t('keep.back', { number: seminar.number })}
          </Link>
        }
      />
      {refusal && <Refused code={refusal} />}
      {kept !== null && !refusal && (
        <Banner tone="good" role="status" title={kept > 0 ? t('keep.done', { count: kept }) : t('keep.doneNone')} />
      )}
      {parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
      {others.length > 0 && (
        <section className="keep-part" aria-labelledby="others-title">
          <h2 className="opens" id="others-title">
            {t('keep.others')}
          </h2>
          <Kept threads={others} />
        </section>
      )}
    </div>
  );
}

function Refused({ code }: { code: RefusalCode }) {
  return <Banner tone="wrong" role="alert" title={useRefusalText(code)} />;
}

function Part({ part }: { part: KeepPart }) {
  const { t } = useTranslation('archive');
  const locale = useLocale();
  const { fresh, kept, state } = part;
  const heading = `part-${String(part.position)}`;
  return (
    <section className="keep-part" aria-labelledby={heading}>
      <h2 className="opens" id={heading}>
        {t('keep.part', { number: locale === 'ja' ? kanjiNumber(part.position) : String(part.position) })}{' '}
        <span>{t(`keep.parts.${part.kind}`)}</span>
      </h2>
      {fresh.length > 0 && <Fresh threads={fresh} />}
      {fresh.length > 0 && state === 'done' && <KeepForm part={part} />}
      {state !== 'done' && <p className="small soft">{t('keep.notDone')}</p>}
      {state === 'done' && fresh.length + kept.length === 0 && (
        <p className="small soft">
          {t('keep.nothing')} {t('keep.nothingBody')}
        </p>
      )}
      {kept.length > 0 && (
        <>
          <h3>{t('keep.kept', { count: kept.length })}</h3>
          {fresh.length === 0 && <p className="small soft">{t('keep.allKept')}</p>}
          <Kept threads={kept} />
        </>
      )}
    </section>
  );
}

function Fresh({ threads }: { threads: readonly FreshThread[] }) {
  const { t } = useTranslation('archive');
  return (
    <>
      <h3>{t('keep.fresh', { count: threads.length })}</h3>
      <ul className="keep-list">
        {threads.map(({ sourceId, source, title, hasAnswer, rooms }) => (
          <li key={`${source} ${sourceId}`}>
            <Words>{title}</Words>
            <p className="m">
              <Tag>{t(`sources.${source}`)}</Tag>
              {hasAnswer && <Badge tone="good">{t('keep.withAnswer')}</Badge>}
              {rooms > 0 && <span>{t('keep.rooms', { count: rooms })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function KeepForm({ part }: { part: KeepPart }) {
  const { t } = useTranslation('archive');
  const { state, formData } = useNavigation();
  return (
    <Form method="post" className="keep-form" preventScrollReset>
      <input type="hidden" name="partId" value={part.id} />
      <fieldset>
        <legend>{t('keep.visibility')}</legend>
        {threadVisibilities.map((visibility) => (
          <Choice
            key={visibility}
            type="radio"
            name="visibility"
            value={visibility}
            defaultChecked={visibility === 'members'}
            label={t(`keep.visibilities.${visibility}`)}
            hint={t(`keep.visibilityHints.${visibility}`)}
          />
        ))}
      </fieldset>
      <Button type="submit" kind="primary" busy={state === 'submitting' && formData?.get('partId') === part.id}>
        {t('keep.keep', { count: part.fresh.length })}
      </Button>
    </Form>
  );
}

function Kept({ threads }: { threads: readonly KeptThread[] }) {
  const { t } = useTranslation('archive');
  return (
    <ul className="keep-list">
      {threads.map(({ id, title, source, state, visibility }) => (
        <li key={id}>
          <p className="words">
            <Link to={`/archive/${id}`}>
              <Written text={title} />
            </Link>
          </p>
          <p className="m">
            <ThreadBadge state={state} />
            <Tag>{t(`sources.${source}`)}</Tag>
            {state !== 'unpublished' && (
              <span className="inside">
                <Icon name={visibility === 'public' ? 'globe' : 'people'} />
                {t(`visibility.${visibility}`)}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
