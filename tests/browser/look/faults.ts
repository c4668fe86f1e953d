import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What is wrong with a page as it stands: wider than its window, or against a rule of axe. */
export async function faultsOf(page: Page, { withAxe }: { withAxe: boolean }): Promise<string[]> {
  const found = await overflowOf(page);
  return withAxe ? [...found, ...(await violationsOf(page))] : found;
}

/** Names the elements that stick out, unless they lie in something that scrolls by itself. */
async function overflowOf(page: Page): Promise<string[]> {
  const { over, culprits } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
    );
    const nameOf = (element: Element) =>
      `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;
    return {
      over: document.documentElement.scrollWidth - width,
      culprits: [...new Set(wide.map(nameOf))].slice(0, 4),
    };
  });
  return over > 0 ? [`overflows by ${String(over)} px: ${culprits.join(', ')}`] : [];
}

type Violation = { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] };

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    return (await runner.run({ resultTypes: ['violations'] })).violations;
  });
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => node.target.join(' '));
    const reason = nodes[0]?.failureSummary?.split('\n')[1]?.trim() ?? '';
    return `axe ${id} (${help}) ×${String(nodes.length)}: ${where.join(' | ')} ${reason}`;
  });
}

/** Japanese in what presses, labels and heads an English page; content is not looked at. */
export function japaneseOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = 'button, label, legend, th, dt, summary, nav a, [role=tab], h2, .badge, .hint';
    const words = [...document.querySelectorAll(own)]
      .filter((element) => !element.closest('[lang=ja]'))
      .map((element) => element.textContent.trim());
    return [...new Set(words)].filter((text) => /[ぁ-んァ-ヶ一-龠]/.test(text)).map((text) => text.slice(0, 60));
  });
}
