/* eslint-disable no-template-curly-in-string -- code in texts is what is tried */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, readCatalogue } from '../architecture/catalogue.ts'
import { allowed, judgeSentences, sentencesIn, sentencesOf } from '../architecture/sentences.ts'
import { incomplete, modulesOf, outdated } from '../architecture/words.ts'

const root = join(import.meta.dirname, '../..')

/** What a catalogue compiles to, run: the functions as a page calls them. */
async function compiled(messages: Record<string, string>, language = 'en'): Promise<Record<string, (p?: unknown) => unknown>> {
  const runtime = join(root, 'engine/words/plural.ts')
  const source = compile('seed.yaml', language, runtime, { seed: messages }).replace(/\(p: \{.*?\}\)/g, 'p').replaceAll(': Runs', '').replace(/^import type.*$/m, '')
  const { seed } = await import(`data:text/javascript,${encodeURIComponent(source.replace(runtime, `file://${runtime}`))}`)
  return seed
}

describe('catalogues of words', () => {
  it('are what their modules say', () => {
    expect(modulesOf(root).length).toBeGreaterThan(0)
    expect(outdated(root).map(({ file }) => file)).toEqual([])
  })

  it('say the same in every language', () => {
    expect(incomplete(modulesOf(root))).toEqual([])
    const seed = (language: string, messages: Record<string, string>) => ({ catalogue: `engine/words/${language}/seed.yaml`, file: `engine/words/${language}/seed.ts`, source: compile('seed.yaml', language, './plural.ts', { seed: messages }) })
    const english = seed('en', { title: 'Join', step: 'Step {step} of {of}' })
    expect(incomplete([english, seed('de', { step: 'Schritt {step} von {of}', title: 'Mitmachen' })])).toEqual([])
    expect(incomplete([english, seed('de', { step: 'Schritt {step}', extra: 'Mehr' })])).toEqual([
      'engine/words/de/seed.yaml lacks seed.title()',
      'engine/words/de/seed.yaml lacks seed.step(of, step)',
      'engine/words/de/seed.yaml has seed.step(step), which English has not',
      'engine/words/de/seed.yaml has seed.extra(), which English has not',
    ])
  })

  it('choose a plural by the language, and an exact number before it', async () => {
    const english = await compiled({ left: '{count, plural, =0 {nobody} one {# person} other {# people}} in {room}' })
    expect([0, 1, 2].map(count => english.left!({ count, room: 'hall' }))).toEqual(['nobody in hall', '1 person in hall', '2 people in hall'])
    const polish = await compiled({ left: '{count, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}' }, 'pl')
    expect([1, 3, 5].map(count => polish.left!({ count }))).toEqual(['1 osoba', '3 osoby', '5 osób'])
  })

  it('choose by a word or a flag, and mark parts of a sentence', async () => {
    const { state, own, news } = await compiled({
      state: '{state, select, over {over time} other {left}}',
      own: '{byTable, select, true {Our answer} other {My answer}}',
      news: '<strong>New:</strong> {title}',
    })
    expect([state!({ state: 'over' }), state!({ state: 'other' }), own!({ byTable: true }), own!({ byTable: false })]).toEqual(['over time', 'left', 'Our answer', 'My answer'])
    expect(news!({ title: 'Vote' })).toEqual([['strong', 'New:'], ['', ' Vote']])
  })

  it('keep quotes, backslashes and braces of code as text', async () => {
    const { quoted, code } = await compiled({ quoted: 'It\'s a `tick` \\ and more', code: 'Costs ${price} at {place}' })
    expect([quoted, code!({ price: 1, place: 'X' })]).toEqual(['It\'s a `tick` \\ and more', 'Costs $1 at X'])
  })

  it.each([
    ['seed:\n  open: "{count, plural, one {x}}"', 'seed.yaml: seed.open is no ICU message (MISSING_OTHER_CLAUSE): {count, plural, one {x}}'],
    ['seed:\n  open: "{at, date}"', 'seed.yaml: seed.open: a message has parameters, plurals, selects, and marks around whole parts; nothing else is needed yet.'],
    ['seed:\n  open: 1', 'seed.yaml: seed.open is no text: put it in quotes, one message a key.'],
    ['seed:\n  is-open: x', 'seed.yaml: "is-open" is no name of a key: write it like "savedLast".'],
    ['export:\n  open: x', 'seed.yaml: "export" is no name of a place: write it like "savedLast".'],
    ['seed:\n  open: x\n  open: y', 'seed.yaml: Map keys must be unique at line 3, column 3:'],
  ])('refuse %j with a sentence', (source, sentence) => {
    expect(() => compile('seed.yaml', 'en', './plural.ts', readCatalogue('seed.yaml', source))).toThrow(sentence)
  })
})

describe('sentences outside of catalogues', () => {
  it('are none but those that are allowed', () => {
    expect(judgeSentences(sentencesIn(root), allowed)).toEqual([])
  })

  it.each([
    ['<template><p>\n  Look up\n</p></template>', 'Look up'],
    ['<template><button aria-label="Close" /></template>', 'Close'],
    ['<template><p>{{ busy ? \'Joining\' : title }}</p></template>', 'Joining'],
    ['<template><p :title="`Table ${n}`" /></template>', 'Table \u{FFFC}'],
    ['<template><Field :hint="far ? \'Type a number\' : \'\'" /></template>', 'Type a number'],
    ['<script setup lang="ts">\nconst why = \'Nobody is here yet.\'\n</script>', 'Nobody is here yet.'],
    ['<script setup lang="ts">\nconst why = `${n} people wait here`\n</script>', '\u{FFFC} people wait here'],
  ])('are found in %j', (source, text) => {
    expect(sentencesOf('engine/phone/Seed.vue', source).map(sentence => sentence.text)).toEqual([text])
  })

  it.each([
    '<template><p :class="{ over: n > 1 }" data-at="Left">{{ words.join.title }} · {{ n }}</p></template>',
    '<template><p v-if="kind === \'poll-single\'" role="status">{{ order[kind === \'quiz\' ? 0 : 1] }}</p></template>',
    '<template><button @click="$emit(\'go\', \'now\')" /></template>',
    '<script setup lang="ts">\nimport X from \'./Two Words.vue\'\nconst shape = \'M8 76h224\'\nconst at = [\'a b\', \'text-field on\']\n</script>',
  ])('are not seen in %j', (source) => {
    expect(sentencesOf('engine/phone/Seed.vue', source)).toEqual([])
  })

  it('may not be allowed where there are none', () => {
    expect(judgeSentences([], [{ file: /x/, text: /y/, why: 'gone' }])).toEqual(['tests/architecture/sentences.ts: nothing in /x/ needs /y/ any more: take it out'])
  })
})
