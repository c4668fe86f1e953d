// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VoteButton } from '../../app/ui/vote-button';
import { renderIn } from '../support/render';

afterEach(cleanup);

describe('a vote button', () => {
  it('says its count, its word and whether it is pressed', () => {
    renderIn('ja', <VoteButton count={23} pressed word="知りたい" />);
    const button = screen.getByRole('button', { name: /23\s*人\s*知りたい/, pressed: true });
    expect(button.getAttribute('type')).toBe('button');
  });

  it('says one person in English', () => {
    renderIn('en', <VoteButton count={1} pressed={false} word="Want to know" />);
    expect(screen.getByRole('button', { name: /1\s*person\s*Want to know/, pressed: false })).toBeTruthy();
  });

  it('can be pressed again while the first press is on its way', async () => {
    const onPress = vi.fn();
    renderIn('ja', <VoteButton count={24} pressed waiting="sending" word="送信中" onPress={onPress} />);
    await userEvent.click(screen.getByRole('button', { busy: true }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('does nothing when voting is over', async () => {
    const onPress = vi.fn();
    renderIn('ja', <VoteButton count={31} pressed={false} disabled word="締め切り" onPress={onPress} />);
    await userEvent.click(screen.getByRole('button'));
    expect(onPress).not.toHaveBeenCalled();
  });

  it('sends a form by itself where there is no script', () => {
    renderIn('ja', <VoteButton count={3} pressed={false} word="知りたい" type="submit" name="intent" value="vote" />);
    const button = screen.getByRole<HTMLButtonElement>('button');
    expect([button.type, button.name, button.value]).toEqual(['submit', 'intent', 'vote']);
  });
});
