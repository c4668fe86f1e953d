import { useTranslation } from 'react-i18next';
import type { AgendaCard } from '~/features/challenges/agenda';
import { useLocale } from '~/i18n/use-locale';
import { Badge, Tag, type Tone } from '~/ui/badge';
import { Empty } from '~/ui/empty';
import { QuestionCard } from '~/ui/question-card';
import { isOnAgenda, type CardFate } from './board';

/** The challenges of a discussion in their order. */
export function AgendaList({ agenda }: { agenda: readonly AgendaCard[] }) {
  const { t } = useTranslation('board');
  if (agenda.length === 0) return <Empty title={t('agenda.empty')}>{t('agenda.emptyHint')}</Empty>;
  return (
    <ol className="questions pad">
      {agenda.map((card) => (
        <li key={card.publicId}>
          <AgendaEntry card={card} />
        </li>
      ))}
    </ol>
  );
}

function AgendaEntry({ card }: { card: AgendaCard }) {
  const { t } = useTranslation('board');
  const locale = useLocale();
  const category = locale === 'ja' ? card.categoryJa : card.categoryEn;
  return (
    <QuestionCard
      state={card.state}
      stateLine={card.state === 'scheduled' ? undefined : <CardBadge card={card} />}
      words={card.text}
      meta={
        <>
          <span className="num">{t('agenda.number', { number: card.position })}</span>
          {category && <Tag>{category}</Tag>}
          {(card.origin === 'prepared' || card.origin === 'carried') && <Tag>{t(`agenda.origins.${card.origin}`)}</Tag>}
        </>
      }
    />
  );
}

const tones = {
  scheduled: 'open',
  live: 'live',
  answered: 'good',
  partly: 'care',
  'to-roundtable': 'care',
  'to-next': 'care',
  'to-archive': 'care',
} as const satisfies Record<'scheduled' | 'live' | CardFate, Tone>;

/** What became of a card; nothing for states that no agenda has. */
export function CardBadge({ card }: { card: AgendaCard }) {
  const { t } = useTranslation('board');
  const { state } = card;
  if (!isOnAgenda(state)) return null;
  return <Badge tone={tones[state]}>{t(`cardStates.${state}`)}</Badge>;
}
