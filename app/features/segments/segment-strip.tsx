import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isRunning } from '~/features/board/board';
import { nearness } from '~/features/board/pushed-starts';
import { StepForm } from '~/features/board/step-form';
import { useNow } from '~/features/board/use-now';
import type { PartClock } from '~/features/seminars/board-streams';
import { clock, countdown } from '~/shared/dates';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { KeyList } from '~/ui/key-list';
import { capOf } from '~/ui/key-map';
import { useMarkedKeys } from '~/ui/use-marked-keys';
import { forecastOf, minutesLate } from './forecast';
import { segmentKeys } from './segment-keys';
import { backFrom, lengthening } from './segment-steps';
import { standOf, type OpenedSegments, type Segment } from './segments';
import { useSegments } from './use-segments';

type StripProps = { part: PartClock; opened: OpenedSegments; servedAt: string };

/** Where in the run of show a part is, and the way on. Nothing for a part without one. */
export function SegmentStrip({ part, opened, servedAt }: StripProps) {
  const { t } = useTranslation('segments');
  const segments = useSegments(part.id, opened);
  const now = useNow(servedAt);
  const strip = useRef<HTMLElement>(null);
  useMarkedKeys(segmentKeys, strip);
  if (segments.length === 0 || !isRunning(part.state)) return null;
  const { next } = standOf(segments, part);
  const late = minutesLate(forecastOf(segments, part, now), part);
  return (
    <section className="segment-strip" aria-label={t('strip.label')} ref={strip}>
      <Current {...{ part, now }} />
      {late > 0 && <Badge tone="care">{t('strip.late', { minutes: late })}</Badge>}
      <NextButton {...{ part, next }} />
    </section>
  );
}

/** The key of the strip, for the list of all keys of the console. */
export function SegmentKeyList() {
  const { t } = useTranslation('segments');
  return <KeyList keys={segmentKeys} word={(act) => t(`keys.${act}`)} />;
}

const steps = [-1, 1] as const;
/** As they are set in Japanese. */
const signed = { [-1]: '−1', 1: '＋1' } as const;

function Current({ part, now }: { part: PartClock; now: number }) {
  const { t } = useTranslation('segments');
  const { segment } = part;
  if (!segment) return <p className="soft">{t('strip.none')}</p>;
  const seconds = Math.ceil((Date.parse(segment.endsAt) - now) / 1000);
  return (
    <div className="segment-now">
      <span className="small soft">{t('strip.now')}</span>
      <b>{segment.title}</b>
      <span className="time-left num" data-near={nearness(seconds)}>
        {countdown(segment.endsAt, now)}
      </span>
      <span className="small soft num">{t('strip.until', { time: clock(segment.endsAt) })}</span>
      {steps.map((minutes) => {
        const { name, input } = lengthening(segment.id, minutes);
        return (
          <StepForm
            key={minutes}
            command={name}
            input={input}
            said={() => ({ words: t('said.extended'), undo: lengthening(segment.id, -minutes) })}
          >
            <Button type="submit" kind="quiet" aria-label={t('strip.adjust', { minutes: signed[minutes] })}>
              {signed[minutes]}
            </Button>
          </StepForm>
        );
      })}
    </div>
  );
}

function NextButton({ part, next }: { part: PartClock; next: Segment | null }) {
  const { t } = useTranslation('segments');
  if (!next) return <p className="small soft">{t('strip.last')}</p>;
  return (
    <StepForm
      command="segments.begin"
      input={{ partId: part.id, from: part.segment?.id ?? null, to: next.id }}
      said={() => ({ words: t('said.begun', { title: next.title }), undo: backFrom(part, next.id) })}
    >
      <Button type="submit" data-key="nextSegment">
        {t('strip.next', { title: next.title })}
        <kbd>{capOf(segmentKeys.nextSegment[0] ?? '')}</kbd>
      </Button>
    </StepForm>
  );
}
