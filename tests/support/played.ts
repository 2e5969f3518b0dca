/** Plays a made-up session: every exercise of a content, with answers of every kind, under a clock of its own. */
import type { Step } from '../../engine/core/exercise/steps.ts'
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { SessionStore } from '../../engine/server/store/types.ts'
import { drawFor } from '../../engine/core/draw.ts'
import { publicStep } from '../../engine/core/exercise/public.ts'
import { unitsOf } from '../../engine/core/session/content.ts'
import { currentRound } from '../../engine/core/session/state.ts'
import { simulateAnswer } from '../../engine/kinds/simulated.ts'
import { traitsOf } from '../../engine/kinds/traits.ts'
import { LiveSession } from '../../engine/server/session/live-session.ts'

/** Minutes from the epoch; the session begins on 5 May 2026 at noon, the same day wherever the test runs. */
const NOON = Date.UTC(2026, 4, 5, 12)
const MINUTE = 60_000

export interface Play {
  people: number
  /** Text that somebody sends, by exercise, item and number of the person; null for none. */
  write?: (exercise: string, item: string, person: number) => { text: string, name?: string } | null
  /** Minutes more or fewer than planned, by exercise. */
  late?: Record<string, number>
  /** Lines of the run sheet that are cut. */
  cuts?: string[]
  /** Who answers an exercise, when not everybody. */
  voters?: Record<string, number>
  /** Results of fewer than five voters are shown. */
  small?: boolean
  /** How a text is decided; shown by default. */
  decide?: (text: string) => 'show' | 'hide' | 'pin' | null
}

/** What somebody answers who does not write; the same for the same numbers. */
export function valueFor(step: Step, item: { id: string }, person: number, vote: number): Record<string, unknown> {
  const example = `PRIVATE-LABEL-${person}`
  return simulateAnswer(publicStep(step), item.id, { own: drawFor(person, `${item.id}/${vote}`), room: drawFor(0, item.id), vote, examples: [], example, name: '' })
}

/** A reflection that is not meant to be shared is counted, never sent. */
function staysOnPhone(step: Step, item: { id: string }): boolean {
  return step.kind === 'reflection' && !(item as { share?: boolean }).share
}

/** @returns the session, ended and still open */
export async function playSession(store: SessionStore, content: SessionContent, play: Play): Promise<LiveSession> {
  let now = NOON
  const session = await LiveSession.open(store, { name: 'played', createdAt: NOON, code: 'ABCDE', content }, async () => [{ file: 'one-page-reference-a4.pdf', title: 'One-page reference', paper: 'a4', pages: 1, bytes: 1, releasable: true }], () => now)
  const steer = async (command: Parameters<LiveSession['command']>[0]['command']) => {
    const done = await session.command({ expected: session.state.revision, command }, Array.from({ length: play.people }, (_, i) => i + 1))
    if (!done.ok)
      throw new Error(`${JSON.stringify(command)}: ${done.why}`)
  }
  for (let person = 1; person <= play.people; person++) {
    await session.putParticipant(`id-${person}`, `Person${person}`)
    await session.setTable(person, 1 + (person - 1) % 6)
  }
  for (const line of play.cuts ?? [])
    await steer({ type: 'cut', line, on: true })
  if (play.small)
    await steer({ type: 'show-small-groups', on: true })
  await steer({ type: 'clock', on: true })

  const lines = content.schedule.filter(line => !play.cuts?.includes(line.key))
  const planned = lines.length ? lines : content.exercises.map(exercise => ({ exercise: exercise.id, kind: 'exercise', page: null, minutes: 3, form: null }))
  for (const line of planned) {
    if (line.kind !== 'arrival' && line.page !== null && line.page !== session.position.page)
      await session.setPosition({ expected: session.position.revision, page: line.page, clicks: 0 })
    if (line.exercise && (line.kind === 'exercise' || line.kind === 'arrival'))
      await runExercise(line.exercise, line.form)
    now += (line.kind === 'arrival' ? 0 : line.minutes + (line.kind === 'exercise' ? play.late?.[line.exercise ?? ''] ?? 0 : 0)) * MINUTE
  }
  await steer({ type: 'release-handout', file: 'one-page-reference-a4.pdf', on: true })
  await steer({ type: 'end-session' })
  return session

  async function runExercise(id: string, form: string | null) {
    const exercise = content.exercises.find(one => one.id === id)!
    await steer({ type: 'open', exercise: id, ...form ? { form } : {} })
    const units = unitsOf(exercise, content.agenda.id, session.state.exercises[id]!.form)
    for (const unit of units) {
      const phase = () => currentRound(session.state.exercises[id]!, unit.key)?.phase
      if (!phase())
        await steer({ type: 'open', exercise: id })
      if (unit.step.kind === 'role-play')
        await steer({ type: 'role-play', exercise: id, command: { type: 'rp-group' } as never })
      for (let vote = 1; vote <= (unit.step.rounds === 2 && unit.items.length ? 2 : 1); vote++) {
        if (vote === 2)
          await steer({ type: 'second-round', exercise: id })
        await answer(id, unit.step, unit.items, vote)
        if (unit.items.length && !unit.step.private) {
          await decide(id)
          await steer({ type: 'reveal', exercise: id })
        }
        else if (unit.step.kind === 'reflection') {
          await decide(id)
        }
      }
      await steer({ type: 'next', exercise: id })
    }
  }

  async function answer(id: string, step: Step, items: readonly string[], vote: number) {
    const round = currentRound(session.state.exercises[id]!, session.state.exercises[id]!.unit)!.number
    const people = Array.from({ length: play.voters?.[id] ?? play.people }, (_, i) => i + 1)
    const all = people.flatMap(person => (step.items as { id: string }[]).filter(one => items.includes(one.id)).map(async (item) => {
      const value = staysOnPhone(step, item) ? {} : traitsOf(step).texts ? play.write?.(id, item.id, person) : valueFor(step, item, person, vote)
      if (value === null || value === undefined)
        return
      const done = await session.answer(person, `RESPONDENT-${id}-${person}`, { exercise: id, item: item.id, round, value: value as Record<string, unknown> })
      if (!done.ok)
        throw new Error(`${id}/${item.id}: ${done.why}`)
    }))
    await Promise.all(all)
  }

  async function decide(id: string) {
    const { host } = await session.views({ participants: new Set(), displays: 0, hosts: 1 })
    for (const post of Object.values(host.exercises[id]?.posts ?? {}).flat()) {
      const as = play.decide ? play.decide(post.text) : 'show'
      if (as)
        await steer({ type: 'moderate', exercise: id, post: post.id, as })
    }
  }
}
