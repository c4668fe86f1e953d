import { useTranslation } from 'react-i18next';
import { StepForm } from '~/features/board/step-form';
import { Button } from '~/ui/button';
import { longestWord, wordKey } from './open-words';
import type { Poll, Round } from './poll';
import { wordBack } from './poll-steps';

/** Where chairs put words together and hide what should not be before all, before they show them. */
export function WordDesk({ poll, round }: { poll: Poll; round: Round }) {
  const { t } = useTranslation('polls');
  const words = Object.entries(round.chosen).sort(([, one], [, other]) => other - one);
  const said = (what: 'merged' | 'hidden' | 'putBack', word: string) => () => ({
    words: t(`said.${what}`),
    undo: wordBack(
      poll,
      wordKey(word),
      poll.options.find(({ code }) => code === wordKey(word)),
    ),
  });
  return (
    <details className="fold word-desk">
      <summary>{t('words.desk')}</summary>
      <p className="small soft">{t('words.deskHint')}</p>
      <datalist id={`words-${poll.id}`}>
        {words.map(([word]) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <ul>
        {words.map(([word, people]) => (
          <li key={word}>
            <StepForm
              command="polls.mergeWord"
              input={aim(poll, word)}
              said={said('merged', word)}
              className="word-merge"
            >
              <b className="num">{people}</b>
              <input
                className="input"
                name="input.into"
                list={`words-${poll.id}`}
                defaultValue={word}
                maxLength={longestWord * 2}
                aria-label={t('words.into', { word })}
              />
              <Button type="submit">{t('words.merge')}</Button>
            </StepForm>
            <StepForm command="polls.mergeWord" input={{ ...aim(poll, word), into: '' }} said={said('hidden', word)}>
              <Button type="submit" kind="quiet" aria-label={t('words.hideOne', { word })}>
                {t('words.hide')}
              </Button>
            </StepForm>
          </li>
        ))}
        {poll.options.map(({ code, label }) => (
          <li key={`merged ${code}`}>
            <span className="small soft">
              {label === '' ? t('words.hidden', { word: code }) : t('words.merged', { word: code, into: label })}
            </span>
            <StepForm command="polls.mergeWord" input={{ ...aim(poll, code), into: code }} said={said('putBack', code)}>
              <Button type="submit" kind="quiet">
                {t('words.putBack')}
              </Button>
            </StepForm>
          </li>
        ))}
      </ul>
    </details>
  );
}

function aim(poll: Poll, word: string) {
  return { pollId: poll.id, version: poll.version, word: wordKey(word) };
}
