import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Prose } from '~/shared/prose';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { AreaField, SelectField } from '~/ui/field';
import { Segments } from '~/ui/segments';
import { longestBody, templateVenues } from './mail-template';
import type { ShownPreview, TemplateKey, TemplateProblems } from './mail-template';
import { neededIn, occasions, placeholdersOf } from './occasions';

type Choice = Omit<TemplateKey, 'seminarId'> & { as: string };

type Props = {
  choice: Choice;
  owns: readonly Omit<TemplateKey, 'seminarId'>[];
  template: { body: string; version: number };
  problems: TemplateProblems | null;
  preview: ShownPreview;
  people: readonly { id: string; label: string }[];
};

/** The mails of a seminar: which there are, the text of the chosen one, and how it arrives. */
export function MailsPage(props: Props) {
  const { choice, owns } = props;
  const { t } = useTranslation(['mail', 'registration']);
  return (
    <div className="mail-desk">
      <Kinds choice={choice} owns={owns} />
      <div className="flow">
        <div className="row">
          <Segments
            label={t('templates.language')}
            chosen={choice.locale}
            segments={(['ja', 'en'] as const).map((locale) => ({
              value: locale,
              label: t(`templates.languages.${locale}`),
              to: addressOf({ ...choice, locale }),
            }))}
          />
          <Segments
            label={t('templates.venue')}
            chosen={choice.venue}
            segments={templateVenues.map((venue) => ({
              value: venue,
              label: venue === 'all' ? t('templates.allVenues') : t(`registration:venues.${venue}`),
              to: addressOf({ ...choice, venue }),
            }))}
          />
        </div>
        <Shown {...props} />
        <Wording {...props} />
      </div>
    </div>
  );
}

function addressOf(choice: Choice): string {
  return `?${new URLSearchParams(choice).toString()}`;
}

function Kinds({ choice, owns }: Pick<Props, 'choice' | 'owns'>) {
  const { t } = useTranslation('mail');
  return (
    <nav className="mail-kinds" aria-label={t('templates.list')}>
      {occasions.map((occasion) => (
        <Link
          key={occasion}
          to={addressOf({ ...choice, occasion })}
          aria-current={occasion === choice.occasion ? 'page' : undefined}
        >
          {t(`occasions.${occasion}`)}
          {owns.some((own) => own.occasion === occasion) && <Badge tone="open">{t('templates.own')}</Badge>}
        </Link>
      ))}
    </nav>
  );
}

/** The mail as it arrives, for a made-up person or for one of those who registered. */
function Shown({ choice, preview, people }: Props) {
  const { t } = useTranslation('mail');
  return (
    <Section title={t('templates.shown')}>
      <Form className="row" preventScrollReset>
        {(['occasion', 'locale', 'venue'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={choice[name]} />
        ))}
        <SelectField
          key={choice.as}
          name="as"
          label={t('templates.as')}
          need="silent"
          defaultValue={choice.as}
          blank={t('templates.sample')}
          options={people.map(({ id, label }) => ({ value: id, label }))}
        />
        <Button type="submit">{t('templates.show')}</Button>
      </Form>
      <article className="mail-shown">
        <p>
          <strong>{preview.subject}</strong>
        </p>
        <Prose pieces={preview.pieces} />
      </article>
      <p className="small soft">{t('templates.shownNote')}</p>
    </Section>
  );
}

function Wording({ choice, template, problems }: Props) {
  const { t } = useTranslation('mail');
  return (
    <Section title={t('templates.body')}>
      <Form method="post" className="flow" preventScrollReset key={addressOf(choice)}>
        <input type="hidden" name="version" value={template.version} />
        <AreaField
          // Another text from the server, as after going back to the standard, takes the place of what was typed.
          key={template.body}
          name="body"
          label={t('templates.body')}
          hint={t('templates.bodyHint', { open: '{{', close: '}}' })}
          required
          tall
          rows={18}
          maxLength={longestBody}
          defaultValue={template.body}
          errors={useProblemWords(problems)}
        />
        <Holes occasion={choice.occasion} />
        <div className="row">
          <Button type="submit" kind="primary" name="intent" value="save">
            {t('templates.save')}
          </Button>
          <Button type="submit" name="intent" value="preview">
            {t('templates.preview')}
          </Button>
          <Button type="submit" name="intent" value="test">
            {t('templates.test')}
          </Button>
          {template.version > 0 && (
            <Button type="submit" kind="quiet" name="intent" value="reset">
              {t('templates.reset')}
            </Button>
          )}
        </div>
      </Form>
    </Section>
  );
}

function useProblemWords(problems: TemplateProblems | null): string[] {
  const { t } = useTranslation('mail');
  if (!problems) return [];
  const named = (names: readonly string[]) => ({ names: names.map(written).join(' ') });
  return [
    ...(problems.unknown.length > 0 ? [t('templates.problems.unknown', named(problems.unknown))] : []),
    ...(problems.missing.length > 0 ? [t('templates.problems.missing', named(problems.missing))] : []),
    ...(problems.tooLong ? [t('templates.problems.tooLong')] : []),
  ];
}

const written = (name: string) => `{{${name}}}`;

/** What may be written, with what it stands for. */
function Holes({ occasion }: Pick<Choice, 'occasion'>) {
  const { t } = useTranslation('mail');
  const needed = neededIn(occasion);
  return (
    <details>
      <summary>{t('templates.placeholders')}</summary>
      <ul className="mail-holes small">
        {placeholdersOf(occasion).map((name) => (
          <li key={name}>
            <code>{written(name)}</code> {t(`templates.names.${name}`)}
            {needed.includes(name) && <strong> {t('templates.needed')}</strong>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel flow">
      <h2 className="opens">{title}</h2>
      {children}
    </section>
  );
}
