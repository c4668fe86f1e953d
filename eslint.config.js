import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import react from 'eslint-plugin-react';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import namedForAThing from './eslint-rules/named-for-a-thing.js';
import reasonForAs from './eslint-rules/reason-for-as.js';

const typescript = ['**/*.{ts,tsx}'];

/** Marks and keys of a keyboard, which read the same in every language. */
const punctuation = [
  ...[
    '·',
    '/',
    '–',
    '—',
    '…',
    ':',
    '：',
    '(',
    ')',
    '（',
    '）',
    '「',
    '」',
    '【',
    '】',
    '、',
    ',',
    '，',
    '％',
    '%',
    '〜',
    '～',
    '-',
  ],
  ...['×', '+', '−', '=', '#', '*', '→', '←', '↑', '↓', '↗', '✓', '▲', '▼', '●', '○', '|', '~', '&nbsp;', '／', '・'],
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'Ctrl',
  'Esc',
  'Ctrl ↵',
  '↵',
  '?',
];

/** The house writes `type`, which can be a union, and one way only; a module of others takes interfaces alone. */
const noInterface = {
  selector: ':not(TSModuleBlock) > TSInterfaceDeclaration, ExportNamedDeclaration > TSInterfaceDeclaration',
  message: 'Write a `type`.',
};

export default defineConfig(
  { ignores: ['build/', 'var/', 'public/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // noInterface does it, and leaves out the modules of others, which only an interface can add to.
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-restricted-syntax': ['error', noInterface],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Remix takes a thrown response for the answer.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', name: 'TypedResponse', package: '@remix-run/server-runtime' },
          ],
        },
      ],
      // `void promise` says that nobody waits; `void call()` in an arrow says that its value is nobody's.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // An async function without await keeps a signature, and turns a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true },
      ],
      // An index signature is read with brackets, which this rule would take away.
      '@typescript-eslint/dot-notation': 'off',
      // Single fetch stays off (docs/decisions/0001), and `json` is how Remix answers without it.
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            { from: 'package', name: ['json', 'defer', 'JsonFunction'], package: '@remix-run/server-runtime' },
            // Nothing else tells in Safari that a key belonged to an input method (app/ui/composing.ts).
            { from: 'lib', name: 'keyCode' },
          ],
        },
      ],
      // Counts are typed as numbers and arrive as texts from some drivers: `Number(row.count)` is meant.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // `a === null || a.b !== c` often says more than `a?.b !== c`.
      '@typescript-eslint/prefer-optional-chain': 'off',
      // An empty text counts as none in many places: `name || email`.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // By code points is what Japanese text wants, and `[...text]` does it.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    plugins: { house: { rules: { 'named-for-a-thing': namedForAThing, 'reason-for-as': reasonForAs } } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'house/named-for-a-thing': 'error',
      'house/reason-for-as': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // A full-width space is a mark of Japanese text.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipJSXText: true, skipRegExps: true, skipComments: true },
      ],
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.{tsx,ts}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { react },
    extends: [a11y.flatConfigs.recommended],
    settings: { react: { version: '18.3' } },
    rules: {
      'react/jsx-no-literals': ['error', { noStrings: false, allowedStrings: punctuation }],
      'react/no-danger': 'error',
      'react/no-danger-with-children': 'error',
      'react/jsx-key': 'error',
      'react/jsx-no-target-blank': 'error',
      'react/no-unstable-nested-components': ['error', { allowAsProps: true }],
    },
  },
  {
    // Features get time and chance through `app`, so that tests can hold both.
    files: ['app/features/**/*.server.ts', 'app/live/**/*.server.ts', 'app/mail/**/*.server.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noInterface,
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Use app.now().',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Use app.now().' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Use app.newId().',
        },
        { selector: "CallExpression[callee.name='randomUUID']", message: 'Use app.newId().' },
      ],
    },
  },
  {
    // One file reads the surroundings.
    files: ['app/**', 'db/**', 'server/**'],
    ignores: ['server/settings.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only server/settings.ts reads it.' },
      ],
    },
  },
  {
    // Remix gives these names: the export `handle`, and what the loader gave in `meta({ data })`.
    files: ['app/routes/**', 'app/root.tsx'],
    rules: { 'house/named-for-a-thing': ['error', { allow: ['handle', 'data'] }] },
  },
  {
    // A namespace of texts is called so.
    files: ['app/i18n/*/index.ts'],
    rules: { 'house/named-for-a-thing': ['error', { allow: ['common'] }] },
  },
  {
    // A wrong guess of a test shows when it runs.
    files: ['tests/**'],
    rules: {
      'house/reason-for-as': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // They speak to a person at a terminal.
    files: ['tests/fault/**', 'tests/browser/look.ts', 'tests/support/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
);
