import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textLength } from '~/shared/text-length';
import { Button } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { Icon } from '~/ui/icon';
import { longestQuestion } from './board';
import { CommandForm } from './command-form';
import { SimilarList, type SimilarListProps } from './similar-list';
import type { Asking } from './use-asking';

type SheetProps = Pick<SimilarListProps, 'board' | 'counts' | 'votes'> & {
  open: boolean;
  onClose: () => void;
  asking: Asking;
  partId: string;
  name: string;
  cmdId: string;
};

/** Where a question is written: the promise stands directly above the button that sends. */
export function AskSheet({ open, onClose, asking, partId, name, cmdId, ...similar }: SheetProps) {
  const { t } = useTranslation('board');
  const [trouble, setTrouble] = useState<'empty' | 'tooLong' | null>(null);
  const { draft, setDraft } = asking;
  const length = textLength(draft.text);
  const send = () => {
    const found = draft.text.trim() === '' ? 'empty' : length > longestQuestion ? 'tooLong' : null;
    setTrouble(found);
    if (found !== null) return;
    asking.ask();
    onClose();
    // Where the waiting copy stands: what was sent is seen to be there.
    setTimeout(() => document.querySelector('#own > li')?.scrollIntoView({ block: 'nearest' }), 100);
  };
  const join = () => {
    setDraft({ ...draft, text: '' });
    onClose();
  };
  return (
    <Dialog kind="sheet" open={open} title={t('ask.title')} onClose={onClose}>
      <CommandForm className="ask" cmdId={cmdId} name="board.ask" input={{ partId }} onSend={send}>
        <QuestionField {...{ draft: draft.text, length, trouble }} onWrite={(text) => setDraft({ ...draft, text })} />
        <SimilarList {...similar} text={draft.text} onJoin={join} />
        <label className="choice ask-as">
          <input
            type="checkbox"
            name="input.as"
            value="named"
            checked={draft.as === 'named'}
            onChange={(event) => setDraft({ ...draft, as: event.currentTarget.checked ? 'named' : 'anonymous' })}
          />
          <span>{t('ask.named')}</span>
        </label>
        <p className="vow">
          <Icon name={draft.as === 'named' ? 'person' : 'lock'} />
          <span>
            <strong>{draft.as === 'named' ? t('ask.vowNamed', { name }) : t('ask.vow')}</strong> {t('ask.vowHow')}
          </span>
        </p>
        <Button kind="primary" type="submit" icon="send" wide>
          {t('ask.send')}
        </Button>
      </CommandForm>
    </Dialog>
  );
}

type FieldProps = {
  draft: string;
  length: number;
  trouble: 'empty' | 'tooLong' | null;
  onWrite: (text: string) => void;
};

function QuestionField({ draft, length, trouble, onWrite }: FieldProps) {
  const { t } = useTranslation('board');
  const id = useId();
  const over = length - longestQuestion;
  const error =
    over > 0 ? t('ask.tooLong', { count: over }) : trouble === 'empty' && length === 0 ? t('ask.empty') : null;
  return (
    <div className="field">
      <textarea
        className="input"
        name="input.text"
        rows={4}
        aria-label={t('ask.label')}
        aria-describedby={id}
        aria-invalid={error ? true : undefined}
        value={draft}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
      <div className="row spread small faint" id={id}>
        {error ? (
          <p className="error">
            <Icon name="alert" />
            {error}
          </p>
        ) : (
          <span>{t('ask.oneThing')}</span>
        )}
        <span className="num">{t('ask.length', { count: length, max: longestQuestion })}</span>
      </div>
    </div>
  );
}
