/** Presenter notes: what to say, what to do, what to cut. */
import type { Agenda } from '../../core/agenda.ts'
import type { DeckSlide } from '../../core/deck.ts'
import type { ContentModel } from './model.ts'
import { minutesOf } from '../../core/deck.ts'
import { error, lineOf } from './model.ts'

const parts = ['Say', 'Do', 'If late'] as const

/** Every slide has notes; one that is presented says what to say, what to do and what to cut when late. */
export function notes({ agendas, exercises, slides }: ContentModel) {
  return slides.flatMap((slide) => {
    if (!slide.note)
      return [error(slide.file, lineOf(slide), 'has no notes: end it with a comment that begins with **Say.**')]
    const missing = slide.frontmatter.workbook === true ? [] : parts.filter(part => !new RegExp(`\\*\\*${part}\\b[.:]?\\*\\*`, 'i').test(slide.note))
    const incomplete = missing.length ? [error(slide.file, lineOf(slide), `has notes without ${missing.map(part => `**${part}.**`).join(' and ')}: add what the facilitator needs there`)] : []
    const exercise = exercises.find(candidate => candidate.id === slide.frontmatter.exercise)
    return [...incomplete, ...minutesLine(slide, exercise ? exercise.arrival ?? exercise.minutes : minutesOf(slide.frontmatter), agendas)]
  })
}

/** The notes' line of minutes is for the eye; what counts is the front matter, and the two must agree. */
function minutesLine(slide: DeckSlide, minutes: Record<string, number>, agendas: readonly Agenda[]) {
  const line = /\*\*Minutes[.:]?\*\*(.*)/i.exec(slide.note)?.[1]
  if (line === undefined) {
    const { minutes: own, exercise, workbook } = slide.frontmatter
    return own === undefined || exercise !== undefined || workbook === true
      ? []
      : [error(slide.file, lineOf(slide), 'has notes without **Minutes.**: repeat the minutes of the front matter there')]
  }
  const only = Array.isArray(slide.frontmatter.agendas) ? slide.frontmatter.agendas : null
  return agendas.filter(agenda => agenda.like === undefined).flatMap((agenda) => {
    const name = agenda.title.replace(/[ -]/g, '[ -]')
    const said = new RegExp(`\\b${name}\\s+(\\d+)`, 'i').exec(line)?.[1]
    const planned = !only || only.includes(agenda.id) ? minutes[agenda.id] : undefined
    if (said === undefined ? !planned : Number(said) === (planned ?? 0))
      return []
    return [error(slide.file, lineOf(slide), `says "${agenda.title.toLowerCase()} ${said ?? '–'}" in its notes, but the plan is ${planned ?? 'not to show it'}: make them agree`)]
  })
}
