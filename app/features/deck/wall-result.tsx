import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SlideView } from './slide-view';
import type { WallSlides } from './wall-slides.server';

/** Long enough to read a table from the back of a room. */
const turnAfterMs = 15_000;

/** A result before the room. Nobody stands at a wall to turn the page: where it has several they come in turn. */
export function WallResult({ wall: { slides, words } }: { wall: WallSlides }) {
  const { t } = useTranslation('deck');
  const at = useTurning(slides.length);
  const slide = slides[at - 1];
  return (
    <main className="wall-result" id="main" tabIndex={-1}>
      <h1 className="visually-hidden">{t('onWall')}</h1>
      {slide && <SlideView slide={slide} words={words} at={at} of={slides.length} />}
    </main>
  );
}

function useTurning(of: number): number {
  const [at, setAt] = useState(1);
  useEffect(() => {
    if (of < 2) return;
    const timer = setInterval(() => setAt((now) => (now % of) + 1), turnAfterMs);
    return () => clearInterval(timer);
  }, [of]);
  return Math.min(at, of);
}
