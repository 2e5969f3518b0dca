/** A workshop that is Markdown and YAML alone: no line of code is its own, and every part of the engine takes it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { accentsOf, brandOf } from '../../engine/core/brand.ts'
import { formatProblem } from '../../engine/core/exercise/problems.ts'
import { loadCards } from '../../engine/handouts/cards.ts'
import { handoutsOf, slugsWith } from '../../engine/handouts/catalogue.ts'
import { buildModel } from '../../engine/handouts/model.ts'
import { readWords } from '../../engine/handouts/words.ts'
import { scheduleOf } from '../../engine/library/check/agendas.ts'
import { checkContent } from '../../engine/library/check/index.ts'
import { findWorkshop } from '../../engine/library/find-workshop.ts'
import { readLanguage } from '../../engine/library/language.ts'
import { loadContent, readContent } from '../../engine/library/load.ts'
import { project } from '../../engine/library/project.ts'
import { readWorkshop } from '../../engine/library/read-workshop.ts'

const folder = join(project, 'workshops/blameless-postmortems')
let content: Awaited<ReturnType<typeof readContent>>

beforeAll(async () => {
  content = await readContent(folder)
})

describe('the workshop on blameless postmortems', () => {
  it('is a workshop, and has no code', () => {
    expect(findWorkshop(folder)).toBe(folder)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => !/^(?:dist|data|node_modules)\b/.test(name))
    expect(files.filter(name => /\.(?:ts|js|mjs|vue|css)$/.test(name))).toEqual([])
  })

  it('passes the check, its words and its reading grade', async () => {
    expect([...content.problems, ...checkContent(content.model, await readLanguage(folder))].map(formatProblem)).toEqual([])
  })

  it('takes 45 minutes with the ways into its exercises and a reserve', () => {
    const [agenda, ...others] = content.model.agendas
    const lines = scheduleOf(agenda!, content.model)
    const minutes = (kind: string) => lines.filter(line => line.kind === kind).reduce((sum, line) => sum + line.minutes, 0)
    expect(others).toEqual([])
    expect(['slide', 'exercise', 'transition', 'reserve'].map(minutes)).toEqual([8, 28, 5, 4])
  })

  it('has two sections with accents of its own, and four exercises with one role-play', async () => {
    const workshop = readWorkshop(folder)
    expect(Object.keys(brandOf(workshop).accents)).toEqual(['plum', 'moss'])
    expect(Object.values(accentsOf(workshop))).toEqual(['plum', 'moss'])
    expect(workshop.agenda).toBe('session')
    const { content } = await loadContent(folder, workshop.agenda)
    expect(content.exercises.map(({ kind }) => kind).sort()).toEqual(['poll-single', 'quiz', 'reflection', 'role-play'])
    expect(content.slides).toHaveLength(11)
  })

  it('prints what it asks for, its two cards among it', async () => {
    const cards = await loadCards(folder)
    const model = buildModel(content.model, readWords(folder), { title: 'Blameless postmortems', version: '1', date: '' })
    const printed = handoutsOf(model, cards.openCards(folder), content.model.agendas[0]!)
    expect(cards.cardSlugs).toEqual(['finding-card', 'review-questions'])
    expect([...new Set(printed.map(({ slug }) => slug))].sort()).toEqual([...readWorkshop(folder).handouts!].sort())
    expect(slugsWith(cards)).toEqual(expect.arrayContaining([...readWorkshop(folder).handouts!]))
  })

  it('says what ten facts rest on, each with a year', () => {
    const facts = readFileSync(join(folder, 'SOURCES.md'), 'utf8').split('\n').filter(line => /^\d+\. /.test(line))
    expect(facts).toHaveLength(10)
    expect(facts.filter(fact => !/\b(?:19|20)\d{2}\b/.test(fact))).toEqual([])
  })
})
