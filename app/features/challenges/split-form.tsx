import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { capOf } from '~/ui/key-map';
import { AimedForm, type Aim } from './aimed-form';
import type { Stretch } from './curation';
import { keyOf } from './curation-keys';
import { likelySplits } from './split-suggestion';
import { Unfold } from './unfold';

type SplitFormProps = {
  aim: Aim;
  sentences: readonly Stretch[];
  /** Says what seems to be a question of its own. */
  suggests: boolean;
  isMarked: boolean;
  errors: readonly string[];
};

/** Sentence by sentence, what shall be a challenge of its own. While a part of the original is marked, its button has the key. */
export function SplitForm({ aim, sentences, suggests, isMarked, errors }: SplitFormProps) {
  const { t } = useTranslation('challenges');
  const likely = suggests ? likelySplits(sentences) : [];
  const opener = isMarked ? {} : { opener: keyOf('split') };
  return (
    <Unfold
      icon="split"
      word={likely.length > 0 ? t('work.splitLikely', { count: likely.length + 1 }) : t('work.split')}
      {...opener}
      open={errors.length > 0}
    >
      {likely.map((stretches) => (
        <LikelySplit key={stretches[0]?.from} aim={aim} stretches={stretches} />
      ))}
      <AimedForm aim={aim} intent="split" className="unfold-body">
        <fieldset className="sentences">
          <legend className="small soft">{t('work.splitWords')}</legend>
          {sentences.map(({ from, words }) => (
            <label key={from}>
              <input type="checkbox" name="stretch" value={valueOf({ from, words })} />
              <span dir="auto">{words.trim()}</span>
            </label>
          ))}
        </fieldset>
        {errors.map((error) => (
          <p className="error" role="alert" key={error}>
            <Icon name="alert" />
            <span>{error}</span>
          </p>
        ))}
        <div className="row">
          <Button type="submit">{t('work.splitSend')}</Button>
        </div>
      </AimedForm>
    </Unfold>
  );
}

/** What seems to be a question of its own, to be split off with one press. */
function LikelySplit({ aim, stretches }: { aim: Aim; stretches: readonly Stretch[] }) {
  const { t } = useTranslation('challenges');
  return (
    <AimedForm aim={aim} intent="split" className="likely-split">
      {stretches.map((stretch) => (
        <input key={stretch.from} type="hidden" name="stretch" value={valueOf(stretch)} />
      ))}
      <p className="small" dir="auto">
        {stretches.map(({ words }) => words.trim()).join('')}
      </p>
      <Button type="submit" icon="split">
        {t('work.splitThis')}
      </Button>
    </AimedForm>
  );
}

/** What is marked in the original, to be split off with one press. */
export function SplitMarked({ aim, marked }: { aim: Aim; marked: readonly Stretch[] }) {
  const { t } = useTranslation('challenges');
  return (
    <AimedForm aim={aim} intent="split" className="split-marked">
      {marked.map((stretch) => (
        <input key={stretch.from} type="hidden" name="stretch" value={valueOf(stretch)} />
      ))}
      <Button type="submit" icon="split" data-key={keyOf('split')} onMouseDown={keepMark}>
        {t('work.splitMarked')} <kbd aria-hidden="true">{capOf(keyOf('split'))}</kbd>
      </Button>
    </AimedForm>
  );
}

/** A press that begins on the button must not take the mark away before it ends. */
function keepMark(event: SyntheticEvent): void {
  event.preventDefault();
}

function valueOf({ from, words }: Stretch): string {
  return `${String(from)}-${String(from + words.length)}`;
}
