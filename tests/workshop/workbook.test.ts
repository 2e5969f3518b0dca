/** What the workbook promises of each section in each agenda, and where its slides and words stand. */
import type { HandoutModel } from '../../engine/handouts/model.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { exercisesIn } from '../../engine/core/agenda.ts'
import { isRun, sectionsOf } from '../../engine/handouts/book.ts'
import { buildModel } from '../../engine/handouts/model.ts'
import { cellsOf } from '../../engine/handouts/parts/workbook-layout.ts'
import { readWords } from '../../engine/handouts/words.ts'
import { readContent } from '../../engine/library/load.ts'
import { root } from '../support/session.ts'

let model: HandoutModel

beforeAll(async () => {
  model = buildModel((await readContent(root)).model, readWords(root), { title: 'Workshop', version: '1', date: '' })
})

describe('what people can do after a section', () => {
  it('is practised in an exercise of that agenda', () => {
    for (const agenda of model.agendas) {
      const held = exercisesIn(agenda, model.sections.flatMap(section => section.exercises))
        .filter(exercise => isRun(exercise, agenda) || exercise.reserve[agenda.like ?? agenda.id] !== undefined)
        .map(exercise => exercise.id)
      const claimed = sectionsOf(model, agenda).flatMap(section => section.objectives)
      const unpractised = model.sections.flatMap(section => section.objectives)
        .filter(objective => claimed.includes(objective.text) && !objective.by.some(id => held.includes(id)))
      expect(unpractised.map(objective => objective.text), agenda.id).toEqual([])
      expect(claimed.length, agenda.id).toBeGreaterThan(0)
    }
  })
})

describe('the slides of a section', () => {
  it('are all there, in their order, and in rows of one kind', () => {
    for (const crowded of [true, false]) {
      for (let slides = 0; slides <= 12; slides++) {
        const shown = cellsOf(slides, crowded).flatMap(cell => 'slide' in cell ? [cell.slide] : [])
        expect(shown).toEqual(Array.from({ length: slides }, (_, i) => i))
      }
    }
  })

  it('have words beside each large one, unless the page is crowded', () => {
    for (let slides = 1; slides <= 6; slides++) {
      const cells = cellsOf(slides, false)
      const large = cells.filter(cell => 'slide' in cell && cell.large).length
      expect(large - cells.filter(cell => 'words' in cell).length, String(slides)).toBeLessThanOrEqual(1)
    }
    expect(cellsOf(3, false).map(cell => 'words' in cell)).toEqual([false, true, false, true, false, true])
    expect(cellsOf(5, true).map(cell => 'slide' in cell && cell.large)).toEqual([true, true, false, false, false])
  })

  it('that stand on another page are slides of the deck, drawn there once', () => {
    const { writing, overleaf } = model.words.workbook
    const figures = model.sections.flatMap(section => section.slides).filter(slide => slide.layout === 'figure').map(slide => slide.ref)
    const beside = Object.values(writing).flatMap(one => one.beside)
    expect(overleaf.length + beside.length).toBeGreaterThan(0)
    for (const refs of [overleaf, beside]) {
      expect(refs.filter(ref => !figures.includes(ref))).toEqual([])
      expect(new Set(refs).size).toBe(refs.length)
    }
  })
})
