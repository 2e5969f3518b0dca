import antfu from '@antfu/eslint-config'

/** Which folder may import which; ARCHITECTURE.md draws it. A pattern is matched against the import's text. */
function wall(files, forbidden, why) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: forbidden.map(group => ({ group: [group], message: why })) }],
    },
  }
}

const vueRooms = ['components', 'live', 'deck', 'look', 'setup', 'phone', 'console'].map(room => `**/${room}/**`)

export default antfu(
  {
    vue: true,
    typescript: true,
    pnpm: false,
    // Prose has its own checks; slides are no plain Markdown.
    markdown: false,
    yaml: false,
    ignores: ['dist', 'data', '.cache', 'docs', 'tests/golden/record', '**/*.md', '**/tsconfig*.json'],
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
  wall(['engine/core/**', 'engine/kinds/*/logic.ts', 'engine/kinds/{index,text,types,value}.ts', 'engine/library/check/**'], ['node:*', 'vue', '@vueuse/*', 'socket.io*', 'hono*', '**/server/**', '**/commands/**', '**/tests/**', ...vueRooms], 'core is pure: it imports Zod, YAML and itself'),
  wall(['engine/server/**', 'engine/build/**', 'engine/library/*.ts'], ['vue', '**/commands/**', '**/tests/**', ...vueRooms], 'the server imports core and itself, never a Vue room, a script or a test'),
  wall(['components/**', 'engine/components/**', 'engine/live/**', 'engine/deck/**', 'engine/ui/**', 'engine/look/**'], ['node:*', '**/server/**', '**/commands/**', '**/tests/**', '**/phone/**', '**/console/**'], 'what a browser shows imports core, never the server'),
  wall(['engine/setup/**'], ['**/server/**', '**/commands/**', '**/tests/**', '**/phone/**', '**/console/**'], 'Slidev hooks import core and composables, never the server'),
  wall(['engine/phone/**'], ['node:*', 'zod', 'yaml', '@slidev/*', '**/core/protocol*', '**/core/exercise/schema*', '**/core/exercise/steps*', '**/core/exercise/parse*', '**/server/**', '**/commands/**', '**/tests/**', '**/console/**', '**/engine/components/**', '**/look/components/**'], 'the phone page stays small: types and schema-free code from core only'),
  wall(['engine/console/**'], ['node:*', '@slidev/*', '**/server/**', '**/commands/**', '**/tests/**', '**/phone/**', '**/engine/components/**', '**/look/components/**'], 'the console imports core, composables and charts'),
  {
    // Commands print for people and end on their own terms.
    files: ['engine/commands/**', 'engine/reports/print-one.ts', 'tests/{support,bench,gate,screenshots}/**', 'tests/golden/make.ts'],
    rules: { 'no-console': 'off', 'antfu/no-top-level-await': 'off' },
  },
  {
    // A type costs no bytes, so the phone may name what it must not load.
    files: ['engine/phone/**'],
    rules: { 'no-restricted-imports': 'off', 'ts/no-restricted-imports': ['error', { patterns: ['node:*', 'zod', 'yaml', '@slidev/*', '**/core/protocol*', '**/core/exercise/schema*', '**/core/exercise/steps*', '**/core/exercise/parse*', '**/server/**', '**/commands/**', '**/tests/**', '**/console/**', '**/engine/components/**', '**/look/components/**'].map(group => ({ group: [group], allowTypeImports: true, message: 'the phone page stays small: types and schema-free code from core only' })) }] },
  },
)
