import { useTranslation } from 'react-i18next';
import { sent } from '~/features/board/steps';
import { StepForm } from '~/features/board/step-form';
import { madeId } from '~/live/made-id';
import { Button } from '~/ui/button';
import { Choice, ChoiceGroup } from '~/ui/choice-group';
import { AreaField } from '~/ui/field';
import { longestOption, longestPoll, mostOptions, pollKinds, type Poll } from './poll';
import { linesOf } from './poll-form';
import { savingOf } from './poll-steps';

/** The words of a poll: a new one, or a draft. */
export function PollEditor({ partId, poll }: { partId: string; poll: Poll | null }) {
  const { t } = useTranslation('polls');
  return (
    <StepForm
      command="polls.save"
      input={{ partId, ...(poll && { pollId: poll.id }) }}
      onDone={(_result, form) => poll ?? form.reset()}
      said={(result) => ({
        words: t('said.saved'),
        undo: poll ? savingOf(partId, poll, 'same') : sent('polls.discard', { pollId: madeId(result), version: 1 }),
      })}
      className="flow"
    >
      <AreaField
        name="input.question"
        label={t('desk.question')}
        need="silent"
        required
        rows={2}
        maxLength={longestPoll * 2}
        defaultValue={poll?.question}
      />
      <ChoiceGroup
        kind="radio"
        name="input.kind"
        label={t('desk.kind')}
        need="silent"
        required
        columns
        options={pollKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={poll?.kind ?? 'single'}
      />
      <AreaField
        name="input.lines"
        label={t('desk.lines')}
        hint={t('desk.linesHint')}
        need="silent"
        rows={5}
        maxLength={(longestOption + 1) * mostOptions * 2}
        defaultValue={poll ? linesOf(poll.kind, poll.options) : undefined}
      />
      <Choice
        type="checkbox"
        name="input.showsVoters"
        value="yes"
        label={t('desk.showsVoters')}
        defaultChecked={poll?.showsVoters ?? false}
      />
      <Button type="submit">{t('desk.save')}</Button>
    </StepForm>
  );
}
