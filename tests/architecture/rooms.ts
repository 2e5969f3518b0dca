/**
 * The rooms of the code and the walls between them, written once: `walls.ts` holds every import against
 * this table, `picture.ts` draws it in ARCHITECTURE.md. What a room does not name it may not import.
 */

/** Where the code of a room runs; it decides which packages may come in. */
export type Runs = 'anywhere' | 'browser' | 'slides' | 'node' | 'paper' | 'tests'

export interface Room {
  /** As people call it; a folder below `engine/` unless `what` says otherwise. */
  name: string
  /** The files of the room. The first room that claims a file has it. */
  files: RegExp
  /** What lives there, for the table in ARCHITECTURE.md. */
  what: string
  runs: Runs
  /** The rooms it may import, beside those that are open to all. */
  imports: readonly string[]
  /** Why it imports no more, and what to do instead: the end of each refusal. */
  why: string
  /** Why nobody else imports it; said in place of the importer's reason. */
  shut?: string
}

/** What a vote means is the same for everybody: all rooms may import these, and these may import each other. */
export const open: readonly string[] = ['core', 'kinds', 'words']

/** All that tests may try: the engine without its commands, which a test starts as people do. */
const engine: readonly string[] = ['people', 'server', 'build', 'library', 'check', 'live', 'ui', 'deck', 'components', 'setup', 'hooks', 'phone', 'console', 'styles', 'look', 'print', 'handouts', 'reports']

export const rooms: readonly Room[] = [
  {
    name: 'core',
    files: /^engine\/core\//,
    what: 'pure TypeScript: content model, session, agenda, role-play, report, protocol; no Node, no Vue, no DOM, no clock, no randomness',
    runs: 'anywhere',
    imports: [],
    why: 'core is the meaning that all rooms share and knows none of them: hand in what it needs as an argument',
  },
  {
    name: 'words',
    files: /^engine\/(words\/|kinds\/[^/]+\/words\/)/,
    what: 'what people read, in a catalogue a surface and language; `words/` of a kind',
    runs: 'anywhere',
    imports: [],
    why: 'words know nobody who says them: hand in what a sentence is about as a parameter',
  },
  {
    name: 'phone',
    files: /^engine\/phone\/(?!vite\.config\.ts$)|^engine\/kinds\/(phone\.ts$|[^/]+\/(Phone\w*\.vue$|phone[-.]|phone\/|drag-order\.ts$))/,
    what: 'the phone page, a small Vite app; the `Phone.vue` and `phone/` of a kind',
    runs: 'browser',
    imports: ['live', 'ui', 'styles'],
    why: 'the phone page is small and stands alone: move what it shares with console or deck to live or ui',
  },
  {
    name: 'console',
    files: /^engine\/console\/(?!vite\.config\.ts$)|^engine\/kinds\/(console\.ts$|[^/]+\/(Preview\.vue$|console\.ts$|console\/))/,
    what: 'the facilitator\'s console, a small Vite app; the `Preview.vue`, `console.ts` and `console/` of a kind',
    runs: 'browser',
    imports: ['live', 'ui', 'styles'],
    why: 'the console stands alone: move what it shares with phone or deck to live or ui',
  },
  {
    name: 'components',
    files: /^engine\/(components\/|global-top\.vue$)|^engine\/kinds\/(slide\.ts$|[^/]+\/(Slide\w*\.vue$|Board\.vue$|slide\/))/,
    what: 'exercises on slides, `global-top.vue`; the `Slide.vue`, `Board.vue` and `slide/` of a kind',
    runs: 'slides',
    imports: ['live', 'ui', 'deck'],
    why: 'an exercise on a slide works in any deck, with or without the look: move what it shares to live or ui, and what asks Slidev to deck',
  },
  {
    name: 'handouts',
    files: /^engine\/handouts\/|^engine\/kinds\/((print|ballots)\.ts$|[^/]+\/(Print\w*\.vue|ballot\.ts)$)/,
    what: 'the handouts every workshop has, as Vue templates and what fills them; the `Print.vue` and `ballot.ts` of a kind',
    runs: 'paper',
    imports: ['print', 'library', 'check', 'build', 'ui'],
    why: 'handouts are made from files, without a server and for any workshop: read through library, print through print, draw with ui',
  },
  {
    name: 'kinds',
    files: /^engine\/kinds\/(?!report\.ts$|[^/]+\/(Report|Chart\w*)\.vue$)/,
    what: 'one folder a kind: what an answer is and what the answers add up to; its views belong with the rooms that show them',
    runs: 'anywhere',
    imports: [],
    why: 'the logic of a kind is as pure as core: what shows it goes into its views, named after the room that shows them',
  },
  {
    name: 'check',
    files: /^engine\/library\/check\//,
    what: '`library/check/`: the rules of the content check, on content that has been read',
    runs: 'anywhere',
    imports: [],
    why: 'a rule judges what it is given: read files in library and hand them in',
  },
  {
    name: 'library',
    files: /^engine\/library\//,
    what: 'reads a workshop from disk and checks it',
    runs: 'node',
    imports: ['check'],
    why: 'all that runs in Node reads content through library, so it knows none of them: hand in what it needs',
  },
  {
    name: 'build',
    files: /^engine\/(build\/|(phone|console)\/vite\.config\.ts$)/,
    what: 'decks, phone page and console, built into folders named by the hash of their inputs',
    runs: 'node',
    imports: ['library'],
    why: 'build hands sources to Vite and Slidev by path and loads none of them: start what is needed as a process of its own',
  },
  {
    name: 'server',
    files: /^engine\/server\//,
    what: 'HTTP, sockets, sessions, stores; `main.ts` puts it together, `launch.ts` is what `npm start` and tests share',
    runs: 'node',
    imports: ['library', 'build'],
    why: 'the server holds the truth and shows nothing: move what it shares with a page or a print to core, and let a command hand in what it starts',
  },
  {
    name: 'people',
    files: /^engine\/people\//,
    what: 'simulated people with a seed, on the documented protocol over real sockets',
    runs: 'node',
    imports: [],
    why: 'simulated people know of a session what phones know, and no server: say in the protocol what they need',
  },
  {
    name: 'live',
    files: /^engine\/live\//,
    what: 'what browsers share: connection, clock, position, one exercise with and without its server',
    runs: 'browser',
    imports: [],
    why: 'live serves phone, console and deck alike: let the page hand in what is its own',
  },
  {
    name: 'ui',
    files: /^engine\/(ui\/|kinds\/[^/]+\/Chart\w*\.vue$)/,
    what: 'charts, QR code, dialog; the `Chart.vue` of a kind',
    runs: 'browser',
    imports: [],
    why: 'what is drawn on slide, console and paper knows none of them: hand it in as a prop',
  },
  {
    name: 'deck',
    files: /^engine\/deck\//,
    what: 'the one place that knows Slidev from within, and the page of slides to print',
    runs: 'slides',
    imports: ['live'],
    why: 'an adapter knows what it adapts and nothing that uses it: let components and hooks hand in the rest',
  },
  {
    name: 'hooks',
    files: /^engine\/setup\/(preparser|transformers|vite-plugins)\.ts$/,
    what: '`setup/preparser.ts`, `setup/vite-plugins.ts`: Slidev\'s hooks that run in Node',
    runs: 'node',
    imports: ['library'],
    why: 'these hooks run in Node while a deck is built: read through library, and leave what a page loads to setup\'s other files',
  },
  {
    name: 'setup',
    files: /^engine\/setup\//,
    what: 'Slidev\'s hooks that run in the page',
    runs: 'slides',
    imports: ['deck', 'live', 'components'],
    why: 'these hooks run in every page of a deck: what reads files goes into a hook that runs in Node',
  },
  {
    name: 'styles',
    files: /^engine\/look\/styles\//,
    what: '`look/styles/`: tokens, accents, fonts',
    runs: 'browser',
    imports: [],
    why: 'styles are what all that is drawn rests on: they import styles alone',
  },
  {
    name: 'look',
    files: /^engine\/look\//,
    what: 'a second addon: layouts and the kit that figures are drawn with',
    runs: 'slides',
    imports: ['styles', 'ui'],
    why: 'the look is an addon of its own that a deck may do without: it draws what it is given',
  },
  {
    name: 'print',
    files: /^engine\/print\//,
    what: 'templates to PDF: browser, paper, structure, pictures of slides',
    runs: 'paper',
    imports: ['library', 'build'],
    why: 'print prints what it is given: handouts and reports hand in their templates',
  },
  {
    name: 'reports',
    files: /^engine\/reports\/|^engine\/kinds\/(report\.ts$|[^/]+\/Report\.vue$)/,
    what: 'the two reports after a session; what stands in them is decided in `core/report/`; the `Report.vue` of a kind',
    runs: 'paper',
    imports: ['handouts', 'print', 'library', 'build', 'ui'],
    why: 'a report is made from a finished model in a process of its own: work it out in core/report, draw with ui',
  },
  {
    name: 'commands',
    files: /^engine\/commands\//,
    what: 'one thin file a command',
    runs: 'node',
    imports: ['server', 'build', 'library', 'check', 'print', 'handouts', 'reports', 'people'],
    why: 'a command puts rooms together that run in Node and starts browsers by their address',
    shut: 'a command is where a process begins: move what others need to the room it belongs to',
  },
  {
    name: 'figures',
    files: /^(workshops\/[^/]+\/)?(components|layouts|setup)\//,
    what: 'a workshop\'s own `components/`, at the root or below `workshops/`',
    runs: 'slides',
    imports: ['look', 'styles', 'ui'],
    why: 'a workshop draws with look and ui: whatever else its figures need becomes data that the engine reads',
    shut: 'the engine serves any workshop and imports none: let content declare what it is for, and read that',
  },
  {
    name: 'cards',
    files: /^(workshops\/[^/]+\/)?handouts\//,
    what: 'a workshop\'s own `handouts/`',
    runs: 'paper',
    imports: ['handouts', 'look', 'ui'],
    why: 'a workshop prints with the parts of handouts: whatever else its cards need becomes data that the engine reads',
    shut: 'the engine serves any workshop and imports none: let content declare what it is for, and read that',
  },
  {
    name: 'tests of the engine',
    files: /^tests\/engine\//,
    what: '`tests/engine/`: one room or several, on fixtures',
    runs: 'tests',
    imports: [...engine, 'support', 'architecture'],
    why: 'tests of the engine hold for any workshop: use a fixture, or move the test to tests/workshop',
  },
  {
    name: 'tests of the workshop',
    files: /^tests\/(workshop|e2e)\//,
    what: '`tests/workshop/`, `tests/e2e/`: this content, and the whole program with it',
    runs: 'tests',
    imports: [...engine, 'figures', 'cards', 'support'],
    why: 'a test shares helpers through tests/support and starts commands as people do',
    shut: 'a test is nobody\'s library: move what is shared to tests/support',
  },
  {
    name: 'support',
    files: /^tests\/support\//,
    what: '`tests/support/`: what tests share',
    runs: 'tests',
    imports: engine,
    why: 'all tests share it, so it knows none of them, and no workshop',
    shut: 'what runs a workshop needs no test: move what is shared to the room it belongs to',
  },
  {
    name: 'architecture',
    files: /^tests\/architecture\//,
    what: '`tests/architecture/`: the walls, and the picture of the rooms',
    runs: 'tests',
    imports: [],
    why: 'walls are judged from outside, so that no room can bend them',
    shut: 'the walls are for tests alone',
  },
  {
    name: 'tools',
    files: /^tests\/(?!fixtures\/)[^/]+\//,
    what: 'the other folders of `tests/`: gate, benchmarks, screenshots; commands of their own',
    runs: 'tests',
    imports: [...engine, 'commands', 'support'],
    why: 'a tool of tests puts rooms together that run in Node and starts browsers by their address',
    shut: 'a tool is where a process begins: move what is shared to tests/support',
  },
]

/** Packages that some rooms must not load. Types are free: they are gone before anything runs. */
export interface Ban {
  packages: RegExp
  /** Whom it binds. */
  runs: readonly Runs[]
  /** Rooms it does not bind. */
  but?: readonly string[]
  /** True where a module that imports it may not be loaded either, however far away. */
  far?: boolean
  why: string
}

export const bans: readonly Ban[] = [
  {
    packages: /^(?!(zod|yaml)(\/|$))/,
    runs: ['anywhere'],
    why: 'what runs anywhere imports Zod, YAML and itself: hand in the rest as an argument',
  },
  {
    packages: /^node:/,
    runs: ['browser', 'slides'],
    why: 'browsers have no Node: leave it to a room that runs there',
  },
  {
    packages: /^(zod|yaml)(\/|$)/,
    runs: ['browser', 'slides'],
    far: true,
    why: 'a page loads no schema and no YAML: import the type, or move the function to a module beside the schema',
  },
  {
    packages: /^@slidev\/(?!types$)/,
    runs: ['anywhere', 'browser', 'slides', 'paper'],
    but: ['deck', 'look'],
    why: 'Slidev\'s inner workings are used in engine/deck, layouts ask it for their slide, and nobody else: add to deck/slidev-adapter.ts',
  },
  {
    packages: /^(@slidev\/client|vue|@vueuse\/.*|vue-router)(\/|$)/,
    runs: ['node'],
    why: 'what runs in Node beside a session loads no Vue: templates belong to handouts and reports, which print',
  },
  {
    packages: /^(hono|@hono\/.*|socket\.io|redis|vite|playwright-chromium)(\/|$)/,
    runs: ['browser', 'slides'],
    why: 'a page never loads what serves or prints it',
  },
]

/** Files that are named by no import: where something starts, or what is found by its name. */
export const starts: readonly RegExp[] = [
  /\.d\.ts$|\.test\.ts$/,
  /^engine\/(phone|console)\/(main|vite\.config)\.ts$|^engine\/console\/entities\.ts$/,
  /^engine\/(commands|setup|components|look\/components|look\/layouts|handouts\/templates|reports\/templates)\/[\w-]+\.(ts|vue|mjs)$/,
  /^engine\/(global-top\.vue|look\/styles\/index\.ts)$/,
  /^(workshops\/[^/]+\/)?(components|layouts|handouts|setup)\//,
  /^tests\/\w+\/(main|make|walls|picture|words)\.ts$|^tests\/support\/(decks|say-help)\.ts$/,
]
