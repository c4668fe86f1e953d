/**
 * What a form sends of a plan, as the plan itself: `use.0`, `id.0`, `card.0`, `name.0`, `capacity.0` … become rooms, of
 * which those count whose `use` is ticked. Anything else is given back as it came, for the schema to judge.
 */
export function planOfForm(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || 'rooms' in input) return input;
  const fields = new Map<string, unknown>(Object.entries(input));
  const used = [...fields.keys()].filter((name) => /^use\.\d{1,3}$/.test(name)).map((name) => Number(name.slice(4)));
  const text = (name: string): string => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const rooms = used
    .sort((one, other) => one - other)
    .map((row) => ({
      id: text(`id.${String(row)}`) || null,
      card: text(`card.${String(row)}`) || null,
      name: text(`name.${String(row)}`),
      capacity: numberIn(text(`capacity.${String(row)}`)),
    }));
  return {
    partId: fields.get('partId'),
    version: fields.get('version'),
    minutes: minutesIn(fields.get('minutes')),
    rooms,
  };
}

/** A number as a form sends it; an empty field is none, and what is no number stays a text for the schema to refuse. */
export function numberIn(typed: string): number | string | null {
  if (typed === '') return null;
  const number = Number(typed);
  return Number.isFinite(number) ? number : typed;
}

function minutesIn(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'string' ? numberIn(value.trim()) : value;
}
