import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useRevalidator, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AnswersPage } from '~/features/answers/answers-page';
import { answerForm, stepAnswer } from '~/features/answers/redacting.server';
import { findAnswersView } from '~/features/answers/typed-answers.server';
import { rewordAnswerWithin } from '~/features/archive/reworded-threads.server';
import { findSeat } from '~/features/challenges/desk.server';
import { RefusedBanner } from '~/features/seminars/refused-banner';
import { mayReadOriginals } from '~/features/seminars/roles';
import { staffPath } from '~/features/seminars/seminar';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit, type Ask } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';

export const handle = { i18n: ['common', 'answers', 'board', 'challenges', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (ask) => {
    const view = await findAnswersView(ask.app, await seatOf(ask));
    return json({ title: translatorFor(ask.locale, 'answers')('title'), ...view });
  });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const seat = await seatOf(ask);
    const parsed = answerForm.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    await stepAnswer(ask.app, seat, parsed.data, { afterPolishing: rewordAnswerWithin });
    return redirect(staffPath(seat.seminar.slug, `/answers?done=${parsed.data.intent}`), 303);
  });

function seatOf({ app, actor, params, locale }: Ask) {
  return findSeat(app.db, { actor, slug: params['slug'] ?? '', may: mayReadOriginals, locale });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [{ title: data.title }] : []);

const deeds = ['hand-over', 'let-out', 'give-back'] as const;

export default function Answers() {
  const { t } = useTranslation('answers');
  const { title, seminar, answers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { state } = useRevalidator();
  const done = deeds.find((deed) => deed === query.get('done'));
  return (
    <div className="wrap staff flow" data-density="staff" aria-busy={state === 'loading'}>
      <PageHead
        title={title}
        kicker={<Link to={staffPath(seminar.slug)}>{seminar.title}</Link>}
        subtitle={t('intro')}
      />
      <RefusedBanner code={answer?.refusal ?? null} />
      {done && !answer && <Banner tone="good" role="status" title={t(`done.${done}`)} />}
      <AnswersPage answers={answers} />
    </div>
  );
}
