// @ts-check
import stylistic from '@stylistic/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { noCycle } from './scripts/lint/no-cycle.js';
import { layerRules } from './scripts/lint/layer-rules.js';
import { dataFiles, ownersFiles } from './scripts/lint/rooms.js';

// No rule here needs type information: TypeScript itself checks types, and linting stays fast.
export default defineConfig([
  globalIgnores([
    'dist',
    'dist.*',
    'part-*',
    '.astro',
    'coverage',
    'tests/fixtures',
    ...ownersFiles,
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.base,
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    name: 'problems',
    rules: {
      eqeqeq: 'error',
      'array-callback-return': 'error',
      'no-constant-binary-expression': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-misleading-character-class': 'error',
      'no-nested-ternary': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    name: 'sizes',
    plugins: { '@stylistic': stylistic },
    rules: {
      'max-lines': ['error', { max: 200 }],
      // Strings count, too. Only what cannot be broken may be longer: URLs, regexes, import
      // paths, words of more than 80 characters.
      '@stylistic/max-len': [
        'error',
        {
          code: 100,
          ignoreUrls: true,
          ignoreRegExpLiterals: true,
          ignorePattern: String.raw`^(import|export|\}).* from '[^']*';$|\S{80}`,
        },
      ],
    },
  },
  { name: 'data', files: dataFiles, rules: { 'max-lines': 'off' } },
  {
    name: 'imports',
    plugins: { 'import-x': importX, local: { rules: { 'no-cycle': noCycle } } },
    settings: {
      'import-x/extensions': ['.ts', '.mjs', '.js', '.astro'],
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.astro'] }),
      ],
    },
    rules: {
      'import-x/first': 'error',
      'local/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
    },
  },
  layerRules,
]);
