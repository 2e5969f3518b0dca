import type { KindLogic } from '../types.ts'
import { asItIs } from '../parts.ts'
import { acceptText, tidyText } from '../text.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

/** The longest name of a thing that somebody places, in characters. */
export const LONGEST_LABEL = 40
/** The longest private line beside a thing, in words. */
export const LONGEST_NOTE = 30

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100

export const placementLogic: KindLogic<'placement'> = {
  accept(step, item, value) {
    if (!isRecord(value) || !isShare(value.x) || !isShare(value.y))
      return { ok: false, why: words.answer.nowhere }
    const label = typeof value.label === 'string' ? tidyText(value.label) : ''
    if (item.own && !label)
      return { ok: false, why: words.answer.unnamed }
    if (label.length > LONGEST_LABEL)
      return { ok: false, why: words.answer.nameTooLong({ most: LONGEST_LABEL }) }
    const { mark } = value
    if (mark !== undefined && !step.marks?.options.some(option => option.id === mark))
      return { ok: false, why: words.answer.unknownMark }
    const note = step.note && typeof value.note === 'string' && tidyText(value.note) ? acceptText(value.note, LONGEST_NOTE) : null
    if (note && !note.ok)
      return note
    return { ok: true, value: {
      x: Math.round(value.x),
      y: Math.round(value.y),
      ...item.own ? { label } : {},
      ...mark === undefined ? {} : { mark: mark as string },
      ...note ? { note: note.text } : {},
    } }
  },
  tally(step, _item, values) {
    const dots = values.map(({ x, y }) => ({ x, y })).sort((a, b) => a.x - b.x || a.y - b.y)
    const mean = (axis: 'x' | 'y') => values.reduce((all, value) => all + value[axis], 0) / values.length
    return {
      // A private board tells how many, nothing of where.
      dots: step.private ? [] : dots,
      mean: step.private || !values.length ? null : { x: mean('x'), y: mean('y') },
      marks: step.private ? [] : (step.marks?.options ?? []).map(({ id }) => ({ id, count: values.filter(value => value.mark === id).length })),
    }
  },
  columns: ({ x, y, mark }) => ({ x, y, mark: mark ?? '' }),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: () => ({ is: 'nothing' }),
  withCounts: asItIs,
  rightAnswer: null,
  columnNames: ['x', 'y', 'mark'],
  inWords({ x: across, y: up, quadrants, marks }, _item, { x, y, label, mark, note }) {
    const quadrant = quadrants[`${x < 50 ? 'low' : 'high'}${y < 50 ? 'Low' : 'High'}`]
    const markLabel = marks?.options.find(option => option.id === mark)?.label
    return [
      [label, quadrant, markLabel].filter(Boolean).join(' · '),
      words.answer.position({ across: across.label, x, up: up.label, y }),
      ...note ? [note] : [],
    ]
  },
  onPaper: () => words.paper.draw,
}
