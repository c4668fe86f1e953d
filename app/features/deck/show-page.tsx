import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import { useEffect, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { seminarPath } from '~/features/seminars/seminar';
import { StatusLine } from '~/ui/status-line';
import { KeyList } from '~/ui/key-list';
import { capOf } from '~/ui/key-map';
import { usePageKeys } from '~/ui/use-page-keys';
import type { Deck } from './deck';
import { deckKeys, placeAfter, type DeckAct } from './deck-keys';
import { SlideView } from './slide-view';

type ShowPageProps = { slug: string; deck: Deck };

/** One slide that fills the window. Its place is in the address, so it turns without a script and survives a reload. */
export function ShowPage({ slug, deck }: ShowPageProps) {
  const { t } = useTranslation('deck');
  const { at, of, turnTo, press, notes, blank } = useShow(slug, deck.slides.length);
  const slide = deck.slides[at - 1];
  if (!slide) return null;
  return (
    <main className="show" data-blank={blank ? '' : undefined}>
      <h1 className="visually-hidden">{deck.title}</h1>
      <div className="show-slide">
        <SlideView slide={slide} words={deck.words} at={at} of={of} />
      </div>
      {notes && (
        <aside className="show-notes" aria-label={t('notes')}>
          {slide.notes.length > 0 ? slide.notes.join(' ') : t('noNotes')}
        </aside>
      )}
      <nav className="show-bar row" aria-label={deck.title}>
        <Turn to={placeAfter('previous', at, of)} at={at} word={t('previous')} onTurn={turnTo} />
        <Turn to={placeAfter('next', at, of)} at={at} word={t('next')} onTurn={turnTo} />
        <Link to={seminarPath(slug, `/deck#slide-${String(at)}`)}>{t('leave')}</Link>
        <Keys onPress={press} />
      </nav>
      <StatusLine>{blank ? '' : t('said', { at, of, title: slide.title })}</StatusLine>
    </main>
  );
}

type TurnProps = { to: number; at: number; word: string; onTurn: (to: number) => void };

/** Without a script a link to the other slide; with one nothing is loaded, so that the network may fail meanwhile. */
function Turn({ to, at, word, onTurn }: TurnProps) {
  if (to === at) return <span className="faint">{word}</span>;
  const turn = (event: MouseEvent) => {
    event.preventDefault();
    onTurn(to);
  };
  return (
    <a href={addressOf(to)} onClick={turn}>
      {word}
    </a>
  );
}

function addressOf(place: number): string {
  return `?slide=${String(place)}`;
}

const beside: readonly DeckAct[] = ['full', 'notes', 'blank'];

/** What only a script can do, with the key that does it too. */
function Keys({ onPress }: { onPress: (act: DeckAct) => void }) {
  const { t } = useTranslation('deck');
  return (
    <>
      {beside.map((act) => (
        <button key={act} type="button" className="link scripted" onClick={() => onPress(act)}>
          {t(`keys.${act}`)} <kbd>{capOf(deckKeys[act][0] ?? '')}</kbd>
        </button>
      ))}
      <details className="show-keys">
        <summary>{t('keysTitle')}</summary>
        <KeyList keys={deckKeys} word={(act) => t(`keys.${act}`)} />
      </details>
    </>
  );
}

function useShow(slug: string, of: number) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [at, setAt] = useState(() => placeIn(search.get('slide'), of));
  const [notes, setNotes] = useState(false);
  const [blank, setBlank] = useState(false);
  // The address follows, for a reload.
  useEffect(() => window.history.replaceState(window.history.state, '', addressOf(at)), [at]);
  const press = (act: DeckAct) => {
    if (act === 'full') void toggleFullScreen();
    else if (act === 'notes') setNotes(!notes);
    else if (act === 'blank') setBlank(!blank);
    else if (act === 'leave') navigate(seminarPath(slug, `/deck#slide-${String(at)}`));
    else {
      setBlank(false);
      // Pressed twice before the page is drawn, it goes on by two.
      setAt((now) => placeAfter(act, now, of));
    }
  };
  usePageKeys(deckKeys, (act) => void press(act));
  return { at, of, turnTo: setAt, press, notes, blank };
}

function placeIn(asked: string | null, of: number): number {
  const place = Number(asked ?? 1);
  return Number.isInteger(place) ? Math.min(of, Math.max(1, place)) : 1;
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
