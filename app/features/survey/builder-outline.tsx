import { Form, Link, useSubmit } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import { Tag } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { useDragOrder } from '~/ui/use-drag-order';
import type { Builder } from './builder.server';
import type { EntryKind } from './entry-kinds';
import { entriesOf, inLocale, shownIn, type SurveyEntry, type SurveyQuestion } from './survey';

/** What the last press did, as the address says it. */
export type Did = { did: 'saved' | 'removed' | 'restored' | 'up' | 'down' | 'moved'; id: string; newVersion: boolean };

/** The entries with what moves them: buttons of a form each, so that keyboard and no script both do. */
export function BuilderOutline({ builder, did }: { builder: Builder; did: Did | null }) {
  useFocusBack(did);
  const entries = entriesOf(builder.survey);
  return (
    <ol className="builder-outline">
      {entries.map((entry, index) => (
        <OutlineRow
          key={shownIn(entry).id}
          entry={entry}
          index={index}
          last={index === entries.length - 1}
          version={builder.version}
        />
      ))}
    </ol>
  );
}

type RowProps = { entry: SurveyEntry; index: number; last: boolean; version: number };

/** The handle is for who drags; everybody has the buttons. */
function OutlineRow({ entry, index, last, version }: RowProps) {
  const { id } = shownIn(entry);
  const submit = useSubmit();
  const { row, grip, edge } = useDragOrder({
    ...{ id, index, list: 'survey' },
    onDrop: (dragged, to) => submit({ intent: 'move', id: dragged, to, version }, { method: 'post' }),
  });
  return (
    <li ref={row} data-heading={entry.is === 'heading' ? '' : undefined} data-drop={edge ?? undefined}>
      <span className="drag-handle" ref={grip} aria-hidden="true">
        <Icon name="grip" />
      </span>
      <EntryWords entry={entry} />
      <Form method="post" className="builder-moves">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="id" value={id} />
        <Move entry={entry} to="up" off={index === 0} />
        <Move entry={entry} to="down" off={last} />
      </Form>
    </li>
  );
}

/** A row that moved takes its button with it: the focus follows, so that the next press moves the same one on. */
function useFocusBack(did: Did | null) {
  const pressed = did && (did.did === 'up' || did.did === 'down') ? did : null;
  useEffect(() => {
    if (!pressed) return;
    const other = pressed.did === 'up' ? 'down' : 'up';
    const buttons = [pressed.did, other].map((to) => document.getElementById(moveId(to, pressed.id)));
    buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)?.focus();
  }, [pressed]);
}

function moveId(to: string, id: string): string {
  return `${to}-${id}`;
}

function Move({ entry, to, off }: { entry: SurveyEntry; to: 'up' | 'down'; off: boolean }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const { id, title } = shownIn(entry);
  return (
    <Button
      type="submit"
      kind="quiet"
      icon={to}
      name="intent"
      value={to}
      id={moveId(to, id)}
      disabled={off}
      aria-label={t(`builder.${to}`, { title: inLocale(title, locale) })}
    >
      {t(`builder.${to === 'up' ? 'upShort' : 'downShort'}`)}
    </Button>
  );
}

function EntryWords({ entry }: { entry: SurveyEntry }) {
  const { t } = useTranslation('survey');
  const locale = useLocale();
  const { id, title } = shownIn(entry);
  const kind = t(`builder.kinds.${kindOf(entry)}`);
  return (
    <div>
      <p className="small faint">
        {entry.is === 'heading' ? kind : `${t('builder.number', { number: entry.index + 1 })} ${kind}`}
      </p>
      <p>
        <Link to={`?edit=${encodeURIComponent(id)}`}>{inLocale(title, locale)}</Link>
      </p>
      {entry.is === 'heading' && entry.heading.opensPage && (
        <p className="row">
          <Tag>{t('builder.marks.opensPage')}</Tag>
        </p>
      )}
      {entry.is === 'question' && <Marks question={entry.question} />}
      {entry.is === 'matrix' && entry.rows[0] && <Marks question={entry.rows[0]} rows={entry.rows.length} />}
    </div>
  );
}

function kindOf(entry: SurveyEntry): EntryKind {
  if (entry.is === 'question') return entry.question.kind;
  return entry.is === 'heading' ? 'section' : 'matrix';
}

/** What a question has beside its words. */
function Marks({ question, rows = 0 }: { question: SurveyQuestion; rows?: number }) {
  const { t } = useTranslation('survey');
  const { required, other, sensitive, rules, options, categories } = question;
  const marks = [
    rows > 0 && t('builder.marks.rows', { count: rows }),
    required && t('builder.marks.required'),
    options.length > 0 && t('builder.marks.options', { count: options.length }),
    other && t('builder.marks.other'),
    categories.length > 0 && t('builder.marks.categories', { count: categories.length }),
    rules !== null && t('builder.marks.rules'),
    sensitive && t('builder.marks.sensitive'),
  ].filter((mark): mark is string => mark !== false);
  if (marks.length === 0) return null;
  return (
    <p className="row">
      {marks.map((mark) => (
        <Tag key={mark}>{mark}</Tag>
      ))}
    </p>
  );
}
