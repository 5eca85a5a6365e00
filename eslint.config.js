import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'
import { lintCodes } from './scripts/lint-codes.mjs'

const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Sólo exportaciones con nombre.' }
const noRawHtml = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'El texto importado llega a la página sólo como texto.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|setHTML|insertAdjacentHTML)$/]',
    message: 'El texto importado llega a la página sólo como texto.',
  },
]
const noSql = {
  selector: 'TemplateLiteral > TemplateElement[value.raw=/\\b(SELECT\\s|INSERT\\s+INTO|CREATE\\s+(TABLE|VIEW))/]',
  message: 'SQL sólo en la planta database.',
}
const noUbigeoCast = {
  selector: 'TSAsExpression[typeAnnotation.typeName.name=/^(Ubigeo|RegionKey)$/]',
  message: 'Un Ubigeo se obtiene con parseUbigeo, no con "as".',
}

const noLima = {
  selector: 'Literal[value=/^(15|1501)$/]',
  message:
    'Las dos regiones de Lima las conoce sólo el cuarto territory: sharesDepartamento, isLimaMetropolitana, regionsIn…',
}

export default tseslint.config(
  {
    ignores: [
      'dist',
      'public',
      '.tsbuild',
      'node_modules',
      'data',
      'test-results',
      'limites-locales',
      '**/*.mjs',
      '**/*.cjs',
      'eslint.config.js',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts', 'vitest.journeys.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', noDefault, ...noRawHtml, noSql, noUbigeoCast],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['src/domain/territory/**'], rules: { 'no-restricted-syntax': ['error', noDefault, ...noRawHtml, noSql] } },
  {
    files: ['src/database/**', 'tests/**'],
    rules: { 'no-restricted-syntax': ['error', noDefault, ...noRawHtml, noUbigeoCast] },
  },
  {
    files: ['vite.config.ts', 'vitest.journeys.config.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/switch-exhaustiveness-check': 'off' },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'scripts/**/*.ts'],
    ignores: ['src/domain/territory/**'],
    plugins: { house: { rules: { codes: lintCodes } } },
    rules: { 'house/codes': 'error' },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'scripts/**/*.ts'],
    ignores: ['src/domain/territory/**', 'src/database/**'],
    rules: { 'no-restricted-syntax': ['error', noDefault, ...noRawHtml, noSql, noUbigeoCast, noLima] },
  },
  {
    files: ['src/database/**'],
    rules: { 'no-restricted-syntax': ['error', noDefault, ...noRawHtml, noUbigeoCast, noLima] },
  },
  // The plan of the invented matrix goes over the departamentos of Peru one by one.
  {
    files: ['scripts/matriz/plan.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefault, ...noRawHtml, noSql, noUbigeoCast] },
  },
)
