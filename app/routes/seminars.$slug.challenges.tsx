import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listWishable, mayPreview, setWish } from '~/features/challenges/wishes.server';
import { WishesPage } from '~/features/challenges/wishes-page';
import { inLocale, seminarPath } from '~/features/seminars/seminar';
import { findSeminarBySlug } from '~/features/seminars/seminar-pages.server';
import { translatorFor } from '~/i18n/translator.server';
import type { RefusalCode } from '~/i18n/texts';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { load, submit, type Ask } from '~/request.server';
import { missing, Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'challenges'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (ask) => {
    const { app, locale } = ask;
    const { seminar, personId } = await findPreview(ask);
    const challenges = await listWishable(app.db, seminar.id, personId);
    const title = translatorFor(locale, 'challenges')('agenda.preview.title');
    const head = { slug: seminar.slug, title: inLocale(locale, seminar.title_ja, seminar.title_en) };
    return json({ seminar: head, challenges, title }, { headers: { 'Cache-Control': 'no-store' } });
  });

const wish = z.object({ publicId: z.string().min(1).max(100), wish: z.enum(['on', 'off']) });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const { seminar } = await findPreview(ask);
    const parsed = wish.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    await setWish(ask.app, ask.actor, { seminarId: seminar.id, ...parsed.data });
    return redirect(ask.url.pathname, 303);
  });

async function findPreview({ app, actor, params }: Ask) {
  const seminar = await findSeminarBySlug(app.db, params['slug'] ?? '');
  if (!seminar || actor.kind === 'guest') throw missing();
  if (!(await mayPreview(app.db, actor, seminar.id))) throw missing();
  return { seminar, personId: actor.id };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

export default function ChallengesBeforeTheDay() {
  const { seminar, challenges, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow flow">
      <PageHead title={title} kicker={<Link to={seminarPath(seminar.slug)}>{seminar.title}</Link>} />
      {answer && <Refused code={answer.refusal} />}
      <WishesPage slug={seminar.slug} challenges={challenges} />
    </div>
  );
}

function Refused({ code }: { code: RefusalCode }) {
  return <Banner tone="wrong" role="alert" title={useRefusalText(code)} />;
}
