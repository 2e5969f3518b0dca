/** The map from the source article to slides and exercises, as text for the terminal. */
import type { Covered } from './check/coverage.ts'
import type { ContentModel } from './check/model.ts'
import { coverageTable } from './check/coverage.ts'

/** Each sentence of the source by its code, the slides that teach it and the exercises that practise it, with the agendas that have them. */
export function coverageText(content: ContentModel): string {
  const table = coverageTable(content)
  const all = content.agendas.length
  const where = (agendas: string[]) => agendas.length === all ? 'every agenda' : agendas.join(', ') || 'print or reserve only'
  const sections = Object.entries(content.catalogue?.workshop?.sections ?? {})
  const rowsOf = ({ code, slides, exercises }: Covered) => {
    const cells = [slides.map(({ ref, agendas }) => [ref, where(agendas)]), exercises.map(({ id, agendas }) => [id, where(agendas)])]
    return Array.from({ length: Math.max(...cells.map(list => list.length)) }, (_, i) => [
      (i === 0 ? code : '').padEnd(6),
      (cells[0]![i] ? `${cells[0]![i]![0]}  ${cells[0]![i]![1]}` : '').padEnd(46),
      cells[1]![i] ? `${cells[1]![i]![0]!.padEnd(26)}${cells[1]![i]![1]}` : '',
    ].join('').trimEnd())
  }
  const open = table.filter(({ slides, exercises }) => [slides, exercises].some(list => list.every(({ agendas }) => agendas.length === 0)))
  return [
    'Source sentence → slide and exercise, with the agendas that have them',
    ...sections.flatMap(([id, { sources }]) => ['', id, ...table.filter(({ code }) => sources.includes(code)).flatMap(rowsOf).map(row => `  ${row}`)]),
    '',
    `${table.length} sentences; ${open.length === 0 ? 'each has a slide that is shown and an exercise that runs' : `without a slide that is shown or an exercise that runs: ${open.map(({ code }) => code).join(', ')}`}.`,
  ].join('\n')
}
