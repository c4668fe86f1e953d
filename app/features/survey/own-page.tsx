import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CancelForm } from '~/features/registration/cancel-form';
import { ComeBackForm } from '~/features/registration/come-back-form';
import { ConsentsForm } from '~/features/registration/consents-form';
import { ConsentFact, EntryFacts } from '~/features/registration/entry-facts';
import { Facts } from '~/features/registration/facts';
import { OfferForm } from '~/features/registration/offer-form';
import { OwnTicket } from '~/features/registration/own-ticket';
import type { OwnRegistration } from '~/features/registration/own-registration.server';
import { mayBecome } from '~/features/registration/registration';
import { Refused } from '~/features/registration/refused';
import { usePartName } from '~/features/registration/use-part-name';
import type { RefusalCode } from '~/i18n/texts';
import { seminarPath } from '~/features/seminars/seminar';
import { Prose } from '~/shared/prose';
import type { ProsePiece } from '~/shared/prose-piece';
import { ButtonLink } from '~/ui/button-link';
import { AnswerFacts } from './answer-facts';
import type { Answer } from './answers';
import { takesWords, type Survey } from './survey';

type Props = {
  own: OwnRegistration;
  survey: Survey;
  answers: readonly Answer[];
  refusal: RefusalCode | null;
  /** Until the registration closes. */
  editable: boolean;
  /** The registration is open. */
  open: boolean;
  /** For the desk at a venue; null for who comes to none. */
  code: { size: number; path: string } | null;
  /** What is to be known of the venue. */
  venueText: readonly ProsePiece[];
};

/** A registrant's own page: where they stand, how they take part, and what they said. */
export function OwnPage({ own, survey, answers, refusal, editable, open, code, venueText }: Props) {
  const { t } = useTranslation('registration');
  const partName = usePartName();
  const parts = own.parts.filter((part) => part.chosen).map(partName);
  return (
    <>
      {refusal && <Refused code={refusal} />}
      <OwnTicket own={own} code={code} />
      {venueText.length > 0 && (
        <section>
          <h2 className="opens">{t(`venues.${own.entry.venue}`)}</h2>
          <Prose pieces={venueText} />
        </section>
      )}
      {open && own.mayComeBack && <ComeBackForm version={own.version} />}
      {own.offeredUntil !== null && <OfferForm version={own.version} until={own.offeredUntil} />}
      <section>
        <h2 className="opens">{t('sections.person')}</h2>
        <Facts>
          <EntryFacts entry={{ ...own.entry, parts }} />
          <ConsentFact agreed={own.entry.agreed} />
        </Facts>
        <ConsentsForm agreed={own.entry.agreed} asked={own.asked} />
      </section>
      <section>
        <h2 className="opens">{t('mine.answers')}</h2>
        {answers.length === 0 ? (
          <p className="soft">{t('mine.noAnswers')}</p>
        ) : (
          <Facts>
            <AnswerFacts survey={survey} answers={answers} />
          </Facts>
        )}
        {survey.questions.some(takesWords) && (
          <p>
            <Link to={seminarPath(own.seminar.slug, '/me/words')}>{t('mine.words')}</Link>
          </p>
        )}
        {editable && survey.questions.length > 0 && <EditAnswers slug={own.seminar.slug} />}
      </section>
      {mayBecome(own.state, 'cancelled') && <CancelForm version={own.version} waits={own.placeInLine !== null} />}
    </>
  );
}

function EditAnswers({ slug }: { slug: string }) {
  const { t } = useTranslation('registration');
  return (
    <p>
      <ButtonLink to={seminarPath(slug, '/me/answers')} icon="pencil">
        {t('mine.editAnswers')}
      </ButtonLink>
    </p>
  );
}
