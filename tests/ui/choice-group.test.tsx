// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ChoiceGroup } from '../../app/ui/choice-group';
import { renderIn } from '../support/render';

afterEach(cleanup);

const options = [
  { value: 'lost', label: '端末の紛失' },
  { value: 'malware', label: 'マルウェア感染' },
];
const other = {
  value: 'other',
  label: 'その他',
  name: 'incidents-other',
  ask: 'どのような事でしたか',
  defaultValue: '停電',
};

/** What the browser would send of the form on the page, without any script. */
function sent() {
  const form = document.querySelector('form');
  return form ? [...new FormData(form).entries()] : [];
}

describe('a group of choices', () => {
  it('sends every chosen value and the words of the other one', async () => {
    renderIn(
      'ja',
      <form>
        <ChoiceGroup
          kind="checkbox"
          name="incidents"
          label="経験"
          options={options}
          other={other}
          defaultValue={['lost']}
        />
      </form>,
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'その他' }));
    const box = screen.getByRole('textbox', { name: 'どのような事でしたか' });
    await userEvent.clear(box);
    await userEvent.type(box, '回線の断');
    expect(sent()).toEqual([
      ['incidents', 'lost'],
      ['incidents', 'other'],
      ['incidents-other', '回線の断'],
    ]);
  });

  it('joins the error of the other words to their box', () => {
    const wrong = { ...other, errors: ['言葉で書いてください。'] };
    renderIn('ja', <ChoiceGroup kind="radio" name="csirt" label="体制" options={options} other={wrong} />);
    const box = screen.getByRole('textbox');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '言葉で書いてください。',
    );
  });

  it('says beside a choice why it cannot be chosen', () => {
    const full = [...options, { value: 'osaka', label: '大阪会場', reason: '満席です' }];
    renderIn('ja', <ChoiceGroup kind="radio" name="site" label="会場" options={full} />);
    const radio = screen.getByRole<HTMLInputElement>('radio', { name: /大阪会場.*満席です/ });
    expect(radio.disabled).toBe(true);
  });

  it('reads its error with the group', () => {
    renderIn(
      'ja',
      <ChoiceGroup kind="radio" name="site" label="会場" options={options} required errors={['選んでください。']} />,
    );
    const group = screen.getByRole('radiogroup', { name: /会場/ });
    expect(document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent).toBe('選んでください。');
  });
});
