/** The engine runs this workshop and knows nothing of it: no id, no title, no word of its company stands there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCards } from '../../engine/handouts/cards.ts'
import { readContent } from '../../engine/library/load.ts'
import { project } from '../../engine/library/project.ts'

const code = /\.(?:ts|mjs|vue|css|html)$/
/** The engine's own words for a sheet, a layout and the people of a group, which this workshop uses for its own things, too. */
const SHARED = new Set(['self-check', 'recall', 'members'])

const files = readdirSync(join(project, 'engine'), { recursive: true, encoding: 'utf8' })
  .filter(name => code.test(name) && !name.includes('node_modules'))
  .map(name => ({ name, text: readFileSync(join(project, 'engine', name), 'utf8') }))

let ids: string[]
let words: string[]

beforeAll(async () => {
  const { model } = await readContent(project)
  const { workshop, company, outcomes, map } = model.catalogue!
  const { cardSlugs } = await loadCards(project)
  const drawn = readdirSync(join(project, 'components')).filter(name => name.endsWith('.vue')).map(name => name.slice(0, -4))
  ids = [...model.exercises.map(({ id }) => id), ...model.sections, ...model.agendas.map(({ id }) => id), ...cardSlugs, ...drawn, ...Object.keys(outcomes!), ...map!.rows.of.map(({ id }) => id), ...map!.columns.of.map(({ id }) => id)]
    .filter(id => !SHARED.has(id))
  words = [...[workshop!.title, ...model.exercises.map(({ title }) => title), ...Object.values(workshop!.sections).map(({ title }) => title)].filter(title => /\S\s+\S/.test(title)), company!.name, 'technical leadership']
})

describe('in engine/', () => {
  it('stands no id of an exercise, a section, an agenda, a card, a figure, an outcome or a square of the map', () => {
    const named = new Set(ids)
    const found = files.flatMap(({ name, text }) => [...text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`/g)]
      .map(match => match[1] ?? match[2] ?? match[3]!)
      .filter(quoted => named.has(quoted))
      .map(quoted => `${name}: ${quoted}`))
    expect(ids.length).toBeGreaterThan(150)
    expect(found).toEqual([])
  })

  it('has words of its own only where it needs them', () => {
    expect([...SHARED].filter(word => !files.some(({ text }) => text.includes(`'${word}'`)))).toEqual([])
  })

  it('stands no title and no word of the company', () => {
    const found = files.flatMap(({ name, text }) => words.filter(word => text.toLowerCase().includes(word.toLowerCase())).map(word => `${name}: ${word}`))
    expect(words.length).toBeGreaterThan(30)
    expect(found).toEqual([])
  })
})
