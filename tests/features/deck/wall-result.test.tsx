import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slide } from '~/features/deck/deck';
import { WallResult } from '~/features/deck/wall-result';
import { renderIn } from '../../support/render';

const words = { hidden: '非表示', total: '計', continued: '続き' };
const slides = ['一枚目', '二枚目'].map((title): Slide => ({ title, notes: [], is: 'closing', lines: [] }));
const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('A result on the wall', () => {
  it('turns its slides by itself, and begins again after the last', () => {
    renderIn('ja', <WallResult wall={{ slides, words, since: '' }} />);
    const seen = [0, 15, 15].map((seconds) => {
      act(() => void vi.advanceTimersByTime(seconds * 1000));
      return titles();
    });
    expect(seen).toEqual([['一枚目'], ['二枚目'], ['一枚目']]);
  });

  it('has no clock with one slide alone', () => {
    renderIn('ja', <WallResult wall={{ slides: slides.slice(0, 1), words, since: '' }} />);
    expect(vi.getTimerCount()).toBe(0);
    expect(titles()).toEqual(['一枚目']);
  });
});
