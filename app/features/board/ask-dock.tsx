import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '~/features/survey/survey';
import type { Counts } from '~/live/protocol';
import { Icon } from '~/ui/icon';
import { AskSheet } from './ask-sheet';
import { isOpen, type BoardState } from './board';
import { formCommandId } from './command-form';
import { takesQuestions } from './gate';
import type { Asking } from './use-asking';
import type { Votes } from './use-votes';

type DockProps = {
  asking: Asking;
  board: BoardState;
  counts: Counts;
  votes: Votes;
  pageKey: string;
  name: string;
  traits: readonly Bilingual[];
  writing: boolean;
  onOpen: () => void;
  onClose: () => void;
  /** Stands above the way to ask. */
  children?: ReactNode;
};

/** The way to ask, at the thumb; a link, so that it works without JavaScript. */
export function AskDock({ children, ...props }: DockProps) {
  const { asking, board, counts, votes, pageKey, name, traits, writing, onOpen, onClose } = props;
  const { t } = useTranslation('board');
  const { id: partId } = board.part;
  const open = takesQuestions(board.part);
  return (
    <section className="ask-dock" aria-label={t('ask.title')}>
      {children}
      {open ? (
        <Link
          className="open"
          to="?ask=1"
          onClick={(event) => {
            event.preventDefault();
            onOpen();
          }}
        >
          <Icon name="pencil" />
          {t('ask.open')}
          <small>
            <Icon name="lock" />
            {t('ask.canBeAnonymous')}
          </small>
        </Link>
      ) : (
        <p className="open" data-closed="">
          <Icon name="pencil" />
          <ClosedWords part={board.part} />
        </p>
      )}
      <AskSheet
        {...{ asking, board, counts, votes, partId, name, traits, onClose, open: writing && open }}
        cmdId={formCommandId(pageKey, 0)}
      />
    </section>
  );
}

/** Why nobody may ask now. */
function ClosedWords({ part }: { part: BoardState['part'] }) {
  const { t } = useTranslation('board');
  const { state, rules, segment } = part;
  if (!isOpen(state)) return t(`ask.closed.${closedBy(state)}`);
  if (segment && rules.gate === 'automatic') return t('ask.closed.segment', { title: segment.title });
  return t('ask.closed.gate');
}

function closedBy(state: BoardState['part']['state']): 'planned' | 'wrapping' | 'done' {
  return state === 'wrapping' || state === 'done' ? state : 'planned';
}
