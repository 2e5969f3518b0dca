/** How much room a section's page has: what is written on it comes first, and slides are as large as the rest allows. */
import type { Agenda } from '../../core/agenda.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import type { HandoutWords } from '../content.ts'
import { linesFor, stepsIn } from './kinds/steps.ts'

type Words = HandoutWords['workbook']
type Writing = Words['writing'][string]

/** Millimetres of the shorter paper, US Letter, and what a page needs besides slides. */
const PAGE = 247
const HEAD = 40
const RULES = 96
const CARD = 20
const STEP = 16
const LINE = 8
const NAMED = 11
const OBJECTIVES = 22
/** Height of a row of slides with caption and gap, by how many stand abreast. */
const ROW = { 2: 57, 3: 40 } as const

/** Whether an agenda gives an exercise something to write. */
export function leavesRoom(exercise: Exercise, agenda: Agenda, writing: Writing): boolean {
  return writing.spaces.length > 0 || stepsIn(exercise.steps, agenda).some(step => writing.steps.includes(step.id))
}

/** How many slides stand abreast so that the page holds everything. */
export function columnsFor(slides: number, page: { written: readonly Exercise[], named: readonly Exercise[], rules: boolean }, agenda: Agenda, words: Words): 1 | 2 | 3 {
  const writing = page.written.reduce((sum, exercise) => sum + heightOf(exercise, agenda, words.writing[exercise.id]!), 0)
  const left = PAGE - HEAD - OBJECTIVES - writing - page.named.length * NAMED - (page.rules ? RULES : 0)
  return Math.ceil(slides / 2) * ROW[2] <= left ? 2 : 3
}

function heightOf(exercise: Exercise, agenda: Agenda, writing: Writing): number {
  const steps = stepsIn(exercise.steps, agenda).filter(step => writing.steps.includes(step.id)).map((step) => {
    const items = step.items as readonly { maxWords?: number }[]
    return STEP + items.reduce((sum, item) => sum + LINE + (item.maxWords ? linesFor(item.maxWords) * LINE : 0), 0)
  })
  const spaces = writing.spaces.map(space => LINE + space.lines * LINE)
  return CARD + [...steps, ...spaces].reduce((sum, height) => sum + height, 0)
}
