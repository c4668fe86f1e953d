// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { KeyList } from '~/ui/key-list';
import { actOf, type KeyMap } from '~/ui/key-map';
import { usePageKeys } from '~/ui/use-page-keys';

type Act = 'next' | 'send' | 'undo';
const keys: KeyMap<Act> = { next: ['j', 'ArrowDown'], send: ['Ctrl+Enter'], undo: ['u'] };

function Page({ told, does = true }: { told: (act: Act, key: string) => void; does?: boolean }) {
  usePageKeys(keys, (act, key) => {
    told(act, key);
    return does;
  });
  return (
    <>
      <input aria-label="field" />
      <dialog aria-label="box" />
    </>
  );
}

function open() {
  const heard: string[] = [];
  render(<Page told={(act, key) => heard.push(`${act} ${key}`)} />);
  return { heard, user: userEvent.setup() };
}

afterEach(cleanup);

describe('Keys of a page', () => {
  it('press their act, in capitals too, and others nothing', async () => {
    const { heard, user } = open();
    await user.keyboard('jJx{ArrowDown}u');
    expect(heard).toEqual(['next j', 'next J', 'next ArrowDown', 'undo u']);
  });

  it('do nothing while somebody types, but for those held with Ctrl', async () => {
    const { heard, user } = open();
    await user.type(screen.getByRole('textbox'), 'ju{Control>}{Enter}u{/Control}');
    expect(heard).toEqual(['send Ctrl+Enter']);
  });

  it('press once while they are held down, unless they only go on', async () => {
    const { heard, user } = open();
    await user.keyboard('{u>3/}{j>3/}');
    expect(heard).toEqual(['undo u', 'next j', 'next j', 'next j']);
  });

  it('are the browser’s where nothing was done', async () => {
    const kept: boolean[] = [];
    window.addEventListener('keydown', (event) => kept.push(event.defaultPrevented), { once: true });
    render(<Page told={() => undefined} does={false} />);
    await userEvent.setup().keyboard('u');
    expect(kept).toEqual([false]);
  });

  it('are listed from the map that they act by', () => {
    render(<KeyList keys={{ pick: ['1', '2', '3'], ...keys }} word={(act) => `to ${act}`} />);
    const rows = screen
      .getAllByRole('term')
      .map((term) => `${term.textContent} ${term.nextSibling?.textContent ?? ''}`);
    expect(rows).toEqual(['1–3 to pick', 'J↓ to next', 'Ctrl ↵ to send', 'U to undo']);
    expect(actOf(keys, 'J')).toBe('next');
    expect(actOf(keys, 'q')).toBeNull();
  });
});
