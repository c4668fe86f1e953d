import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resultPicture } from '~/features/results/result-svg';
import { stackedPicture } from '~/features/results/stacked-svg';
import type { Bar } from '~/ui/charts/chart-marks';
import { json, withMaterial } from '../../support/material';

const { DOMParser: Reader } = new JSDOM().window;

function read(svg: string): SVGSVGElement {
  const document = new Reader().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  // The root of what was read as SVG.
  return document.documentElement as unknown as SVGSVGElement;
}

const bar = (label: string, count: number | null): Bar => ({
  ...{ key: label, label, tone: 'plain', length: (count ?? 0) / 30 },
  value: count === null ? null : { count: String(count), share: `${String(count)}.0%` },
});
const words = {
  title: '六割が100～999台',
  under: ['管理しているPCの台数', 'n=53'],
  notes: ['割合は全員です。'],
  language: 'ja',
};

describe('A chart as a picture', () => {
  it('has its sentence, the question, the people counted and a bar for each number', () => {
    const svg = read(resultPicture([bar('100～299台', 30), bar('300～999台', 15), bar('秘密', null)], words));
    const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
    for (const text of [words.title, ...words.under, ...words.notes, '100～299台', '30  30.0%', '＊'])
      expect(texts).toContain(text);
    const widths = [...svg.querySelectorAll('rect')].slice(1).map((rect) => Number(rect.getAttribute('width')));
    expect(widths).toHaveLength(2);
    expect(widths[1]).toBe(Math.round((widths[0] ?? 0) / 2));
  });

  it('wraps long labels, and grows with them', () => {
    const long = read(
      resultPicture([bar('端末を隔離した、またはクラウドの権限を取り消した経験がある'.repeat(2), 5)], words),
    );
    const short = read(resultPicture([bar('はい', 5)], words));
    expect(Number(long.getAttribute('height'))).toBeGreaterThan(Number(short.getAttribute('height')) + 40);
  });

  it('divides the bars of a table, each part with its number, and lists what the numbers are', () => {
    const part = (number: number, share: number) => ({
      ...{ key: String(number), number, label: `答え${String(number)}`, share, text: `${String(share * 100)}%` },
    });
    const stacks = [
      { key: 'a', label: '100台未満', total: '20', parts: [part(1, 0.25), part(2, 0.75)] },
      { key: 'b', label: '秘密', total: null, parts: [] },
      { key: 'c', label: '一部', total: '10', parts: [part(1, 0.5)] },
    ];
    const legend = [
      { label: '準備している & まだ', tone: 1 as const },
      { label: '運用している', tone: 5 as const },
    ];
    const svg = read(stackedPicture(stacks, legend, words));
    const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
    for (const text of ['100台未満', '1  25%', '2  75%', '1  準備している & まだ', '2  運用している', '＊'])
      expect(texts).toContain(text);
    const widths = [...svg.querySelectorAll('rect')].slice(1, 3).map((rect) => Number(rect.getAttribute('width')));
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(3, 2);
    expect(svg.querySelectorAll('rect[stroke-dasharray]')).toHaveLength(1);
  });

  withMaterial('material/naughty-strings.json', (bytes) => {
    it('is sound XML whatever people write, and runs nothing', () => {
      const texts = z.array(z.string()).parse(json(bytes()));
      const svg = read(
        resultPicture(
          texts.map((text, at) => bar(text, at % 30)),
          { ...words, title: texts.join(' ').slice(0, 3000) },
        ),
      );
      expect(svg.querySelectorAll('script, foreignObject, a, image, [onload], [onerror]')).toHaveLength(0);
    });
  });
});
