import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Layers, and what each may import of the others: imports go down only. */
const MAY_IMPORT = {
  domain: [],
  i18n: ['domain'],
  store: ['domain'],
  views: ['domain', 'i18n', 'store'],
  app: ['domain', 'i18n', 'store', 'views'],
  build: ['domain'],
};

/** Each library has one door: the folder that alone may import it. */
const DOORS = [
  { library: '^(?:vis-timeline|vis-data|moment)(?:/|$)', door: 'src/views/timeline' },
  { library: '^(?:zustand|reselect)(?:/|$)', door: 'src/store' },
  { library: '^i18next$', door: 'src/i18n' },
  { library: '^valibot$', door: 'src/domain/events' },
  { library: '^minisearch(?:/|$)', door: 'src/domain/search' },
  { library: '^qr(?:/|$)', door: 'src/views/share' },
];

/** What the pure domain does without. */
const IMPURE = '^(?:react|react-dom|lucide-react|vite|node:.*)(?:/|$)';

const restrict = (patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});

/** Patterns for the files of one layer; a layer's own door, if any, is left open to `openDoor`. */
function patternsFor(layer, openDoor) {
  const closed = Object.keys(MAY_IMPORT).filter(
    (other) => other !== layer && !MAY_IMPORT[layer].includes(other),
  );
  return [
    {
      regex: `^(?:\\.\\./)+(?:${closed.join('|')})/`,
      message: `${layer}/ imports only ${['itself', ...MAY_IMPORT[layer]].join(', ')}.`,
    },
    ...DOORS.filter(({ door }) => door !== openDoor).map(({ library, door }) => ({
      regex: library,
      message: `Only ${door}/ imports this library.`,
    })),
    ...(layer === 'domain' ? [{ regex: IMPURE, message: 'The domain is pure.' }] : []),
    ...(layer === 'views'
      ? [{ regex: '^\\.\\./(?!\\.\\./|shared/)', message: 'A view knows only shared/.' }]
      : []),
  ];
}

const layers = Object.keys(MAY_IMPORT).map((layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: restrict(patternsFor(layer, undefined)),
}));

const doors = DOORS.map(({ door }) => ({
  files: [`${door}/**/*.{ts,tsx}`],
  rules: restrict(patternsFor(door.split('/')[1], door)),
}));

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'test-results', 'playwright-report', 'tests/bench'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/build/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Through all events by index: until it is compiled, for…of takes ten times as long.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a thing has one name everywhere.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length>0]",
          message: 'Dates are read in domain/dates, in UTC.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Texts are text: nothing is parsed as HTML.',
        },
      ],
    },
  },
  ...layers,
  ...doors,
  {
    files: ['*.config.{js,ts}', 'tests/**/*.ts', 'tests/**/*.tsx'],
    // A configuration is a default export; tests check our dates against the platform's.
    rules: { 'no-restricted-syntax': 'off', 'max-lines': 'off' },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    // Run by Node as they are, before anything is compiled.
    files: ['tests/e2e/*.js', 'src/build/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
