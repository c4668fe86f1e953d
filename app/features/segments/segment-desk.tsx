import { useTranslation } from 'react-i18next';
import { isRunning } from '~/features/board/board';
import { StepForm } from '~/features/board/step-form';
import { useNow } from '~/features/board/use-now';
import type { PartClock } from '~/features/seminars/board-streams';
import { clock } from '~/shared/dates';
import { Badge, Tag } from '~/ui/badge';
import { Button, IconButton } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Time } from '~/ui/time';
import { forecastOf, minutesLate } from './forecast';
import { SegmentEditor } from './segment-editor';
import { backFrom, backTo, moving } from './segment-steps';
import type { OpenedSegments, Segment } from './segments';
import { useSegments } from './use-segments';

type DeskProps = { part: PartClock; opened: OpenedSegments; servedAt: string };

/** Where the chairs write the run of show and go through it. Needs a LiveProvider and a page key. */
export function SegmentDesk({ part, opened, servedAt }: DeskProps) {
  const { t } = useTranslation('segments');
  const segments = useSegments(part.id, opened);
  const now = useNow(servedAt);
  const forecast = forecastOf(segments, part, now);
  return (
    <div className="segment-desk">
      {segments.length === 0 ? (
        <Empty title={t('desk.none')}>{t('desk.noneWords')}</Empty>
      ) : (
        <LateWords late={minutesLate(forecast, part)} endsAt={forecast.endsAt} />
      )}
      <ol>
        {segments.map((segment, at) => (
          <li key={segment.id} data-on={segment.id === part.segment?.id || undefined}>
            <Row {...{ part, segment }} starts={forecast.starts.get(segment.id) ?? null} />
            <div className="row segment-steps">
              <BeginButton {...{ part, segment }} />
              {at > 0 && <MoveButton {...{ segment }} direction="up" />}
              {at < segments.length - 1 && <MoveButton {...{ segment }} direction="down" />}
              <StepForm
                command="segments.remove"
                input={{ segmentId: segment.id, version: segment.version }}
                said={() => ({ words: t('said.removed'), undo: backTo(part.id, segment, 'removed') })}
              >
                <Button type="submit" kind="quiet">
                  {t('desk.remove')}
                </Button>
              </StepForm>
            </div>
            <details className="fold segment-new">
              <summary>{t('desk.edit')}</summary>
              <SegmentEditor key={segment.version} partId={part.id} segment={segment} />
            </details>
          </li>
        ))}
      </ol>
      <details className="fold segment-new" open={segments.length === 0}>
        <summary>{t('desk.new')}</summary>
        <SegmentEditor partId={part.id} segment={null} />
      </details>
    </div>
  );
}

/** 「このままだと17:04に終わります（予定より4分遅い）」 */
function LateWords({ late, endsAt }: { late: number; endsAt: string | null }) {
  const { t } = useTranslation('segments');
  const time = endsAt === null ? '' : clock(endsAt);
  const word = late === 0 ? 'late.none' : late > 0 ? 'late.after' : 'late.before';
  return <p className="num">{t(word, { time, minutes: Math.abs(late) })}</p>;
}

function Row({ part, segment, starts }: { part: PartClock; segment: Segment; starts: string | null }) {
  const { t } = useTranslation('segments');
  const isOn = segment.id === part.segment?.id;
  const from = isOn ? (part.segment?.since ?? null) : starts;
  return (
    <div className="segment">
      <p className="segment-time num">
        {from && <Time instant={from} text={clock(from)} />}
        <span className="small soft">{t('desk.lasts', { minutes: segment.minutes })}</span>
      </p>
      <div>
        <h2>
          {segment.title} {isOn && isRunning(part.state) && <Badge tone="live">{t('desk.on')}</Badge>}
        </h2>
        {(!segment.asks || !segment.reacts) && (
          <p className="row">
            {!segment.asks && <Tag>{t('desk.noAsks')}</Tag>}
            {!segment.reacts && <Tag>{t('desk.noReacts')}</Tag>}
          </p>
        )}
        {segment.notes && <p className="small soft segment-notes">{segment.notes}</p>}
      </div>
    </div>
  );
}

function BeginButton({ part, segment }: { part: PartClock; segment: Segment }) {
  const { t } = useTranslation('segments');
  if (!isRunning(part.state) || segment.id === part.segment?.id) return null;
  return (
    <StepForm
      command="segments.begin"
      input={{ partId: part.id, from: part.segment?.id ?? null, to: segment.id }}
      said={() => ({ words: t('said.begun', { title: segment.title }), undo: backFrom(part, segment.id) })}
    >
      <Button type="submit">{t('desk.begin')}</Button>
    </StepForm>
  );
}

function MoveButton({ segment, direction }: { segment: Segment; direction: 'up' | 'down' }) {
  const { t } = useTranslation('segments');
  const back = moving(segment, direction === 'up' ? 'down' : 'up');
  const { name, input } = moving(segment, direction);
  return (
    <StepForm command={name} input={input} said={() => ({ words: t('said.moved'), undo: back })}>
      <IconButton type="submit" icon={direction} label={t(`desk.${direction}`, { title: segment.title })} />
    </StepForm>
  );
}
