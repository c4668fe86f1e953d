import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node';
import { load, submit } from '~/request.server';
import { Refusal } from '~/shared/refusal';
import type { Web } from '../../server/web';

/**
 * One page at `/` in the shape of Remix's build: it takes forms of 2,000 bytes, and refuses or fails when asked to. A
 * second one at `/other` takes no form, and neither does `/file`, which is no page.
 */
export const tinyWeb: Web = {
  build: tinyBuild(),
  mode: 'production',
  files: [(_request, _response, next) => next()],
  close: () => Promise.resolve(),
};

const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ url, actor, locale }) => {
    if (url.searchParams.has('refuse')) throw new Refusal('common.forbidden', 403);
    if (url.searchParams.has('fail')) throw new Error('a fault of ours');
    return Promise.resolve(json({ who: actor.kind, locale }));
  });

const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    (_ask, form) => {
      if (form.has('refuse')) throw new Refusal('common.stale', 409);
      return Promise.resolve(json({ names: [...form.keys()] }));
    },
    { largest: 2000 },
  );

function tinyBuild(): ServerBuild {
  const root = { id: 'root', path: '', hasAction: true, hasLoader: true, hasErrorBoundary: false, module: '/root.js' };
  const assets = { hasClientAction: false, hasClientLoader: false };
  return {
    entry: {
      module: {
        default: (_request, status, headers, _remix, { nonce }) =>
          new Response(`<script nonce="${nonce}"></script>`, { status, headers }),
        handleError: (reason, { context }) => context.app.log.error(reason, 'A page failed.'),
      },
    },
    routes: {
      root: {
        id: 'root',
        path: '',
        // Called late: this file's constants are not there yet when the build is made.
        module: { default: () => null, loader: (args) => loader(args), action: (args) => action(args) },
      },
      other: {
        id: 'other',
        parentId: 'root',
        path: 'other',
        module: { default: () => null, loader: (args) => loader(args) },
      },
      file: {
        id: 'file',
        parentId: 'root',
        path: 'file',
        module: { default: undefined, loader: (args) => loader(args) },
      },
    },
    assets: {
      entry: { imports: [], module: '/entry.js' },
      routes: {
        root: { ...root, ...assets },
        other: { ...root, ...assets, id: 'other', parentId: 'root', path: 'other' },
      },
      url: '/m.js',
      version: '1',
    },
    basename: '/',
    mode: 'production',
    publicPath: '/',
    assetsBuildDirectory: 'build/web/client',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: false,
      v3_lazyRouteDiscovery: false,
    },
    isSpaMode: false,
  };
}
