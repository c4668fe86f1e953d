import { useTranslation } from 'react-i18next';
import { PageHead } from '../page-head';
import { Segments } from '../segments';
import { BadgeStates } from './badge-states';
import { ButtonStates } from './button-states';
import { Colours, Marks, TypeScale } from './colours-and-type';
import { FieldStates } from './field-states';
import { Lists } from './lists';
import { Notices } from './notices';
import { QuestionStates } from './question-states';
import { VoteStates } from './vote-states';
import { WaitingStates } from './waiting-states';

/** Every control in every state on one page: the place to look at a change before it reaches the pages. */
export function Gallery({ locale }: { locale: 'ja' | 'en' }) {
  const { t } = useTranslation('gallery');
  const locales = (['ja', 'en'] as const).map((value) => ({
    value,
    label: t(`language.${value}`),
    to: `?lng=${value}`,
  }));
  return (
    <div className="wrap gallery">
      <PageHead title={t('title')} subtitle={t('lead')} />
      <Segments label={t('language.label')} segments={locales} chosen={locale} />
      <Colours />
      <TypeScale />
      <Marks />
      <ButtonStates />
      <FieldStates />
      <BadgeStates />
      <Lists />
      <VoteStates />
      <QuestionStates />
      <Notices />
      <WaitingStates />
    </div>
  );
}
