// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../app/ui/button';
import { ToastRegion, useToasts } from '../../app/ui/toast';
import { renderIn } from '../support/render';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Page({ undo }: { undo?: () => void }) {
  const { toasts, show, leave } = useToasts();
  return (
    <>
      <Button onClick={() => show({ words: '公開しました。', undo })}>公開する</Button>
      <ToastRegion toasts={toasts} onLeave={leave} />
    </>
  );
}

function release(undo: () => void = () => undefined) {
  renderIn('ja', <Page undo={undo} />);
  fireEvent.click(screen.getByRole('button', { name: '公開する' }));
}

const after = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const toast = () => screen.queryByText('公開しました。');

describe('a toast', () => {
  it('stays eight seconds', () => {
    release();
    after(7_999);
    expect(toast()).not.toBeNull();
    after(1);
    expect(toast()).toBeNull();
  });

  it('stays while its button has the focus, and eight seconds longer', () => {
    release();
    after(5_000);
    act(() => screen.getByRole('button', { name: '取り消す' }).focus());
    after(60_000);
    expect(toast()).not.toBeNull();
    act(() => screen.getByRole('button', { name: '取り消す' }).blur());
    after(7_999);
    expect(toast()).not.toBeNull();
    after(1);
    expect(toast()).toBeNull();
  });

  it('stays under the pointer', () => {
    release();
    fireEvent.pointerEnter(screen.getByText('公開しました。'));
    after(60_000);
    expect(toast()).not.toBeNull();
  });

  it('takes back what was done, once, and leaves', () => {
    const undo = vi.fn();
    release(undo);
    fireEvent.click(screen.getByRole('button', { name: '取り消す' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(toast()).toBeNull();
  });

  it('keeps its own time beside others', () => {
    release();
    after(5_000);
    fireEvent.click(screen.getByRole('button', { name: '公開する' }));
    after(3_000);
    expect(screen.getAllByText('公開しました。')).toHaveLength(1);
  });
});
