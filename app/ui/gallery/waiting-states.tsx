import { useTranslation } from 'react-i18next';
import { Bones } from '../bones';
import { Button } from '../button';
import { Empty } from '../empty';
import { Progress } from '../progress';
import { Steps } from '../steps';
import { Section } from './section';

export function WaitingStates() {
  const { t } = useTranslation('gallery');
  const steps = [t('waiting.enter'), t('waiting.check'), t('waiting.done')];
  return (
    <Section name="waiting">
      <Empty title={t('waiting.emptyTitle')} action={<Button kind="primary">{t('waiting.emptyAction')}</Button>}>
        {t('waiting.empty')}
      </Empty>
      <div className="gallery-fields">
        <Bones />
        <Progress label={t('waiting.progress')} value={148} max={231} words="148 / 231" />
        <Steps steps={steps} now={0} />
        <Steps steps={steps} now={1} />
        <Steps steps={steps} now={2} />
      </div>
    </Section>
  );
}
