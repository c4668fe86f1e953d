import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '~/features/survey/survey';
import { textLength } from '~/shared/text-length';
import { Button, IconButton } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { Icon } from '~/ui/icon';
import { AskAs, isPseudonym } from './ask-as';
import { longestQuestion, type BoardState } from './board';
import { CommandForm } from './command-form';
import { SimilarList, type SimilarListProps } from './similar-list';
import type { Asking, Draft } from './use-asking';

type SheetProps = Pick<SimilarListProps, 'counts' | 'votes'> & {
  board: BoardState;
  open: boolean;
  onClose: () => void;
  asking: Asking;
  partId: string;
  name: string;
  cmdId: string;
  /** What the reader has in common with others, once that is known. */
  traits: readonly Bilingual[];
};

/** Where a question is written: the promise stands directly above the button that sends. */
export function AskSheet({ open, onClose, asking, partId, name, cmdId, traits, ...similar }: SheetProps) {
  const { t } = useTranslation('board');
  const [trouble, setTrouble] = useState<Trouble>(null);
  const { moderation } = similar.board.part.rules;
  const { draft, setDraft } = asking;
  const length = textLength(draft.text);
  const send = () => {
    const found = troubleIn(draft, length);
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
      <CommandForm
        className="ask"
        cmdId={cmdId}
        name="board.ask"
        input={{ partId, ...(draft.follows !== null && { follows: draft.follows }) }}
        onSend={send}
      >
        <Following draft={draft} board={similar.board} setDraft={setDraft} />
        <QuestionField {...{ draft: draft.text, length, trouble }} onWrite={(text) => setDraft({ ...draft, text })} />
        <SimilarList {...similar} text={draft.text} onJoin={join} />
        <AskAs {...{ draft, name, setDraft, moderation, traits }} isUnnamed={trouble === 'pseudonym'} />
        <Button kind="primary" type="submit" icon="send" wide>
          {t(moderation === 'direct' ? 'ask.sendNow' : 'ask.send')}
        </Button>
      </CommandForm>
    </Dialog>
  );
}

type Trouble = 'empty' | 'tooLong' | 'pseudonym' | null;

function troubleIn(draft: Draft, length: number): Trouble {
  if (draft.text.trim() === '') return 'empty';
  if (length > longestQuestion) return 'tooLong';
  return draft.as === 'pseudonym' && !isPseudonym(draft.pseudonym) ? 'pseudonym' : null;
}

type FollowingProps = { draft: Draft; board: Pick<BoardState, 'questions'>; setDraft: (draft: Draft) => void };

/** Which answered question is asked more about. */
function Following({ draft, board, setDraft }: FollowingProps) {
  const { t } = useTranslation('board');
  const followed = board.questions.find(({ publicId }) => publicId === draft.follows);
  if (!followed) return null;
  return (
    <div className="ask-following">
      <p className="small words">{t('ask.following', { text: followed.text })}</p>
      <IconButton
        icon="x"
        kind="quiet"
        label={t('ask.unfollow')}
        onClick={() => setDraft({ ...draft, follows: null })}
      />
    </div>
  );
}

type FieldProps = {
  draft: string;
  length: number;
  trouble: Trouble;
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
