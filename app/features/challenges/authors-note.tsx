import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { clock, longDate } from '~/shared/dates';
import { Button } from '~/ui/button';
import { AimedForm, type Aim } from './aimed-form';
import type { AuthorsView } from './author-checks.server';
import { mayBeTakenBack, mayBeWritten, type ChallengeState } from './challenge';
import type { Draughting } from './use-drafts';

type LateProposalsProps = { aim: Aim; proposals: readonly string[]; state: ChallengeState; draft: Draughting };

/** What authors propose of a wording that is out; taken up after it was taken back, or left. */
export function LateProposals({ aim, proposals, state, draft }: LateProposalsProps) {
  const { t } = useTranslation('challenges');
  if (proposals.length === 0) return null;
  return (
    <section className="authors-note" aria-labelledby="late-title">
      <h2 id="late-title">{t('authors.title')}</h2>
      <p className="small">{t('authors.late')}</p>
      {proposals.map((proposal) => (
        <div key={proposal}>
          <p className="stored" dir="auto">
            {proposal}
          </p>
          {mayBeWritten(state) && (
            <Button className="scripted" onClick={() => draft.type(proposal)}>
              {t('authors.use')}
            </Button>
          )}
        </div>
      ))}
      {mayBeTakenBack(state) && (
        <AimedForm aim={aim} intent="keep-wording">
          <Button type="submit" wide>
            {t('authors.keep')}
          </Button>
        </AimedForm>
      )}
    </section>
  );
}

type AuthorsNoteProps = { aim: Aim; authors: AuthorsView; state: ChallengeState; draft: Draughting };

/** What the authors of a wording said of it, never who they are; and the way to ask them. */
export function AuthorsNote({ aim, authors, state, draft }: AuthorsNoteProps) {
  const { t } = useTranslation('challenges');
  const { asks, words } = authors;
  if (!mayBeWritten(state) || (words.length === 0 && !asks)) return null;
  const mayAsk = asks && state === 'redacted' && words.some(({ word }) => word === 'unasked');
  return (
    <section className="authors-note" aria-labelledby="authors-title">
      <h2 id="authors-title">{t('authors.title')}</h2>
      {words.length === 0 && <p className="small soft">{t('authors.nobody')}</p>}
      <ul>
        {words.map((said, at) => (
          // Two may have said the same, and none has a name here.
          <li key={at}>
            <Said {...said} draft={draft} />
          </li>
        ))}
      </ul>
      {mayAsk && (
        <AimedForm aim={aim} intent="ask-authors">
          <Button type="submit" wide>
            {t('authors.ask')}
          </Button>
        </AimedForm>
      )}
    </section>
  );
}

function Said({ word, until, proposal, draft }: AuthorsView['words'][number] & { draft: Draughting }) {
  const { t } = useTranslation('challenges');
  const locale = useLocale();
  if (proposal === '') {
    const deadline = until === null ? '' : `${longDate(until, locale)} ${clock(until)}`;
    return <p className="small">{t(`authors.${word}`, { until: deadline })}</p>;
  }
  return (
    <>
      <p className="small">{t('authors.proposed')}</p>
      <p className="stored" dir="auto">
        {proposal}
      </p>
      <Button className="scripted" onClick={() => draft.type(proposal)}>
        {t('authors.use')}
      </Button>
    </>
  );
}
