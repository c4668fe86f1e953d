import { useTranslation } from 'react-i18next';
import { isRunning } from '~/features/board/board';
import { nearness } from '~/features/board/pushed-starts';
import { useNow } from '~/features/board/use-now';
import type { PartClock } from '~/features/seminars/board-streams';
import { clock, countdown } from '~/shared/dates';
import { forecastOf } from './forecast';
import { standOf, type OpenedSegments } from './segments';
import { useSegments } from './use-segments';

type NotesProps = { part: PartClock; opened: OpenedSegments; servedAt: string };

/** For who stands before the room: the segment that is on, its time, what is noted on it, and what comes after. */
export function SegmentNotes({ part, opened, servedAt }: NotesProps) {
  const { t } = useTranslation('segments');
  const segments = useSegments(part.id, opened);
  const now = useNow(servedAt);
  if (segments.length === 0 || part.state === 'done') return null;
  const { current, next } = standOf(segments, part);
  const starts = next && forecastOf(segments, part, now).starts.get(next.id);
  const seconds = part.segment ? Math.ceil((Date.parse(part.segment.endsAt) - now) / 1000) : 0;
  const { notes } = current ?? next ?? { notes: '' };
  return (
    <section className="stage-segment" aria-label={t('strip.label')}>
      {current && isRunning(part.state) && (
        <p className="segment-now">
          <b>{current.title}</b>
          <span className="time-left num" data-near={nearness(seconds)}>
            {countdown(part.segment?.endsAt ?? now, now)}
          </span>
        </p>
      )}
      {notes && <p className="segment-notes">{notes}</p>}
      {next && <p className="soft">{t('strip.then', { title: next.title, time: starts ? clock(starts) : '' })}</p>}
    </section>
  );
}
