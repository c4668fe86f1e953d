import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isCastMember, type CastMember } from '~/features/accounts/cast';
import { CastList } from '~/features/accounts/cast-page';
import { listCast } from '~/features/accounts/cast.server';
import { openSession } from '~/features/accounts/sessions.server';
import { listSeminars } from '~/features/seminars/seminar-list.server';
import { translatorFor } from '~/i18n/translator.server';
import { useRefusalText } from '~/i18n/use-refusal-text';
import type { RefusalCode } from '~/i18n/texts';
import { load, submit } from '~/request.server';
import { missing, Refusal } from '~/shared/refusal';
import { findLivePart } from '~/shell/live-now.server';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'demo'] };

/** Only in the demo; elsewhere there is no such page. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ app, actor, locale }) => {
    if (!app.demo) throw missing();
    const cast = await listCast(app.db);
    const { upcoming } = await listSeminars(app.db, { locale, now: app.now() });
    const personId = actor.kind === 'person' ? actor.id : null;
    return json({
      people: cast.map(({ member, name, ...one }) => ({ member, name, current: one.personId === personId })),
      live: (await findLivePart(app.db))?.slug ?? null,
      coming: upcoming.find(({ opening }) => opening === 'open')?.slug ?? null,
      title: translatorFor(locale, 'demo')('title'),
    });
  });

/** Signs in as one of the cast; the session is a real one. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ app, headers }, form) => {
    if (!app.demo) throw missing();
    const who = form.get('who');
    if (!isCastMember(who)) throw new Refusal('common.malformed', 422);
    const player = (await listCast(app.db)).find(({ member }) => member === who);
    if (!player) throw new Refusal('demo.nobody', 409);
    headers.append('Set-Cookie', await openSession(app, player.personId, { registrationId: null }));
    return redirect(stageOf(who, await findLivePart(app.db)), 303);
  });

/** Where each of them has something to do. */
function stageOf(member: CastMember, live: { partId: string; slug: string } | null): string {
  if (member === 'member') return '/archive';
  if (member === 'administrator') return '/staff';
  if (!live) return '/me';
  if (member === 'secretariat' || member === 'secondSecretariat') return `/staff/seminars/${live.slug}/curation`;
  if (member === 'tokyoChair' || member === 'osakaChair') return `/console/${live.partId}`;
  return member === 'operator' ? `/projector/${live.partId}` : `/live/${live.partId}`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function Demo() {
  const { t } = useTranslation('demo');
  const { people, live, coming } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow demo">
      <PageHead title={t('title')} kicker={t('kicker')} subtitle={t('lede')} />
      {answer && 'refusal' in answer && <Refused code={answer.refusal} />}
      <CastList people={people} />
      <section aria-labelledby="mails">
        <h2 className="opens" id="mails">
          {t('outbox.title')}
        </h2>
        <p>{t('outbox.body')}</p>
        <p>
          <Link to="/staff/outbox">{t('outbox.open')}</Link>
        </p>
      </section>
      <OtherPages live={live} coming={coming} />
    </div>
  );
}

function OtherPages({ live, coming }: { live: string | null; coming: string | null }) {
  const { t } = useTranslation('demo');
  return (
    <section aria-labelledby="others">
      <h2 className="opens" id="others">
        {t('lookAround.title')}
      </h2>
      <ul className="demo-ways">
        {live && <Way to={`/seminars/${live}`}>{t('lookAround.live')}</Way>}
        {coming && <Way to={`/seminars/${coming}`}>{t('lookAround.coming')}</Way>}
        <Way to="/archive">{t('lookAround.archive')}</Way>
        <Way to="/ui">{t('lookAround.gallery')}</Way>
      </ul>
    </section>
  );
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <Link to={to}>{children}</Link>
    </li>
  );
}

function Refused({ code }: { code: RefusalCode }) {
  return (
    <Banner tone="wrong" role="alert">
      {useRefusalText(code)}
    </Banner>
  );
}
