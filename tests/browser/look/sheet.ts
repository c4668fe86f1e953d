import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Fault, Visit } from './walk';

const rowsOnSheet = 6;
const shown: Readonly<Record<number, number>> = { 360: 130, 768: 215, 1280: 300, 1920: 360 };

/** Lays all pictures out in index.html, and prints that in pages: sheet-01.png … Gives their paths. */
export async function laySheet(
  browser: Browser,
  folder: string,
  album: { visits: readonly Visit[]; faults: readonly Fault[] },
): Promise<string[]> {
  const visits = album.visits.filter(({ shots }) => shots.length > 0);
  writeFileSync(`${folder}/index.html`, document('All pages', visits, album.faults));
  const page = await browser.newPage({ viewport: { width: 1680, height: 900 } });
  const printed: string[] = [];
  for (let from = 0; from < visits.length; from += rowsOnSheet) {
    const name = `sheet-${String(printed.length + 1).padStart(2, '0')}`;
    writeFileSync(`${folder}/${name}.html`, document(name, visits.slice(from, from + rowsOnSheet), album.faults));
    await page.goto(pathToFileURL(`${folder}/${name}.html`).href, { waitUntil: 'load' });
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    printed.push(`${folder}/${name}.png`);
  }
  await page.close();
  return printed;
}

const style = `body{font:13px/1.5 sans-serif;margin:16px;background:#777;color:#fff}
section{margin-block:0 18px}h2{font-size:15px;margin:0 0 4px}p{margin:0 0 4px;color:#ffd9a0;white-space:pre-wrap}
div{display:flex;gap:8px;align-items:start}a{display:block;overflow:hidden;max-height:420px;background:#fff}
img{display:block;width:100%}`;

function document(title: string, visits: readonly Visit[], faults: readonly Fault[]): string {
  const rows = visits.map((visit) => section(visit, faults));
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${style}</style>${rows.join('')}`;
}

function section(visit: Visit, faults: readonly Fault[]): string {
  const own = faults.filter(({ role, path }) => role === visit.role && path === visit.path);
  const lines = [...new Set(own.map(({ look, fault }) => `${look}: ${fault.slice(0, 160)}`))].slice(0, 5);
  const pictures = visit.shots.map(
    ({ file, width }) =>
      `<a href="${file}" style="inline-size:${String(shown[width] ?? 300)}px"><img src="${file}" alt=""></a>`,
  );
  const head = escaped(`${visit.route} · ${visit.role} · ${visit.path}`);
  return `<section><h2>${head}</h2><p>${escaped(lines.join('\n'))}</p><div>${pictures.join('')}</div></section>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
