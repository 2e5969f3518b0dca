/** What to cut for each minute that a session is late, as text for the terminal. */
import type { Agenda, ScheduleLine } from '../../core/agenda.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import { planOf } from '../../core/agenda.ts'
import { proposeCuts } from '../../core/cuts.ts'
import { minutesSeconds } from '../../core/time.ts'

/** The most minutes for which the tool says what to cut. */
const MOST_MINUTES = 15

/** What to leave out, first with whole reserves, then with all of them spent, for each minute late. */
export function rescue(agenda: Agenda, lines: readonly ScheduleLine[], exercises: readonly Exercise[]): string {
  const reserves = lines.filter(line => line.kind === 'reserve').map(line => line.key)
  return [
    '  Late from the first minute on, reserves whole:',
    ...cutsByMinute(agenda, lines, exercises, []),
    '  Late from the first minute on, reserves spent:',
    ...cutsByMinute(agenda, lines, exercises, reserves),
  ].join('\n')
}

function cutsByMinute(agenda: Agenda, lines: readonly ScheduleLine[], exercises: readonly Exercise[], spent: readonly string[]): string[] {
  const steps = Array.from({ length: MOST_MINUTES }, (_none, i) => ({ minute: i + 1, cuts: proposeCuts(lines, exercises, 0, i + 1, planOf(agenda), spent) }))
  return steps.flatMap(({ minute, cuts }, i) => {
    const before = steps[i - 1]?.cuts ?? []
    const added = cuts.slice(before.length)
    const won = cuts.reduce((sum, cut) => sum + cut.wins, 0)
    if (!added.length)
      return won >= minute * 60 || before.length === (steps[i - 2]?.cuts.length ?? -1) ? [] : [`    ${late(minute)}  nothing more can go: ${minutesSeconds(won)} is the most`]
    return added.map((cut, c) => `    ${c ? ' '.repeat(8) : late(minute)}  ${cut.what} (${minutesSeconds(cut.wins)})`)
  })
}

const late = (minute: number) => `${String(minute).padStart(2)} min: `
