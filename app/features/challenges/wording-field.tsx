import { useRef, type CompositionEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLonger, textLength } from '~/shared/text-length';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { redacted } from '~/features/redaction/placeholders';
import type { Hints } from '~/features/redaction/telltale';
import { capOf } from '~/ui/key-map';
import { keyOf } from './curation-keys';
import { fitsTwoMinutes, longestPublicText } from './public-text';
import { useAutosave } from '~/ui/use-autosave';
import type { BackgroundSave } from './use-background-save';
import type { Draughting } from './use-drafts';

export type WordingFieldProps = {
  form: string;
  original: string;
  /** Of the original, to be replaced in a copy of it. */
  hints: Hints;
  draft: Draughting;
  /** Stores the typed text in the background; null where only a pressed button may. */
  autosave: (() => void) | null;
  /** Not handed over yet. */
  drafting: boolean;
  saving: BackgroundSave['state'];
  errors: readonly string[];
};

/** The public text to type into, with its length, and whether it is stored. */
export function WordingField({ form, original, hints, draft, drafting, autosave, saving, errors }: WordingFieldProps) {
  const { t } = useTranslation('challenges');
  const composing = useRef(false);
  useAutosave({
    text: draft.text,
    save: draft.isDirty && !isLonger(draft.text, longestPublicText) ? autosave : null,
    composing,
  });
  const compose = (event: CompositionEvent) => {
    composing.current = event.type !== 'compositionend';
  };
  return (
    <section className="public">
      <h2>
        <label htmlFor="public-text">{t('work.publicText')}</label>{' '}
        <small id="public-hint">{t('work.publicHint')}</small>
      </h2>
      <textarea
        id="public-text"
        className="input"
        name="text"
        form={form}
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
        onCompositionStart={compose}
        onCompositionEnd={compose}
        aria-describedby={errors.length > 0 ? 'public-errors' : 'public-hint'}
        aria-invalid={errors.length > 0 ? true : undefined}
      />
      {errors.length > 0 && (
        <div id="public-errors">
          {errors.map((error) => (
            <p className="error" key={error}>
              <Icon name="alert" />
              <span>{error}</span>
            </p>
          ))}
        </div>
      )}
      <div className="under">
        <Length original={original} text={draft.text} />
        <SaveState {...{ form, original, hints, draft, drafting, saving }} />
      </div>
    </section>
  );
}

function Length({ original, text }: { original: string; text: string }) {
  const { t } = useTranslation('challenges');
  const length = textLength(text.trim());
  return (
    <p className="length" data-over={length > longestPublicText ? '' : undefined}>
      {t('work.length', { original: textLength(original), length })}
      {length > 0 && (
        <span className="advice">
          {length > longestPublicText
            ? t('work.tooLong', { max: longestPublicText })
            : t(fitsTwoMinutes(text) ? 'work.fits' : 'work.long')}
        </span>
      )}
    </p>
  );
}

function SaveState({ form, original, hints, draft, drafting, saving }: Omit<WordingFieldProps, 'autosave' | 'errors'>) {
  const { t } = useTranslation('challenges');
  const marked = typeof hints === 'string' ? [] : hints;
  return (
    <div className="save-state">
      {draft.text !== '' && <span>{t(saveWord({ isDirty: draft.isDirty, saving }))}</span>}
      {draft.text === '' && (
        <>
          {marked.length > 0 && (
            <Copy {...{ form, intent: 'copy-redacted', onCopy: () => draft.type(redacted(original, marked)) }} byKey>
              {t('work.copyRedacted')}
            </Copy>
          )}
          <Copy {...{ form, intent: 'copy', onCopy: () => draft.type(original) }} byKey={marked.length === 0}>
            {t('work.copyOriginal')}
          </Copy>
        </>
      )}
      <Button type="submit" form={form} name="intent" value="save">
        {t(drafting ? 'work.save' : 'work.saveAgain')}
      </Button>
    </div>
  );
}

function saveWord({ isDirty, saving }: { isDirty: boolean; saving: BackgroundSave['state'] }) {
  if (saving === 'saving') return 'work.saving';
  if (!isDirty) return 'work.saved';
  return saving === 'failed' ? 'work.unreachable' : 'work.unsaved';
}

type CopyProps = {
  form: string;
  intent: 'copy' | 'copy-redacted';
  /** Hears the key of the desk; one of the two does. */
  byKey: boolean;
  onCopy: () => void;
  children: ReactNode;
};

/** Begins from the original; without JavaScript the server puts it into the field. */
function Copy({ form, intent, byKey, onCopy, children }: CopyProps) {
  const copy = (event: MouseEvent) => {
    event.preventDefault();
    onCopy();
  };
  const press = byKey ? { 'data-key': keyOf('redact') } : {};
  return (
    <Button type="submit" form={form} name="intent" value={intent} kind="quiet" icon="copy" onClick={copy} {...press}>
      {children} {byKey && <kbd aria-hidden="true">{capOf(keyOf('redact'))}</kbd>}
    </Button>
  );
}
