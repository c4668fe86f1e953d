import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/button';
import { AreaField, SelectField } from '~/ui/field';
import { Tag } from '~/ui/badge';
import { Words } from '~/ui/words';
import type { Carryable, Coverage } from './agenda';
import { longestPublicText } from './public-text';
import { useLabel } from './use-label';

type AdditionsProps = {
  carryable: readonly Carryable[];
  categories: readonly Coverage[];
  cards: number;
  busy: boolean;
};

/** What chairs add to the agenda besides the survey's challenges. */
export function AgendaAdditions({ carryable, categories, cards, busy }: AdditionsProps) {
  return (
    <>
      {carryable.length > 0 && <Carry carryable={carryable} busy={busy} />}
      {/* A form of its own for each card that was added: what was typed is gone with it. */}
      <Prepare key={cards} categories={categories} busy={busy} />
    </>
  );
}

function Carry({ carryable, busy }: Pick<AdditionsProps, 'carryable' | 'busy'>) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  return (
    <section className="agenda-group">
      <h3>
        {t('agenda.carryTitle')} <span className="num">{carryable.length}</span>
      </h3>
      <p className="small soft">{t('agenda.carryWords')}</p>
      <ul className="agenda-lines">
        {carryable.map(({ publicId, text, categoryJa, categoryEn, from }) => (
          <li key={publicId}>
            <Words>{text}</Words>
            <div className="foot">
              <span className="small num">{t('agenda.heritage', { number: from.number })}</span>
              {categoryJa !== '' && <Tag>{label({ ja: categoryJa, en: categoryEn })}</Tag>}
              <Form method="post" preventScrollReset className="agenda-steps">
                <input type="hidden" name="publicId" value={publicId} />
                <Button
                  type="submit"
                  name="intent"
                  value="carry"
                  icon="plus"
                  disabled={busy}
                  aria-label={t('agenda.ofCard', { action: t('agenda.carry'), text })}
                >
                  {t('agenda.carry')}
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Prepare({ categories, busy }: Pick<AdditionsProps, 'categories' | 'busy'>) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  return (
    <details className="card-plan">
      <summary>{t('agenda.prepareTitle')}</summary>
      <Form method="post" preventScrollReset className="flow">
        <AreaField
          name="text"
          label={t('agenda.prepareText')}
          hint={t('agenda.prepareHint')}
          rows={3}
          required
          maxLength={longestPublicText * 2}
        />
        <SelectField
          name="category"
          label={t('agenda.prepareCategory')}
          need="silent"
          blank={t('agenda.noCategory')}
          options={categories.map(({ code, label: words }) => ({ value: code, label: label(words) }))}
        />
        <Button type="submit" name="intent" value="prepare" busy={busy}>
          {t('agenda.prepare')}
        </Button>
      </Form>
    </details>
  );
}
