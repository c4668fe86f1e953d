import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CurationPolicy } from '~/features/challenges/curation-policy';
import { usualK } from '~/features/results/small-numbers';
import { seminarPath } from '~/features/seminars/seminar';
import { Button } from '~/ui/button';
import { Choice, ChoiceGroup } from '~/ui/choice-group';
import { AreaField, Field } from '~/ui/field';
import type { Severable } from './severing.server';

/** Where the secretariat sets what becomes of texts. */
export function PolicyForm({ slug, policy }: { slug: string; policy: CurationPolicy }) {
  const { t } = useTranslation('authors');
  const days = { type: 'number', inputMode: 'numeric', max: 365, required: true, need: 'silent' } as const;
  return (
    <Form method="post" className="flow policy-form">
      <p>{t('edit.intro')}</p>
      <input type="hidden" name="version" value={policy.version} />
      <Choice
        type="checkbox"
        name="asksAuthors"
        value="yes"
        label={t('edit.asksAuthors')}
        hint={t('edit.asksAuthorsHint')}
        defaultChecked={policy.asksAuthors}
      />
      <Field {...days} name="authorDays" label={t('edit.authorDays')} min={1} defaultValue={policy.authorDays} />
      <ChoiceGroup
        kind="radio"
        name="silence"
        label={t('edit.silence')}
        need="silent"
        required
        options={(['hold', 'release'] as const).map((value) => ({ value, label: t(`edit.silences.${value}`) }))}
        defaultValue={policy.silence}
      />
      <Field
        {...days}
        name="severDays"
        label={t('edit.severDays')}
        hint={t('edit.severDaysHint')}
        min={0}
        defaultValue={policy.severDays}
      />
      <Choice
        type="checkbox"
        name="previews"
        value="yes"
        label={t('edit.previews')}
        hint={t('edit.previewsHint')}
        defaultChecked={policy.previews}
      />
      <p className="row">
        <Button type="submit" name="intent" value="set" kind="primary">
          {t('edit.save')}
        </Button>
        <Link to={seminarPath(slug, '/policy')}>{t('edit.see')}</Link>
      </p>
    </Form>
  );
}

/** The secretariat's own list of words that tell of somebody: companies of guests, nicknames, projects. */
export function TellingWordsForm({ words }: { words: readonly string[] }) {
  const { t } = useTranslation('authors');
  return (
    <section className="flow policy-form">
      <h2 className="opens">{t('edit.wordsTitle')}</h2>
      <Form method="post" className="flow" key={words.join('\n')}>
        <AreaField
          name="words"
          label={t('edit.words')}
          hint={t('edit.wordsHint')}
          rows={6}
          defaultValue={words.join('\n')}
        />
        <Button type="submit" name="intent" value="words">
          {t('edit.saveWords')}
        </Button>
      </Form>
    </section>
  );
}

/** Destroys the links of what is settled, now; there is no way back, so it is asked for twice. */
export function SeverForm({ severable: { count, isEnough } }: { severable: Severable }) {
  const { t } = useTranslation('authors');
  return (
    <section className="flow">
      <h2 className="opens">{t('edit.severTitle')}</h2>
      <p>{t('edit.severWords')}</p>
      <p>{count === 0 ? t('edit.severNone') : t('edit.severCount', { count })}</p>
      {count > 0 && !isEnough && <p className="soft">{t('edit.severFew', { k: usualK })}</p>}
      {count > 0 && isEnough && (
        <Form method="post" className="flow">
          <Choice type="checkbox" name="sure" value="yes" label={t('edit.severSure')} required />
          <Button type="submit" name="intent" value="sever" kind="danger">
            {t('edit.sever')}
          </Button>
        </Form>
      )}
    </section>
  );
}
