/** One chart: lines over the same steps, each a doubling. */
export type Panel = { title: string; ticks: readonly string[]; lines: { name: string; values: readonly number[] }[] };

const panelWidth = 400;
const panelHeight = 300;
const inner = { left: 50, top: 50, width: 270, height: 190 };
const inks = ['#20406f', '#c4321d', '#655f56'];
const dashes = ['none', '6 3', '2 3'];

/** Charts side by side as SVG; both axes double from step to step, so that what grows in step with them is a diagonal. */
export function plotSvg(panels: readonly Panel[]): string {
  const width = panelWidth * panels.length;
  const drawn = panels.map((panel, at) => `<g transform="translate(${String(at * panelWidth)} 0)">${draw(panel)}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(panelHeight)}" font-family="sans-serif" font-size="12" fill="#23211e"><rect width="${String(width)}" height="${String(panelHeight)}" fill="#f8f6f0"/>${drawn.join('')}</svg>\n`;
}

function draw({ title, ticks, lines }: Panel): string {
  const steps = Math.max(1, ticks.length - 1);
  const x = (at: number) => inner.left + (inner.width * at) / steps;
  // From half to as many doublings as the axis below has.
  const y = (factor: number) =>
    inner.top + inner.height - (inner.height * (Math.log2(Math.max(factor, 0.5)) + 1)) / (steps + 1);
  const grid = ticks.map((tick, at) => {
    const factor = 2 ** at;
    return `${rule(x(at), inner.top, x(at), inner.top + inner.height)}${label(x(at), inner.top + inner.height + 18, tick, 'middle')}${rule(inner.left, y(factor), inner.left + inner.width, y(factor))}${label(inner.left - 8, y(factor) + 4, `${String(factor)}×`, 'end')}`;
  });
  const drawn = lines.map(({ name, values }, at) => {
    const ink = inks[at % inks.length] ?? '';
    const points = values.map((value, step) => `${x(step).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    const legend = inner.top + inner.height + 42;
    const from = inner.left + at * 130 - 30;
    return `<polyline points="${points}" fill="none" stroke="${ink}" stroke-width="2.5" stroke-dasharray="${dashes[at % dashes.length] ?? ''}"/><g fill="${ink}">${label(from, legend, name, 'start')}</g>`;
  });
  return `${label(inner.left, 28, title, 'start', 'bold')}${grid.join('')}${drawn.join('')}`;
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}" stroke="#d8d2c4"/>`;
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', weight = 'normal'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-weight="${weight}">${text}</text>`;
}
