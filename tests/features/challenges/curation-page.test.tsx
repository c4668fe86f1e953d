import '@testing-library/jest-dom/vitest';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChallengeState } from '~/features/challenges/challenge';
import type { Answer } from '~/features/challenges/curation-desk';
import { CurationPage } from '~/features/challenges/curation-page';
import type { CurationView } from '~/features/challenges/curation-view.server';
import { curationKeys } from '~/features/challenges/curation-keys';
import { telltalesIn } from '~/features/redaction/telltale';
import { sentencesOf, wholeOf } from '~/features/challenges/fragments';
import { runningAccount } from '~/features/challenges/running-account';
import { actsOf } from '~/ui/key-map';
import { renderIn } from '../../support/render';

const original = '見本製作所では、\n教育が難しい。';
const categories = [
  { id: 'c1', code: 'urgent', label: { ja: '緊急対応', en: 'Emergency' } },
  { id: 'c2', code: 'school', label: { ja: '教育・訓練', en: 'Education' } },
];

function viewOf(state: ChallengeState, publicText: string, redactedBy: string | null): CurationView {
  const listed = {
    number: 7,
    question: 'challenges',
    state,
    ...{ id: 'challenge', version: 3, isLater: false, hasProposal: false, textId: 'text' },
    publicText,
    excerpt: publicText || original,
    categoryId: 'c2',
  };
  const received = '2026-11-18T00:12:00.000Z';
  return {
    seminar: { slug: 'no14', number: 14, title: '一人で守る' },
    me: 'me',
    topic: 'challenges/s',
    questions: [
      { code: 'challenges', title: '課題', unfinished: 1, all: 3 },
      { code: 'measures', title: '対策', unfinished: 4, all: 6 },
    ],
    question: 'challenges',
    account: runningAccount(
      ([state, 'released', 'withheld'] as const).map((one, at) => ({ state: one, textId: String(at) })),
    ),
    counts: { unfinished: 1, all: 3 },
    shown: 'unfinished',
    suggests: true,
    list: [listed],
    categories,
    byCategory: { c2: 1 },
    isPicked: true,
    open: {
      proposals: [],
      challenge: {
        id: 'challenge',
        number: 7,
        state,
        version: 3,
        original,
        pieces: [{ from: 0, words: original }],
        sentences: sentencesOf(original, wholeOf(original)).map(([from, to]) => ({
          ...{ from, words: original.slice(from, to) },
        })),
        publicText,
        categoryId: 'c2',
        categories,
        source: 'answer',
        rewords: null,
        revisions: 0,
        changedTo: null,
        ...{ parts: [], speaksFor: [], mergedInto: null, undoable: null },
        redactedBy: redactedBy === null ? null : { id: redactedBy, name: '星野' },
        withheldRule: null,
        withheldReason: '',
        receivedAt: received,
      },
      steps: [],
      authors: { asks: false, words: [] },
      suggestions: [],
      mayKeep: false,
      hints: [],
      wording: { hints: [], waivers: [] },
      choices: [],
      previous: null,
      next: 9,
    },
  };
}

function show(view: CurationView, answer: Answer | null = null) {
  renderIn('ja', <CurationPage archived={[]} view={view} answer={answer} />);
  return userEvent.setup();
}

afterEach(cleanup);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '公開する文' });
const difference = () => screen.getByRole('region', { name: /違い/ });
const textOf = (tag: 'del' | 'ins') => [...difference().querySelectorAll(tag)].map((one) => one.lastChild?.textContent);

describe('The desk of curation', () => {
  it('leads to the answers of the other questions, and says how many wait there', () => {
    show(viewOf('triaged', '', null));
    const questions = screen.getByRole('navigation', { name: '質問' });
    const links = within(questions).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['課題あと1件', '/'],
      ['対策あと4件', '/?question=measures'],
    ]);
    expect(links[0]).toHaveAttribute('aria-current', 'true');
  });

  it('marks in the original what its shape gives away, and says of what kind', () => {
    const view = viewOf('triaged', '', null);
    if (!view.open) throw new Error('nothing is open');
    const text = '03-1234-5678へ電話し、2021年10月8日に約250台を止めました。';
    const challenge = { ...view.open.challenge, original: text };
    show({ ...view, open: { ...view.open, challenge, hints: telltalesIn(text) } });
    const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['03-1234-5678（電話）', '2021年10月8日（日付）', '約250台（数）']);
    expect(screen.getByText(/（電話 1・日付 1・数 1）/)).toBeInTheDocument();
  });

  it('shows the difference while one types', async () => {
    const user = show(viewOf('triaged', '', null));
    await user.type(field(), '当社では、{Enter}教育が難しい。');
    expect(textOf('del')).toEqual(['見本製作所']);
    expect(textOf('ins')).toEqual(['当社']);
    expect(screen.getByText(/元の文 16字 → 13字/)).toBeInTheDocument();
    expect(screen.getByText('まだ保存していません')).toBeInTheDocument();
  });

  it('keeps every space of the original and lets nobody edit it', () => {
    show(viewOf('triaged', '', null));
    const shown = within(screen.getByRole('region', { name: /原文/ })).getByText(/見本製作所/);
    expect(shown.textContent).toBe(original);
    expect(shown.closest('textarea, [contenteditable]')).toBeNull();
  });

  it('begins from the original at a press', async () => {
    const user = show(viewOf('triaged', '', null));
    await user.click(screen.getByRole('button', { name: '原文を写す' }));
    expect(field().value).toBe(original);
    expect(within(difference()).getByText('原文のままです。')).toBeInTheDocument();
  });

  it('says why the writer may not release, and lets another person do it', () => {
    show(viewOf('redacted', '文', 'me'));
    const button = screen.getByRole('button', { name: '公開する' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(/編集した人は公開できません/);
  });

  it('lets another person release, until they change the wording', async () => {
    const user = show(viewOf('redacted', '文', 'hoshino'));
    expect(screen.getByRole('button', { name: /公開する/ })).toHaveAttribute('value', 'release');
    await user.type(field(), '。');
    expect(screen.getByRole('button', { name: '公開する' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('keeps what was typed beside what a colleague stored meanwhile', () => {
    show(viewOf('triaged', '星野の文', 'hoshino'), { refusal: 'common.stale', number: 7, typed: '私の文' });
    expect(field().value).toBe('私の文');
    expect(screen.getByText('星野の文', { selector: '.banner *' })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('ほかの人が先に変更しました');
  });

  it('shows a refusal of the text beside its field', () => {
    show(viewOf('triaged', '', null), { refusal: 'challenges.emptyText', number: 7, typed: ' ' });
    expect(field()).toHaveAccessibleDescription(/公開する文を書いてください/);
    expect(field()).toBeInvalid();
  });

  it('opens the rules again when none was chosen', () => {
    show(viewOf('triaged', '', null), { refusal: 'challenges.noRule', number: 7, typed: '' });
    expect(screen.getByRole('combobox', { name: '見送る理由' })).toBeInvalid();
  });

  it('presses a category by its number, but not while one types', async () => {
    const user = show(viewOf('triaged', '', null));
    const pressed: string[] = [];
    const category = screen.getByRole('button', { name: /緊急対応/ });
    category.addEventListener('click', (event) => {
      event.preventDefault();
      pressed.push('緊急対応');
    });
    await user.type(field(), '1');
    expect(pressed).toEqual([]);
    await user.click(document.body);
    await user.keyboard('1');
    expect(pressed).toEqual(['緊急対応']);
  });

  it('has for each key something on the page that it presses, and a list of all that is made of the map', () => {
    const view = viewOf('triaged', '', null);
    if (!view.open) throw new Error('nothing is open');
    const undoable = { action: 'sort challenge', personId: 'me' };
    const open = {
      ...{
        ...view.open,
        previous: 3,
        hints: [{ kind: 'employer' as const, from: 0, to: 5 }],
        choices: [{ number: 3, excerpt: '訓練', isAlike: true }],
      },
      challenge: { ...view.open.challenge, undoable },
    };
    show({ ...view, open });
    for (const act of actsOf(curationKeys)) {
      const target = document.querySelector(`[data-key="${curationKeys[act][0]?.toLowerCase() ?? ''}"]`);
      expect(target?.matches('a, button, summary, input, select'), act).toBe(true);
    }
    const rows = [...document.querySelectorAll('.desk-keys dl > div')].map((row) => row.textContent);
    expect(rows).toHaveLength(actsOf(curationKeys).length);
    expect(rows).toContain('1–9区分を選ぶ');
    expect(rows).toContain('Ctrl ↵確認へ渡す・公開する');
  });

  it('shows what the public text still gives away, to be replaced or let stand by one press each', async () => {
    const view = viewOf('redacted', '見本製作所とクラウド', 'hoshino');
    if (!view.open) throw new Error('nothing is open');
    const hints = [
      { kind: 'employer' as const, from: 0, to: 5 },
      { kind: 'name' as const, from: 6, to: 10 },
    ];
    const waivers = [{ words: 'クラウド', reason: 'どの会社でも使う言葉' }];
    const user = show({ ...view, open: { ...view.open, wording: { hints, waivers } } });
    const section = screen.getByRole('region', { name: /公開する文に残る目印/ });
    expect(within(section).getByText('残すと決めた言葉： クラウド（どの会社でも使う言葉）')).toBeInTheDocument();
    expect(within(section).getAllByRole('listitem')).toHaveLength(1);
    const waive = within(section).getByRole('button', { name: '「見本製作所」を残す：世の中に知られた名前' });
    expect(waive).toHaveAttribute('value', '世の中に知られた名前');
    await user.click(within(section).getByRole('button', { name: '「見本製作所」を〔企業A〕にする' }));
    expect(field().value).toBe('〔企業A〕とクラウド');
  });

  it('says for what its author lets it be used', () => {
    const view = viewOf('triaged', '', null);
    show(view);
    expect(screen.getByText('この場限り')).toBeInTheDocument();
    cleanup();
    if (view.open) show({ ...view, open: { ...view.open, mayKeep: true } });
    expect(screen.getByText('アーカイブに残せます')).toBeInTheDocument();
  });

  it('tells what may be likely and why while there is no category, and stops when it is told to', () => {
    const view = viewOf('raw', '', null);
    if (!view.open) throw new Error('nothing is open');
    const challenge = { ...view.open.challenge, categoryId: null };
    const suggestions = [{ category: 'c2', words: ['教育', '訓練'] }];
    show({ ...view, open: { ...view.open, challenge, suggestions } });
    expect(screen.getByText(/もしかすると：教育・訓練（教育・訓練）/)).toBeInTheDocument();
    const off = screen.getByRole('link', { name: '候補を出さない' });
    expect(off).toHaveAttribute('href', '/?c=7&suggest=off');
  });

  it('copies the original with its marks replaced, by one key', async () => {
    const view = viewOf('triaged', '', null);
    if (!view.open) throw new Error('nothing is open');
    const hints = [{ kind: 'employer' as const, from: 0, to: 5 }];
    const user = show({ ...view, open: { ...view.open, hints } });
    await user.keyboard('r');
    expect(field().value).toBe('〔企業A〕では、\n教育が難しい。');
  });

  it('says that names were not looked for, where they were not', () => {
    const view = viewOf('triaged', '', null);
    if (!view.open) throw new Error('nothing is open');
    show({ ...view, open: { ...view.open, hints: 'failed' } });
    expect(screen.getByText(/名前を調べられませんでした/)).toBeInTheDocument();
  });

  it('takes back the last step by its name, and splits by sentences', async () => {
    const view = viewOf('triaged', '', null);
    if (!view.open) throw new Error('nothing is open');
    const challenge = { ...view.open.challenge, undoable: { action: 'merge challenge', personId: 'me' } };
    const user = show({ ...view, open: { ...view.open, challenge } });
    expect(screen.getByRole('button', { name: '元に戻す：統合' })).toBeInTheDocument();
    await user.keyboard('s');
    const boxes = screen.getAllByRole('checkbox', { name: /。|、/ });
    expect(boxes.map((box) => box.getAttribute('value'))).toEqual(['0-9', '9-16']);
  });

  it('adds its account up in words', () => {
    show(viewOf('raw', '', null));
    const account = screen.getByRole('region', { name: '課題の収支' });
    expect(account).toHaveTextContent('3 件受領');
    expect(
      within(account)
        .getAllByRole('listitem')
        .map((entry) => entry.textContent),
    ).toEqual(['1 公開', '1 未着手', '1 見送り']);
  });
});
