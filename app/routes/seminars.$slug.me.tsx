import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { narrowThreadsWithin } from '~/features/archive/withdrawn-threads.server';
import { followConsentWithin } from '~/features/challenges/consented.server';
import { receiveAnswersWithin } from '~/features/challenges/intake.server';
import { comeBack } from '~/features/registration/coming-back.server';
import { DeskHead } from '~/features/registration/desk-head';
import { findDesk } from '~/features/registration/desk.server';
import { answerOffer } from '~/features/registration/offers.server';
import { findOwnRegistration, type OwnRegistration } from '~/features/registration/own-registration.server';
import { cancelRegistration } from '~/features/registration/states.server';
import { staffPath } from '~/features/seminars/seminar';
import { listVenueTexts } from '~/features/seminars/venue-texts.server';
import { OwnPage } from '~/features/survey/own-page';
import { mayEditAnswers } from '~/features/survey/own-answers.server';
import { changeConsents, readPurposes } from '~/features/survey/own-consents.server';
import { findOwnAnswers } from '~/features/survey/responses.server';
import { translatorFor } from '~/i18n/translator.server';
import { load, submit, type Ask } from '~/request.server';
import { qrCode } from '~/shared/qr-code.server';
import { missing, Refusal } from '~/shared/refusal';
import { Banner } from '~/ui/banner';

export const handle = { i18n: ['common', 'registration', 'seminars'] };

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (ask) => {
    const own = await ownOf(ask);
    const { survey, answers } = await findOwnAnswers(ask.app.db, own);
    const editable = await mayEditAnswers(ask.app.db, own, ask.app.now());
    const desk = await findDesk(ask.app.db, own.seminar.slug, ask.app.now());
    const venues = await listVenueTexts(ask.app.db, own.seminarId, ask.locale);
    const saved = ask.url.searchParams.has('answers');
    return json({
      own,
      survey,
      answers,
      editable,
      open: desk?.opening === 'open',
      venueText: venues.find(({ venue }) => venue === own.entry.venue)?.text ?? [],
      code: comesToVenue(own) ? qrCode(ask.app.baseUrl + staffPath(own.seminar.slug, `/check-in/${own.id}`)) : null,
      saved,
      title: translatorFor(ask.locale, 'registration')('mine.title'),
    });
  });

const version = z.coerce.number().int().max(1_000_000_000);
const offerSchema = z.object({ version, offer: z.enum(['accept', 'decline']) });
const comeBackSchema = z.object({ version, step: z.literal('come-back') });
const cancelSchema = z.object({ version, sure: z.literal('yes').optional() });

export const action = (args: ActionFunctionArgs) =>
  submit(args, async (ask, form) => {
    const own = await ownOf(ask);
    const answer = offerSchema.safeParse(Object.fromEntries(form));
    if (answer.success) {
      const accept = answer.data.offer === 'accept';
      await answerOffer(ask.app, ask.actor, { seminarId: own.seminarId, version: answer.data.version, accept });
      return json({ answered: true as const });
    }
    if (form.get('step') === 'consents') {
      const agreed = readPurposes(form.getAll('consents'));
      const ports = {
        afterAnswers: receiveAnswersWithin,
        afterConsent: followConsentWithin,
        afterNarrowed: narrowThreadsWithin,
      };
      await changeConsents(ask.app, ask.actor, { seminarId: own.seminarId, agreed, locale: ask.locale }, ports);
      return json({ consented: true as const });
    }
    const again = comeBackSchema.safeParse(Object.fromEntries(form));
    if (again.success) {
      await comeBack(ask.app, ask.actor, { seminarId: own.seminarId, version: again.data.version });
      return json({ back: true as const });
    }
    const parsed = cancelSchema.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new Refusal('common.malformed', 422);
    if (!parsed.data.sure) throw new Refusal('registration.unsure', 422);
    await cancelRegistration(ask.app, ask.actor, { seminarId: own.seminarId, version: parsed.data.version });
    return json({ cancelled: true as const });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: 'robots', content: 'noindex' }] : [];

function comesToVenue({ attends, entry }: OwnRegistration): boolean {
  return attends && entry.venue !== 'online';
}

async function ownOf({ app, actor, params }: Ask) {
  if (actor.kind === 'guest') throw new Refusal('common.signIn', 401);
  const own = await findOwnRegistration(app.db, actor, params['slug'] ?? '');
  if (!own) throw missing();
  return own;
}

export default function Mine() {
  const { t } = useTranslation('registration');
  const { own, survey, answers, editable, open, venueText, code, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="register">
      <DeskHead title={t('mine.title')} seminar={{ ...own.seminar, parts: own.parts }} />
      {saved && !answer && <Banner tone="good" role="status" title={t('mine.answersSaved')} />}
      {answer && 'consented' in answer && <Banner tone="good" role="status" title={t('mine.consentsSaved')} />}
      <OwnPage
        own={own}
        survey={survey}
        answers={answers}
        editable={editable}
        open={open}
        venueText={venueText}
        code={code}
        refusal={answer && 'refusal' in answer ? answer.refusal : null}
      />
    </div>
  );
}
