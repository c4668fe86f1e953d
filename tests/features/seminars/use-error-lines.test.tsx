import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useErrorLines } from '~/features/seminars/use-error-lines';
import { renderIn } from '../../support/render';

function Lines({ errors }: { errors: Record<string, string[]> }) {
  return useErrorLines({ id: 'seminar', allErrors: errors }).map(({ fieldId, words }) => (
    <a key={fieldId} href={`#${fieldId}`}>
      {words}
    </a>
  ));
}

it('says of each issue where it is, in the reader’s words', () => {
  const errors = {
    titleJa: ['tooLong:80'],
    registrationClosesAt: ['endBeforeStart'],
    'parts[1].start': ['overlaps'],
    'materials[0].part': ['noSuchPart'],
    'roles[2].email': ['email'],
  };
  renderIn('ja', <Lines errors={errors} />);
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    '題名：80文字までにしてください。',
    '締め切り：始まりより後の時刻にしてください。',
    '第二部 始まり：前の部が終わってから始まるようにしてください。',
    '資料 1 どの部の資料か：その部はありません。選び直してください。',
    '担当者 3 メールアドレス：メールアドレスの形になっていません。',
  ]);
});
