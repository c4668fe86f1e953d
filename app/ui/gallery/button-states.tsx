import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../button';
import { ButtonLink } from '../button-link';
import { Row, Section } from './section';

export function ButtonStates() {
  return (
    <Section name="buttons">
      <Kinds />
      <Conditions />
    </Section>
  );
}

function Kinds() {
  const { t } = useTranslation('gallery');
  return (
    <div>
      <Row label={t('buttons.primary')}>
        <Button kind="primary">{t('buttons.register')}</Button>
        <Button kind="primary" className="is-hover">
          {t('buttons.register')}
        </Button>
        <Button kind="primary" className="is-focus">
          {t('buttons.register')}
        </Button>
      </Row>
      <Row label={t('buttons.plain')}>
        <Button>{t('buttons.draft')}</Button>
        <Button className="is-hover">{t('buttons.draft')}</Button>
        <Button className="is-focus">{t('buttons.draft')}</Button>
      </Row>
      <Row label={t('buttons.quiet')}>
        <Button kind="quiet" icon="copy">
          {t('buttons.copy')}
        </Button>
        <Button kind="quiet" icon="copy" className="is-hover">
          {t('buttons.copy')}
        </Button>
      </Row>
      <Row label={t('buttons.danger')}>
        <Button kind="danger">{t('buttons.cancel')}</Button>
        <Button kind="danger" className="is-hover">
          {t('buttons.cancel')}
        </Button>
      </Row>
    </div>
  );
}

function Conditions() {
  const { t } = useTranslation('gallery');
  const [busy, setBusy] = useState(false);
  return (
    <div>
      <Row label={t('buttons.busy')}>
        <Button kind="primary" busy>
          {t('buttons.send')}
        </Button>
        <Button busy={busy} busyWord={t('votes.sending')} onClick={() => setBusy(true)}>
          {t('buttons.send')}
        </Button>
      </Row>
      <Row label={t('buttons.disabled')}>
        <Button reason={t('buttons.publishReason')}>{t('buttons.publish')}</Button>
      </Row>
      <Row label={t('buttons.large')}>
        <ButtonLink to="#top" kind="primary" size="large" iconAfter="right">
          {t('buttons.check')}
        </ButtonLink>
      </Row>
      <div data-density="staff">
        <Row label={t('buttons.staff')}>
          <Button kind="primary">
            {t('buttons.publish')} <kbd>A</kbd>
          </Button>
          <Button>
            {t('buttons.next')} <kbd>Q</kbd>
          </Button>
          <IconButton icon="eye-off" label={t('buttons.hide')} />
        </Row>
      </div>
    </div>
  );
}
