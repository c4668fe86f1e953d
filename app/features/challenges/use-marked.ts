import { useEffect, useState, type RefObject } from 'react';
import type { Stretch } from './curation';
import { stretchesIn } from './fragments';

/** What a reader has marked in a text, as stretches of the text as it was received; none where nothing is. */
export function useMarked(text: RefObject<HTMLElement>, pieces: readonly Stretch[]): Stretch[] {
  const [marked, setMarked] = useState<{ pieces: readonly Stretch[]; stretches: Stretch[] } | null>(null);
  useEffect(() => {
    const look = () => {
      const place = placeIn(text.current, document.getSelection());
      setMarked(place && { pieces, stretches: stretchesIn(pieces, place) });
    };
    // What was marked before the script ran, or before the page was loaded again, is marked still.
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text, pieces]);
  // A mark on the text before says nothing of this one.
  return marked?.pieces === pieces ? marked.stretches : [];
}

function placeIn(text: HTMLElement | null, selection: Selection | null): { from: number; to: number } | null {
  if (!text || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const from = lengthUpTo(text, range.startContainer, range.startOffset);
  const to = lengthUpTo(text, range.endContainer, range.endOffset);
  return from < to ? { from, to } : null;
}

/** Words that only a screen reader is told are none of the text. */
function lengthUpTo(text: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  const copy = before.cloneContents();
  for (const told of copy.querySelectorAll('.visually-hidden')) told.remove();
  return copy.textContent.length;
}
