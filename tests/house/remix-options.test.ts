import { expect, it } from 'vitest';
import remixOptions from '../../remix.config.js';

const flags = new Map(Object.entries(remixOptions.future ?? {}));

it('leaves single fetch off: its wire format is read by a library with an unfixed denial of service', () => {
  expect(flags.get('v3_singleFetch')).toBe(false);
});

it('leaves lazy route discovery off: it would answer any list of paths that a stranger sends', () => {
  expect(flags.get('v3_lazyRouteDiscovery')).toBe(false);
});

it('has the other flags on that change what runs; routes stay named by their files', () => {
  const off = [...flags].filter(([, value]) => !value).map(([name]) => name);
  expect(off.sort()).toEqual(['v3_lazyRouteDiscovery', 'v3_routeConfig', 'v3_singleFetch']);
});
