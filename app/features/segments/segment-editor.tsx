import { useTranslation } from 'react-i18next';
import { sent } from '~/features/board/steps';
import { StepForm } from '~/features/board/step-form';
import { madeId } from '~/live/made-id';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';
import { AreaField, Field } from '~/ui/field';
import { backTo } from './segment-steps';
import { longestNotes, longestTitle, mostMinutes, type Segment } from './segments';

/** The words of a segment: a new one at the end of the run of show, or one that is there. */
export function SegmentEditor({ partId, segment }: { partId: string; segment: Segment | null }) {
  const { t } = useTranslation('segments');
  return (
    <StepForm
      command="segments.save"
      input={{ partId, ...(segment && { segmentId: segment.id, version: segment.version }) }}
      onDone={(_result, form) => segment ?? form.reset()}
      said={(result) => ({
        words: t('said.saved'),
        undo: segment
          ? backTo(partId, segment, 'changed')
          : sent('segments.remove', { segmentId: madeId(result), version: 1 }),
      })}
      className="segment-editor"
    >
      <Field
        name="input.title"
        label={t('desk.title')}
        need="silent"
        required
        maxLength={longestTitle * 2}
        defaultValue={segment?.title}
      />
      <Field
        name="input.minutes"
        label={t('desk.minutes')}
        need="silent"
        required
        type="number"
        min={1}
        max={mostMinutes}
        defaultValue={segment?.minutes ?? 10}
      />
      <div className="segment-modules">
        <Choice
          type="checkbox"
          name="input.asks"
          value="yes"
          label={t('desk.asks')}
          defaultChecked={segment?.asks ?? true}
        />
        <Choice
          type="checkbox"
          name="input.reacts"
          value="yes"
          label={t('desk.reacts')}
          defaultChecked={segment?.reacts ?? true}
        />
      </div>
      <AreaField
        name="input.notes"
        label={t('desk.notes')}
        hint={t('desk.notesHint')}
        need="silent"
        rows={3}
        maxLength={longestNotes * 2}
        defaultValue={segment?.notes}
      />
      <Button type="submit">{t(segment ? 'desk.save' : 'desk.add')}</Button>
    </StepForm>
  );
}
