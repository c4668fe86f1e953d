import type * as Adapter from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState, type RefObject } from 'react';

/** Beside which edge of a row another one would fall. */
export type DropEdge = 'above' | 'below' | null;

type Placed = { id: string; index: number };
type Options = Placed & {
  /** Names the list, so that rows of another one are not taken. */
  list: string;
  /** Called with what was dropped, and its new place in the list, from 0. */
  onDrop: (id: string, to: number) => void;
};

/**
 * Lets a row of a list be dragged by its grip to another place; the browser's own dragging, by mouse and by long
 * press. What it does must be possible by buttons too. The door to @atlaskit/pragmatic-drag-and-drop, which is loaded
 * only in the browser, when the list is there.
 */
export function useDragOrder({ id, index, list, onDrop }: Options) {
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const [edge, setEdge] = useState<DropEdge>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    let stop = (): void => undefined;
    let isGone = false;
    const own = { id, index, list };
    void import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then((library) => {
      if (!isGone) stop = wire(library, { row, grip }, own, { setEdge, drop: (from, to) => drop.current(from, to) });
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [id, index, list]);
  return { row, grip, edge };
}

type Places = { row: RefObject<HTMLElement>; grip: RefObject<HTMLElement> };
type Hears = { setEdge: (edge: DropEdge) => void; drop: (id: string, to: number) => void };

function wire(
  { draggable, dropTargetForElements }: typeof Adapter,
  { row, grip }: Places,
  own: Placed & { list: string },
  { setEdge, drop }: Hears,
): () => void {
  const [element, dragHandle] = [row.current, grip.current];
  if (!element || !dragHandle) return () => undefined;
  const edgeAt = (y: number): Exclude<DropEdge, null> => {
    const { top, height } = element.getBoundingClientRect();
    return y < top + height / 2 ? 'above' : 'below';
  };
  const endDragging = draggable({ element, dragHandle, getInitialData: () => own });
  const endDropping = dropTargetForElements({
    element,
    canDrop: ({ source }) => readPlaced(source.data, own.list) !== null,
    onDrag: ({ source, location }) => {
      setEdge(source.element === element ? null : edgeAt(location.current.input.clientY));
    },
    onDragLeave: () => setEdge(null),
    onDrop: ({ source, location }) => {
      setEdge(null);
      const dragged = readPlaced(source.data, own.list);
      if (dragged && dragged.id !== own.id)
        drop(dragged.id, placeOf(dragged.index, own.index, edgeAt(location.current.input.clientY)));
    },
  });
  return () => {
    endDragging();
    endDropping();
  };
}

function readPlaced(carried: Record<string | symbol, unknown>, list: string): Placed | null {
  const { id, index } = carried;
  return carried['list'] === list && typeof id === 'string' && typeof index === 'number' ? { id, index } : null;
}

/** Where a row from `from` comes to stand when it falls beside the one at `at`: it leaves a gap where it was. */
export function placeOf(from: number, at: number, edge: Exclude<DropEdge, null>): number {
  const before = edge === 'below' ? at + 1 : at;
  return from < before ? before - 1 : before;
}
