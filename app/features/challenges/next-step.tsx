import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { capOf } from '~/ui/key-map';
import { mayBeTakenBack } from './challenge';
import type { OpenChallenge } from './curation';
import { keyOf } from './curation-keys';

export type NextStepProps = {
  form: string;
  open: OpenChallenge;
  /** The reader's id. */
  me: string;
  isDirty: boolean;
  busy: boolean;
};

/** The buttons that move a challenge on; one that cannot be pressed says why. */
export function NextStep(props: NextStepProps) {
  const { t } = useTranslation('challenges');
  return (
    <section className="next-step" aria-labelledby="next-title">
      <h2 id="next-title">{t('rail.next')}</h2>
      <Buttons {...props} />
    </section>
  );
}

function Buttons(props: NextStepProps) {
  const { t } = useTranslation('challenges');
  const { state } = props.open;
  if (state === 'raw' || state === 'triaged') return <HandOver {...props} />;
  if (state === 'redacted') return <Release {...props} />;
  if (mayBeTakenBack(state)) return <TakeBack {...props} />;
  if (state === 'withheld') return <Submit {...props} intent="readmit" words={t('rail.readmit')} />;
  if (state === 'merged') return <Submit {...props} intent="unmerge" words={t('rail.unmerge')} />;
  return <p className="small faint">{t('rail.settled')}</p>;
}

function HandOver(props: NextStepProps) {
  const { t } = useTranslation('challenges');
  return (
    <>
      <Submit {...props} intent="hand-over" words={t('rail.handOver')} primary />
      <Button wide reason={t('rail.samePerson')}>
        {t('rail.release')}
      </Button>
    </>
  );
}

function Release(props: NextStepProps) {
  const { t } = useTranslation('challenges');
  const { open, me, isDirty } = props;
  const writer = open.redactedBy;
  const reason = writer?.id === me ? t('rail.samePerson') : isDirty ? t('rail.saveFirst') : null;
  if (reason !== null) {
    return (
      <Button wide reason={reason}>
        {t('rail.release')}
      </Button>
    );
  }
  return (
    <>
      <Submit {...props} intent="release" words={t('rail.release')} primary />
      <p className="small soft">
        {writer && t('rail.waitsForOther', { name: writer.name })} {t('rail.releaseWords')}
      </p>
    </>
  );
}

function TakeBack(props: NextStepProps) {
  const { t } = useTranslation('challenges');
  return (
    <>
      <Submit {...props} intent="take-back" words={t('rail.takeBack')} />
      <p className="small faint">{t('rail.takeBackWords')}</p>
    </>
  );
}

function Submit({
  form,
  busy,
  intent,
  words,
  primary,
}: NextStepProps & { intent: string; words: string; primary?: true }) {
  return (
    <Button
      type="submit"
      form={form}
      name="intent"
      value={intent}
      wide
      kind={primary ? 'primary' : undefined}
      busy={busy}
      data-key={primary ? keyOf('forward').toLowerCase() : undefined}
    >
      {words} {primary && <kbd aria-hidden="true">{capOf(keyOf('forward'))}</kbd>}
    </Button>
  );
}
