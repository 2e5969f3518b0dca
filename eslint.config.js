import antfu from '@antfu/eslint-config'
import { noKindComparison } from './tests/architecture/no-kind-comparison.ts'

export default antfu(
  {
    vue: true,
    typescript: true,
    pnpm: false,
    // Prose has its own checks; slides are no plain Markdown.
    markdown: false,
    yaml: false,
    ignores: ['dist', 'data', '.cache', 'docs', 'tests/golden/record', 'engine/words/*/*.ts', 'engine/kinds/*/words/*.ts', '**/*.md', '**/tsconfig*.json'],
  },
  {
    rules: {
      // A docstring names the parameters whose meaning the signature does not show.
      'jsdoc/check-param-names': 'off',
      'jsdoc/require-param': 'off',
      'antfu/top-level-function': 'off',
      'ts/consistent-type-definitions': ['error', 'interface'],
      'test/prefer-lowercase-title': 'off',
      'ts/no-use-before-define': ['error', { functions: false, variables: false }],
    },
  },
  {
    // What differs from kind to kind stands in the kind's folder.
    files: ['engine/**/*.{ts,vue}'],
    ignores: ['engine/kinds/**'],
    plugins: { kinds: { rules: { 'no-comparison': noKindComparison } } },
    rules: { 'kinds/no-comparison': 'error' },
  },
  {
    // Commands print for people and end on their own terms.
    files: ['engine/commands/**', 'engine/reports/print-one.ts', 'tests/{support,bench,gate,screenshots,architecture}/**', 'tests/golden/make.ts'],
    rules: { 'no-console': 'off', 'antfu/no-top-level-await': 'off' },
  },
)
