import { fileURLToPath } from 'node:url';
import type { Rollup } from 'vite';

const app = fileURLToPath(new URL('../app/', import.meta.url));

/** What every page with a script has; what people have in the hand at 16:00, on a slow phone and all at once. */
const smallest = [`${app}root.tsx`, `${app}routes/archive._index.tsx`];
const busiest = [`${app}routes/live.$partId.tsx`];

/**
 * Puts together what is asked for together. Left alone a live page comes in seventy small files: each is a request, and
 * compresses worse than they do as one.
 */
export const chunks: Rollup.ManualChunksOption = (id, { getModuleInfo }) => {
  const path = id.split('?', 1)[0] ?? '';
  if (!path.startsWith(app) || !isIn(busiest, path, getModuleInfo)) return undefined;
  if (isIn(smallest, path, getModuleInfo)) return 'page';
  const [layer, subject = ''] = path.slice(app.length).split('/');
  const isBoard = layer === 'live' || (layer === 'features' && ['board', 'polls', 'rooms'].includes(subject));
  // What it needs of other subjects stands apart: pages of those would else bring the board along.
  return isBoard ? 'board' : layer === 'routes' ? undefined : 'controls';
};

const known = new Map<readonly string[], ReadonlySet<string>>();

function isIn(entries: readonly string[], path: string, getModuleInfo: Rollup.GetModuleInfo): boolean {
  const found = known.get(entries) ?? closureOf(entries, getModuleInfo);
  known.set(entries, found);
  return found.has(path);
}

/** All that some modules import at once, themselves included, by path. */
function closureOf(entries: readonly string[], getModuleInfo: Rollup.GetModuleInfo): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  entries.forEach(visit);
  return found;
}
