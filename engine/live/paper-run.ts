/**
 * The run of a role-play on paper, where no server keeps its marks: this page's clock, by the same
 * arithmetic as the server's, shared between the windows of this browser. It holds no brief.
 */
import type { Form } from '../core/role-play/group.ts'
import type { DisplayRolePlay } from '../core/role-play/messages.ts'
import type { Run, RunPoint } from '../core/role-play/run.ts'
import { reactive, toRaw } from 'vue'
import { planOf } from '../core/role-play/plan.ts'
import { addToPhase, newRun, paused, runAt, started, startsOf } from '../core/role-play/run.ts'
import { stopFlag } from '../core/role-play/view-clock.ts'
import { MINUTE_MS } from '../core/time.ts'
import { joinWindows } from './same-browser.ts'

export interface PaperRun { form: Form, run: Run }

/** What a public step tells of its run. */
interface Marks { run: '15' | '18' }

const runs = reactive<Record<string, PaperRun>>({})
const tell = joinWindows<{ id: string, paper: PaperRun }>('paper-run', ({ id, paper }) => runs[id] = paper)

export function paperRun(id: string): PaperRun {
  return runs[id] ?? { form: 'acted', run: newRun }
}

export const paperPlan = (marks: Marks, paper: PaperRun) => planOf(marks, paper.form)

/** Where a run is at this machine's time. Bells ring by hand: their marks are not in the deck. */
export function paperPoint(marks: Marks, paper: PaperRun, now: number): RunPoint {
  return runAt(paper.run, paperPlan(marks, paper), { ...marks, bells: [] }, now)
}

type Action = 'start' | 'pause' | 'end-phase' | 'add' | 'take' | 'bell' | 'start-over'

/** Carries out what the facilitator does on the slide, here and in the other windows. */
export function steerPaper(id: string, marks: Marks, action: Action): void {
  const paper = paperRun(id)
  const next = { ...paper, run: steered(paper, marks, action, Date.now()) }
  runs[id] = next
  tell({ id, paper: JSON.parse(JSON.stringify(toRaw(next))) })
}

function steered(paper: PaperRun, marks: Marks, action: Action, now: number): Run {
  const { run } = paper
  const point = paperPoint(marks, paper, now)
  switch (action) {
    case 'start':
      return started(run, paperPlan(marks, paper), now)
    case 'pause':
      return paused(run, now)
    case 'end-phase':
      return addToPhase(run, point, -(point.untilMs ?? 0))
    case 'add':
      return addToPhase(run, point, MINUTE_MS)
    case 'take':
      return addToPhase(run, point, -MINUTE_MS)
    case 'bell':
      return { ...run, handBells: [...run.handBells, { take: point.take, number: 0, runMs: point.runMs }] }
    case 'start-over':
      return newRun
  }
}

/**
 * Goes on where a lost session was.
 * @param view what the server said last
 * @param now the server's time now, by this page's reckoning
 */
export function adoptRun(id: string, marks: Marks, view: DisplayRolePlay, now: number): void {
  const { clock, form, freeze } = view
  const plan = planOf(marks, form)
  const sameFreeze = (segment: (typeof plan)[number]) => !freeze || form === 'acted'
    || (segment.freeze?.point === freeze.point && segment.freeze.part === freeze.part && segment.freeze.attempt === freeze.attempt)
  const segment = plan.findIndex(one => one.phase === clock.phase && one.take === clock.take && sameFreeze(one))
  if (segment < 0 || clock.untilMs === null)
    return
  const lengths = plan.map((one, i) => i === segment ? clock.sinceMs + clock.untilMs! : one.lengthMs)
  const elapsedMs = startsOf({ ...newRun, lengths })[segment]! + clock.sinceMs
  const since = clock.running ? Math.max(0, now - clock.now) : 0
  runs[id] = { form, run: { elapsedMs: elapsedMs + since, startedAt: clock.running ? Date.now() : null, lengths, handBells: [] } }
}

/**
 * A paper run in the shape of the server's view, so that the same slide shows both.
 * @param told what a lost session had said: its freeze line and its debrief questions
 */
export function paperView(marks: Marks, scenario: string, paper: PaperRun, now: number, told: DisplayRolePlay | null): DisplayRolePlay {
  const point = paperPoint(marks, paper, now)
  const { phase, take, sinceMs, untilMs, running, next, freeze } = point
  const isDebrief = phase === 'debrief' || phase === 'line-to-room'
  return {
    clock: { now, phase: phase ?? 'grouping', take, sinceMs, untilMs, running, next },
    scenario,
    form: paper.form,
    paper: true,
    bells: point.bellsRung.length,
    stop: stopFlag(point, paperPlan(marks, paper)),
    groups: 0,
    freeze: freeze && { ...freeze, line: told?.freeze?.point === freeze.point ? told.freeze.line : '', sinceMs, untilMs },
    debrief: isDebrief ? told?.debrief ?? null : null,
  }
}
