/**
 * The layers of the house, see CONTRIBUTING.md and docs/decisions/0004-features-before-layers.md.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** Each may import those before it. */
const features = [
  'accounts',
  'seminars',
  'registration',
  'survey',
  'redaction',
  'challenges',
  'results',
  'authors',
  'deck',
  'board',
  'crew',
  'segments',
  'answers',
  'polls',
  'rooms',
  'call',
  'archive',
];

/** Each library has one door; who needs it goes through that file. */
const doors = {
  // Its types, as every file of the live server needs them, stand apart: with them in live.ts there would be cycles.
  'socket\\.io': ['server/live\\.ts', 'server/live-types\\.ts'],
  'socket\\.io-client': ['app/live/connection\\.ts'],
  marked: ['app/shared/markdown\\.server\\.ts'],
  'csv-parse': ['app/features/survey/table-file\\.server\\.ts'],
  'read-excel-file': ['app/features/survey/table-file\\.server\\.ts'],
  // Zipped files of strangers, and one of our own that a library leaves unfinished.
  fflate: ['app/features/survey/table-file\\.server\\.ts', 'app/features/deck/pptx-finish\\.server\\.ts'],
  'write-excel-file': ['app/shared/xlsx-file\\.server\\.ts'],
  'csv-stringify': ['app/shared/csv-file\\.server\\.ts'],
  // Reading and writing: what decodes a file of strangers knows more of encodings than what encodes ours.
  'iconv-lite': ['app/features/survey/table-file\\.server\\.ts', 'app/shared/csv-file\\.server\\.ts'],
  'html-to-text': ['app/shared/plain-text\\.server\\.ts'],
  '@atlaskit/pragmatic-drag-and-drop': ['app/ui/use-drag-order\\.ts'],
  diff: ['app/features/challenges/wording-diff\\.ts'],
  // Its types, as each kind of slide needs them, stand beside the file that writes.
  pptxgenjs: ['app/features/deck/(deck-file|pptx-[a-z]+)\\.server\\.ts'],
  '@sglkc/kuromoji': ['app/features/redaction/japanese-tokens\\.server\\.ts'],
  highs: ['app/features/results/disclosure-audit\\.server\\.ts'],
  lucia: ['app/features/accounts/sessions\\.server\\.ts'],
  '@node-rs/argon2': ['app/features/accounts/passwords\\.server\\.ts'],
  nodemailer: ['server/mail\\.ts'],
  qrcode: ['app/shared/qr-code\\.server\\.ts'],
  'ical-generator': ['app/features/seminars/calendar\\.server\\.ts'],
  pino: ['server/log\\.ts'],
  idb: ['app/live/waiting-store\\.ts'],
  'better-sqlite3': ['db/dialects/sqlite\\.ts'],
  pg: ['db/dialects/postgres\\.ts'],
};

const upwards = features.slice(0, -1).map((feature, place) => ({
  name: `${feature}-looks-down`,
  comment: `Features look only down: ${features.join(' ← ')}.`,
  severity: 'error',
  from: { path: `^app/features/${feature}/` },
  to: { path: `^app/features/(${features.slice(place + 1).join('|')})/` },
}));

const oneDoor = Object.entries(doors).map(([library, files]) => ({
  name: `one-door-${library.replace(/[\\@]/g, '').replace('/', '-')}`,
  comment: `${library.replace(/\\/g, '')} has one door: ${files.join(', ').replace(/\\/g, '')}.`,
  severity: 'error',
  from: { path: '^(app|server|db)/', pathNot: `^(${files.join('|')})$` },
  to: { path: `(^|/)node_modules/(@types/)?${library}/` },
}));

module.exports = {
  forbidden: [
    ...upwards,
    ...oneDoor,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or share a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'app-knows-no-server',
      comment:
        'The process knows the product, never the other way round: what a command may reach stands in app/app.ts.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^server/' },
    },
    {
      name: 'db-is-a-leaf',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|server|tests|bench)/' },
    },
    {
      name: 'demo-acts-as-people-do',
      comment:
        'The demo is made by the commands of the features; it knows no process, and nothing but its command knows it.',
      severity: 'error',
      from: { path: '^server/demo/' },
      to: { path: '^(server/(?!demo/)|tests|bench|app/routes)' },
    },
    {
      name: 'only-the-demo-knows-the-demo',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(demo/|cli/demo\\.ts$)' },
      to: { path: '^server/demo/' },
    },
    {
      name: 'subject-free',
      comment: 'What serves every feature knows none; who asks (actor.ts) is a word that all need.',
      severity: 'error',
      from: { path: '^app/(shared|ui|live|mail|i18n|styles)/' },
      to: { path: '^app/(features|routes)/', pathNot: '^app/features/accounts/actor\\.ts$' },
    },
    {
      name: 'shared-is-pure',
      comment: 'app/shared knows only itself and the names of texts.',
      severity: 'error',
      from: { path: '^app/shared/' },
      to: { path: '^app/', pathNot: '^app/(shared/|i18n/texts\\.ts$)' },
    },
    {
      name: 'texts-are-leaves',
      severity: 'error',
      from: { path: '^app/i18n/(ja|en)/' },
      to: { pathNot: '^app/i18n/' },
    },
    {
      name: 'nobody-imports-a-route',
      comment: 'A route is the map of one address; what two routes share belongs to a feature.',
      severity: 'error',
      from: { path: '^(app|server|db)/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'features-know-no-request',
      comment: 'app/request.server.ts is for routes: the only file that knows both sides.',
      severity: 'error',
      from: { path: '^app/(features|live|mail|shared|ui|i18n)/' },
      to: { path: '^app/request\\.server\\.ts$' },
    },
    {
      name: 'pure-reaches-no-server',
      comment: 'A file without .server in its name runs in the browser too.',
      severity: 'error',
      from: { path: '^app/(features|shared|live|ui|i18n|mail)/', pathNot: '\\.server\\.tsx?$' },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-is-pure',
      comment: 'noun.ts of a feature: types, limits and rules; values in, value out.',
      severity: 'error',
      from: { path: '^app/features/.*\\.ts$', pathNot: '(\\.server\\.ts|/use-[a-z-]+\\.ts)$' },
      to: { path: '(\\.server\\.tsx?$|\\.tsx$|(^|/)node_modules/(@types/)?(react|react-dom|kysely|@remix-run)/|^db/)' },
    },
    {
      name: 'pure-knows-no-node',
      severity: 'error',
      from: { path: '^app/(features|shared|live|ui|i18n|mail)/.*\\.tsx?$', pathNot: '\\.server\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-server-files-touch-the-database',
      severity: 'error',
      from: { path: '^app/(features|shared|live|ui|mail|routes)/', pathNot: '\\.server\\.tsx?$' },
      to: { path: '(^|/)node_modules/kysely/|^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^(app|server|db)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'product-needs-only-dependencies',
      comment: 'What the product imports must be there after an install without development packages.',
      severity: 'error',
      from: { path: '^(app|server|db)/', pathNot: '^server/web\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['(^|/)node_modules/', '^build/'] },
    exclude: { path: ['^build/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    progress: { type: 'none' },
  },
};
