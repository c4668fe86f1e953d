import { useTranslation } from 'react-i18next';
import { StepForm } from '~/features/board/step-form';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';
import { longestWord, mostWords } from './open-words';
import type { Poll } from './poll';

type PollVoteProps = { poll: Poll; own: readonly string[]; onVoted: () => void };

/** Where an attendee chooses: one press on an answer and one to send, changed as often as they like. */
export function PollVote({ poll, own, onVoted }: PollVoteProps) {
  const { t } = useTranslation('polls');
  const several = poll.kind === 'several';
  const voted = own.length > 0;
  return (
    <>
      {poll.round > 1 && !voted && <p className="small">{t('vote.secondRound')}</p>}
      <StepForm
        // What the server knows of the own vote is what the form begins with.
        key={`${String(poll.round)} ${own.join()}`}
        command="polls.vote"
        input={{ pollId: poll.id, round: poll.round }}
        onDone={onVoted}
        className="poll-form"
      >
        <fieldset className="poll-options" data-kind={poll.kind}>
          <legend className="visually-hidden">{poll.question}</legend>
          {several && <p className="small soft">{t('vote.severalHint')}</p>}
          {poll.kind === 'words' && <WordFields own={own} />}
          {poll.options.map(({ code, label }) => (
            <Choice
              key={code}
              type={several ? 'checkbox' : 'radio'}
              name={several ? `input.choice.${code}` : 'input.choice'}
              value={code}
              defaultChecked={own.includes(code)}
              required={!several}
              label={label}
            />
          ))}
        </fieldset>
        <p className="row">
          <Button type="submit" kind={voted ? undefined : 'primary'} size="large">
            {t(voted ? 'vote.again' : 'vote.send')}
          </Button>
          {voted && (
            <span className="small" role="status">
              {t('vote.done')}
            </span>
          )}
        </p>
      </StepForm>
      {voted && (
        <StepForm
          command="polls.vote"
          input={{ pollId: poll.id, round: poll.round, choices: [] }}
          onDone={onVoted}
          className="poll-back"
        >
          <Button type="submit" kind="quiet">
            {t('vote.back')}
          </Button>
        </StepForm>
      )}
      <p className="small soft">{t('vote.anonymous')}</p>
    </>
  );
}

/** Some short words, in fields of their own: one word a field needs no explanation. */
function WordFields({ own }: { own: readonly string[] }) {
  const { t } = useTranslation('polls');
  return (
    <>
      <p className="small soft">{t('words.hint', { count: mostWords })}</p>
      {Array.from({ length: mostWords }, (_, at) => (
        <input
          key={at}
          className="input"
          name={`input.word.${String(at + 1)}`}
          defaultValue={own[at] ?? ''}
          maxLength={longestWord * 2}
          required={at === 0}
          autoComplete="off"
          aria-label={t('words.field', { number: at + 1 })}
        />
      ))}
    </>
  );
}
