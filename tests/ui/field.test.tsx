// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AreaField, Field, SelectField } from '../../app/ui/field';
import { renderIn } from '../support/render';

afterEach(cleanup);

const words = (id: string | undefined) => document.getElementById(id ?? '')?.textContent;

describe('a field', () => {
  it('names its input by its label and reads the example and the error with it', () => {
    renderIn(
      'ja',
      <Field label="フリガナ" name="kana" example="ザダン ハナコ" required errors={['読みを入れてください。']} />,
    );
    const input = screen.getByRole('textbox', { name: /フリガナ/ });
    const [hint, error] = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(words(hint)).toBe('例：ザダン ハナコ');
    expect(words(error)).toBe('読みを入れてください。');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('points to nothing that is not there', () => {
    renderIn('ja', <Field label="部署名" name="department" />);
    const input = screen.getByRole('textbox');
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('says 必須 or 任意, in the language of the reader', () => {
    renderIn('ja', <Field label="会社名" name="company" required />);
    expect(screen.getByText('必須')).toBeTruthy();
    cleanup();
    renderIn('en', <Field label="Company" name="company" />);
    expect(screen.getByText('Optional')).toBeTruthy();
  });

  it('leaves the badge out of a form of one field', () => {
    renderIn('ja', <Field label="探す言葉" name="q" need="silent" />);
    expect(screen.queryByText('任意')).toBeNull();
  });

  it('keeps what was written when the page comes back with an error', () => {
    renderIn('ja', <AreaField label="課題" name="challenge" defaultValue="訓練が続かない" errors={['長すぎます。']} />);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('訓練が続かない');
  });

  it('offers an empty first choice only where it was asked for', () => {
    const options = [{ value: 'small', label: '1～49台' }];
    renderIn('ja', <SelectField label="台数" name="pcs" options={options} blank="選んでください" />);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['選んでください', '1～49台']);
  });
});
