import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { longestPublicText } from '~/features/challenges/public-text';
import { useLocale } from '~/i18n/use-locale';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { clock, longDate } from '~/shared/dates';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-group';
import { AreaField } from '~/ui/field';
import { OwnRelays } from './own-relays';
import { OwnStateBadge } from './own-state-badge';
import { OwnTextForm, type Door } from './own-text-form';
import type { OwnStep } from './own-text-steps.server';
import type { OwnPart, OwnText } from './own-texts';

type OwnTextsProps = { texts: readonly OwnText[]; door: Door; step: OwnStep | null };

/** What somebody wrote, where each text is, and what they can do with it. For one thumb, and without a script. */
export function OwnTexts({ texts, door, step }: OwnTextsProps) {
  const { t } = useTranslation('authors');
  const refused = useRefusalText(step?.refusal ?? 'common.stale');
  if (texts.length === 0) return <p className="soft">{t('own.none')}</p>;
  return (
    <>
      {step?.done && <Banner tone="good" role="status" title={t(`done.${step.done}`)} />}
      {step && step.refusal !== null && <Banner tone="wrong" role="alert" title={refused} />}
      {texts.map((text) => (
        <OneText key={text.id} text={text} door={door} step={step} />
      ))}
    </>
  );
}

function OneText({ text, door, step }: { text: OwnText; door: Door; step: OwnStep | null }) {
  const { t } = useTranslation('authors');
  const { parts } = text;
  return (
    <article className="own-text">
      <h2>{t('own.yours')}</h2>
      <blockquote dir="auto">{text.text}</blockquote>
      {text.isSevered && <p className="small soft">{t('own.severed')}</p>}
      {parts.map((part, at) => (
        <section key={part.id} aria-labelledby={`part-${part.id}`}>
          <h3 id={`part-${part.id}`}>
            {parts.length === 1 ? t('own.onePart') : t('own.part', { number: at + 1 })}{' '}
            <OwnStateBadge state={part.state} />
          </h3>
          <PartWords part={part} />
          <PartForms text={text} part={part} door={door} step={step} />
        </section>
      ))}
      <OwnRelays textId={text.id} relays={text.relays} door={door} step={step} />
      {text.mayWithdraw && <Withdraw text={text} door={door} />}
    </article>
  );
}

function PartWords({ part }: { part: OwnPart }) {
  const { t } = useTranslation('authors');
  return (
    <>
      {part.isMerged && <p className="small">{t('own.merged')}</p>}
      {part.wording !== null && part.wording !== '' && (
        <p className="own-wording" dir="auto">
          {part.wording}
        </p>
      )}
      {part.state === 'received' && !part.isMerged && <p className="small soft">{t('own.notYet')}</p>}
      {part.rule !== null && <p>{t('own.rule', { rule: t(`rules.${part.rule}`) })}</p>}
      {part.threadId !== null && (
        <p>
          <Link to={`/archive/${part.threadId}`}>{t('own.inArchive')}</Link>
        </p>
      )}
    </>
  );
}

type PartFormsProps = { text: OwnText; part: OwnPart; door: Door; step: OwnStep | null };

function PartForms({ text, part, door, step }: PartFormsProps) {
  const { t } = useTranslation('authors');
  const locale = useLocale();
  const aim = { door, textId: text.id, partId: part.id };
  return (
    <>
      {part.asked && (
        <OwnTextForm {...aim} intent="accept">
          <p>{t('own.asked', { until: `${longDate(part.asked.until, locale)} ${clock(part.asked.until)}` })}</p>
          <input type="hidden" name="wording" value={part.wording ?? ''} />
          <Button type="submit" kind="primary" icon="check">
            {t('own.accept')}
          </Button>
        </OwnTextForm>
      )}
      {part.word === 'accepted' && part.state === 'checking' && <p className="small">{t('own.accepted')}</p>}
      {part.word === 'proposed' && (
        <>
          <p className="small">{t('own.proposed')}</p>
          <p className="own-wording" dir="auto">
            {part.proposal}
          </p>
        </>
      )}
      {part.mayPropose && <Propose {...{ text, part, door, step }} />}
    </>
  );
}

function Propose({ text, part, door, step }: PartFormsProps) {
  const { t } = useTranslation('authors');
  const again = step?.refusal && step.partId === part.id ? step.typed : '';
  return (
    <details className="folded-form" open={again !== ''}>
      <summary>{t('own.propose')}</summary>
      <OwnTextForm door={door} textId={text.id} partId={part.id} intent="propose">
        <AreaField
          name="proposal"
          label={t('own.proposal')}
          hint={t('own.proposalHint')}
          rows={4}
          maxLength={longestPublicText * 2}
          defaultValue={again || part.proposal || part.wording || text.text.slice(0, longestPublicText)}
          required
        />
        <Button type="submit">{t('own.send')}</Button>
      </OwnTextForm>
    </details>
  );
}

function Withdraw({ text, door }: { text: OwnText; door: Door }) {
  const { t } = useTranslation('authors');
  return (
    <details className="folded-form" data-apart="">
      <summary>{t('own.withdraw')}</summary>
      <OwnTextForm door={door} textId={text.id} intent="withdraw">
        <p className="soft">{t('own.withdrawWords')}</p>
        <Choice type="checkbox" name="sure" value="yes" label={t('own.sure')} required />
        <Button type="submit" kind="danger">
          {t('own.withdraw')}
        </Button>
      </OwnTextForm>
    </details>
  );
}
