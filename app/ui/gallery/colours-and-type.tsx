import { useTranslation } from 'react-i18next';
import type { Texts } from '~/i18n/texts';
import { Seal } from '../badge';
import { Mark } from '../mark';
import { Hashira } from '../page-head';
import { Row, Section } from './section';

const colours = [
  'paper',
  'sheet',
  'sunk',
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'accent-wash',
  'live',
  'good',
  'care',
  'wrong',
] as const satisfies readonly (keyof Texts['gallery']['colours'])[];

export function Colours() {
  const { t } = useTranslation('gallery');
  return (
    <Section name="colours" columns="one">
      <div className="gallery-swatches">
        {colours.map((colour) => (
          <div className="gallery-swatch" data-colour={colour} key={colour}>
            {t(`colours.${colour}`)} <code>{colour}</code>
          </div>
        ))}
      </div>
    </Section>
  );
}

export function TypeScale() {
  const { t } = useTranslation('gallery');
  return (
    <Section name="type">
      <div className="gallery-scale">
        <p data-size="4xl">{t('type.huge')}</p>
        <p data-size="3xl">{t('type.large')}</p>
        <p data-size="2xl">{t('type.head')}</p>
        <p data-size="xl">{t('type.small')}</p>
      </div>
      <div>
        <p className="small faint">{t('type.label')}</p>
        <p>{t('type.body')}</p>
      </div>
    </Section>
  );
}

export function Marks() {
  const { t } = useTranslation('gallery');
  return (
    <Section name="marks">
      <div>
        <Row label={t('marks.still')}>
          <span className="brand">
            <Mark />
            {t('marks.kicker')}
          </span>
        </Row>
        <Row label={t('marks.running')}>
          <span className="brand">
            <Mark live />
            {t('marks.kicker')}
          </span>
        </Row>
      </div>
      <div className="row">
        <Seal>{t('marks.live')}</Seal>
        <Seal next>{t('marks.next')}</Seal>
        <Hashira>{t('marks.hashira')}</Hashira>
      </div>
    </Section>
  );
}
