/**
 * The options of Remix; vite.config.ts hands them to the Vite plugin.
 *
 * `v3_singleFetch` stays off: its wire format is read by turbo-stream 2.4, which has an unfixed denial of service
 * (CVE-2026-34077). `v3_lazyRouteDiscovery` stays off: `/__manifest` answers any list of paths that a stranger sends.
 * tests/house/remix-options.test.ts holds both, see docs/decisions/0001-remix-2-without-single-fetch.md.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build/web',
  ignoredRouteFiles: ['**/.*', '**/*.css', '**/*.test.{ts,tsx}'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: false,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
    unstable_optimizeDeps: true,
  },
};
