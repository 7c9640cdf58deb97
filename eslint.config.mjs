import { readdirSync } from 'node:fs';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** What each room of src may import besides itself; the files at the top of src may import every room. */
const rooms = {
  domain: { rooms: [], packages: [] },
  auth0: { rooms: ['domain'], packages: ['@auth0/auth0-spa-js', 'idb', 'jwt-decode'] },
  linking: { rooms: ['domain'], packages: ['lit'] },
  prompt: { rooms: ['domain'], packages: ['lit', 'jwt-decode'] },
  localization: { rooms: ['domain'], packages: ['lit', '@lit/localize'] },
  sample: { rooms: ['domain'], packages: [] },
  elements: { rooms: ['domain', 'auth0', 'sample', 'linking', 'prompt', 'localization'], packages: ['lit'] },
  action: { rooms: ['domain'], packages: ['jose'] },
};

/** The floors of src/auth0, from the ground up: what each imports besides itself. The doors import all. */
const auth0Floors = {
  base: [],
  sdk: ['base'],
  browser: ['base', 'sdk'],
  tokens: ['base', 'sdk'],
  trip: ['base', 'sdk', 'browser', 'tokens'],
  management: ['base', 'sdk', 'browser', 'tokens'],
  window: ['base', 'sdk', 'browser', 'tokens', 'trip'],
  session: ['base', 'sdk', 'browser', 'tokens', 'trip', 'management'],
  link: ['base', 'sdk', 'browser', 'tokens', 'trip', 'management', 'window', 'session'],
};

const unknownRooms = readdirSync('src', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !(entry.name in rooms) && entry.name !== 'cdn',
);
if (unknownRooms.length > 0) throw new Error(`eslint.config.mjs does not say what src/${unknownRooms[0].name} may import.`);

const unknownFloors = readdirSync('src/auth0', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !(entry.name in auth0Floors),
);
if (unknownFloors.length > 0) throw new Error(`eslint.config.mjs does not say what src/auth0/${unknownFloors[0].name} may import.`);

const floorZones = Object.entries(auth0Floors).map(([floor, below]) => ({
  target: `src/auth0/${floor}`,
  from: 'src/auth0',
  except: [floor, ...below].map((name) => `./${name}`),
}));

const roomConfigs = Object.entries(rooms).map(([room, allowed]) => {
  const except = [room, ...allowed.rooms].map((name) => `./${name}`);
  const regex = packagesBut(allowed.packages);
  const message = `${room} is not to depend on this package.`;
  const unsafe = { group: ['lit/directives/unsafe-*'], message: 'Lets markup in.' };
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [{ target: `src/${room}`, from: 'src', except }, ...(room === 'auth0' ? floorZones : [])] },
      ],
      'no-restricted-imports': ['error', { patterns: [{ regex, message }, unsafe] }],
      // The rule above sees no import().
      'no-restricted-syntax': ['error', { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message }],
    },
  };
});

/** Matches the names of all packages but these. */
function packagesBut(names) {
  return `^(?!\\.{1,2}/|(?:${names.join('|') || '$'})(?:/|$))`;
}

/** Words that make comments harder to read; `test/checks/docs.test.ts` keeps them out of the pages. */
const banned = [
  'whoever',
  'whomever',
  'anew',
  'shall',
  'hence',
  'thus',
  'thereby',
  'in order to',
  'so as to',
  'simply',
  'obviously',
  'please',
  'e.g.',
];

const outsideWorld = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'open'];
const unsafeMarkup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'];

export default defineConfig(
  globalIgnores(['dist/', 'src/localization/generated/', 'test/hosts/*/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js'],
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      'import-x/no-self-import': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `async` also turns a throw into a rejection, which interfaces of promises want.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'off',
      // Reasons to reject with are values like any other: an AbortSignal's reason is no Error of ours.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The limit serves concepts: one thing in 230 lines beats four files of 60.
      'max-lines': ['error', { max: 240, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: banned, location: 'anywhere' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended, wc.configs['flat/best-practice']],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-nothing': 'error',
      'no-restricted-globals': [
        'error',
        ...outsideWorld.map((name) => ({ name, message: 'Only src/auth0 talks to the network and opens windows.' })),
      ],
      'no-restricted-properties': [
        'error',
        ...outsideWorld.flatMap((property) =>
          ['window', 'globalThis', 'self'].map((object) => ({
            object,
            property,
            message: 'Only src/auth0 talks to the network and opens windows.',
          })),
        ),
        ...unsafeMarkup.map((property) => ({ property, message: 'Lets markup in.' })),
      ],
    },
  },
  ...roomConfigs,
  { files: ['src/auth0/**/*.ts', 'src/action/environment.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['demo/tenant/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^(\\.\\./)+src/', message: 'The tenant knows nothing of the widget.' }] }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', 250],
      // node:test returns promises that its runner awaits; chai's assertions are properties.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
