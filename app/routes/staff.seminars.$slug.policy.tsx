import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PolicyForm, SeverForm, TellingWordsForm } from '~/features/authors/policy-form';
import { findSeverable, severNow } from '~/features/authors/severing.server';
import { policyForm } from '~/features/challenges/curation-policy';
import { findPolicy, setTellingWords, storePolicy } from '~/features/challenges/curation-policy.server';
import { findSeat } from '~/features/challenges/desk.server';
import { listTellingWords } from '~/features/redaction/telling-words.server';
import { RefusedBanner } from '~/features/seminars/refused-banner';
import { mayReadOriginals } from '~/features/seminars/roles';
import { staffPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit, type Ask } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'authors', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (ask) => {
    const { seminarId, seminar } = await seatOf(ask);
    return json({
      title: translatorFor(ask.locale, 'authors')('edit.title'),
      seminar,
      policy: await findPolicy(ask.app.db, seminarId),
      words: await listTellingWords(ask.app.db, seminarId),
      severable: await findSeverable(ask.app.db, seminarId),
    });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const { app, actor } = ask;
    const { seminarId, seminar } = await seatOf(ask);
    if (form.get('intent') === 'sever') {
      if (form.get('sure') !== 'yes') throw new Refusal('common.malformed', 422);
      await severNow(app, actor, seminarId);
      return redirect(staffPath(seminar.slug, '/policy?severed'), 303);
    }
    if (form.get('intent') === 'words') {
      const typed = form.get('words');
      await setTellingWords(app, actor, { seminarId, typed: typeof typed === 'string' ? typed : '' });
      return redirect(staffPath(seminar.slug, '/policy?saved'), 303);
    }
    const parsed = policyForm.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    await storePolicy(app, actor, { seminarId, ...parsed.data });
    return redirect(staffPath(seminar.slug, '/policy?saved'), 303);
  });

function seatOf({ app, actor, params, locale }: Ask) {
  return findSeat(app.db, { actor, slug: params['slug'] ?? '', may: mayReadOriginals, locale });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

export default function EditPolicy() {
  const { t } = useTranslation('authors');
  const { title, seminar, policy, words, severable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  return (
    <div className="wrap staff flow" data-density="staff">
      <PageHead title={title} kicker={<Link to={staffPath(seminar.slug)}>{seminar.title}</Link>} />
      <RefusedBanner code={answer?.refusal ?? null} />
      {query.has('saved') && !answer && <Banner tone="good" role="status" title={t('edit.saved')} />}
      {query.has('severed') && !answer && <Banner tone="good" role="status" title={t('edit.severed')} />}
      <PolicyForm key={policy.version} slug={seminar.slug} policy={policy} />
      <TellingWordsForm words={words} />
      <SeverForm severable={severable} />
    </div>
  );
}
