import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRules, PartClock } from '~/features/seminars/board-streams';
import { Dialog } from '~/ui/dialog';
import { capOf } from '~/ui/key-map';
import { Segments } from '~/ui/segments';
import { boardKeys } from './desk-keys';
import { paces, takesQuestions } from './gate';
import { ruling } from './noting-steps';
import type { Desking } from './use-desking';

type RulesProps = { part: PartClock; desking: Desking; close: () => void };

const gates = ['automatic', 'open', 'closed'] as const;
const ways = ['moderated', 'direct'] as const;

/** How the board takes questions; each choice acts at once and can be taken back. */
export function RulesDialog({ part, desking, close }: RulesProps) {
  const { t } = useTranslation('board');
  const set = (change: Partial<BoardRules>) => desking.steer(ruling(part, change));
  const { gate, moderation, pace } = part.rules;
  return (
    <Dialog open title={t('rules.title')} onClose={close}>
      <Rule title={t('rules.gate.label')} hint={t('rules.gate.hint')}>
        <Segments
          label={t('rules.gate.label')}
          segments={gates.map((value) => ({ value, label: t(`rules.gate.${value}`) }))}
          chosen={gate}
          onChoose={(value) => set({ gate: gates.find((one) => one === value) ?? gate })}
        />
      </Rule>
      <Rule title={t('rules.moderation.label')} hint={t('rules.moderation.hint')}>
        <Segments
          label={t('rules.moderation.label')}
          segments={ways.map((value) => ({ value, label: t(`rules.moderation.${value}`) }))}
          chosen={moderation}
          onChoose={(value) => set({ moderation: ways.find((one) => one === value) ?? moderation })}
        />
      </Rule>
      <Rule title={t('rules.paceOf.label')} hint={t('rules.paceHint')}>
        <Segments
          label={t('rules.paceOf.label')}
          segments={paces.map((seconds) => ({
            value: String(seconds),
            label: seconds === 0 ? t('rules.paceOf.none') : t('rules.paceOf.seconds', { count: seconds }),
          }))}
          chosen={String(pace)}
          onChoose={(value) => set({ pace: Number(value) })}
        />
      </Rule>
    </Dialog>
  );
}

function Rule({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <div className="board-rule">
      <p className="field-label">{title}</p>
      {children}
      <p className="hint">{hint}</p>
    </div>
  );
}

/** In a word how the board takes questions now; opens the settings. */
export function RulesButton({ part, onOpen }: { part: PartClock; onOpen: () => void }) {
  const { t } = useTranslation('board');
  const running = part.state === 'live' || part.state === 'paused';
  const now = !running ? 'outside' : takesQuestions(part) ? part.rules.moderation : 'shut';
  return (
    <button type="button" className="console-set" data-now={now} onClick={onOpen}>
      <span className="visually-hidden">{t('rules.open')}</span>
      {t(`rules.now.${now}`)}
      {running && part.rules.pace > 0 && <span>{t('rules.pace', { count: part.rules.pace })}</span>}
      <kbd>{capOf(boardKeys.rules[0] ?? '')}</kbd>
    </button>
  );
}
