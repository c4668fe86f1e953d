// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../app/ui/button';
import { ErrorSummary } from '../../app/ui/error-summary';
import { Tabs } from '../../app/ui/tabs';
import { renderIn } from '../support/render';

afterEach(cleanup);

describe('a button', () => {
  it('does not send twice while busy, and says what it is doing', async () => {
    const onClick = vi.fn();
    renderIn('ja', <Button busy busyWord="公開しています" onClick={onClick} children="公開する" />);
    await userEvent.click(screen.getByRole('button', { name: '公開しています', busy: true }));
    expect(onClick).not.toHaveBeenCalled();
  });

  it('says why it cannot be pressed, and sends no form', async () => {
    const onClick = vi.fn();
    renderIn(
      'ja',
      <Button type="submit" reason="編集した人は公開できません。" onClick={onClick} children="公開する" />,
    );
    const button = screen.getByRole('button', { name: '公開する' });
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(button.getAttribute('type')).toBe('button');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '編集した人は公開できません。',
    );
  });
});

describe('a summary of errors', () => {
  it('takes the focus and leads to each field', () => {
    renderIn('ja', <ErrorSummary errors={[{ fieldId: 'kana', words: '読みを入れてください。' }]} />);
    expect(document.activeElement?.textContent).toContain('1件');
    expect(screen.getByRole('link').getAttribute('href')).toBe('#kana');
  });
});

describe('tabs', () => {
  const tabs = [
    { key: 'questions', label: '質問', to: '/live?tab=questions', count: 31 },
    { key: 'polls', label: '投票', to: '/live?tab=polls' },
  ];

  it('are links, so that they work without a script', () => {
    renderIn('ja', <Tabs label="種類" tabs={tabs} chosen="questions" />);
    expect(screen.getByRole('link', { current: 'page' }).getAttribute('href')).toBe('/live?tab=questions');
  });

  it('are changed on the page itself where it has all it needs', async () => {
    const onChoose = vi.fn();
    renderIn('ja', <Tabs label="種類" tabs={tabs} chosen="questions" onChoose={onChoose} />);
    await userEvent.click(screen.getByRole('link', { name: '投票' }));
    expect(onChoose).toHaveBeenCalledWith('polls');
  });
});
