/** The two time patterns of a role-play, as segments on the run's clock; C0 of the content design. */
import type { Bell, Form, Freeze, Phase } from './shapes.ts'
import type { RolePlayStep } from './step.ts'
import { markOf, markSeconds } from '../time.ts'

export type { Bell, Freeze, Phase } from './shapes.ts'

export interface Segment {
  phase: Exclude<Phase, 'done'>
  take: 1 | 2
  /** Planned start on the run's clock, in milliseconds. */
  markMs: number
  /** Planned length in milliseconds. */
  lengthMs: number
  freeze: Freeze | null
}

type Line = [mark: string, phase: Segment['phase'], take: 1 | 2, freeze?: Freeze]

const RUN_15: Line[] = [
  ['0:00', 'seating', 1],
  ['2:00', 'briefing', 1],
  ['3:30', 'scene', 1],
  ['7:30', 'de-role', 1],
  ['8:00', 'observer', 1],
  ['9:00', 'debrief', 1],
  ['14:00', 'line-to-room', 1],
]

/** The minute and a half between the takes is de-role, a first look, and the new brief. */
const RUN_18: Line[] = [
  ['0:00', 'seating', 1],
  ['2:00', 'briefing', 1],
  ['3:30', 'scene', 1],
  ['7:00', 'de-role', 1],
  ['7:30', 'observer', 1],
  ['8:00', 'briefing', 2],
  ['8:30', 'scene', 2],
  ['12:00', 'debrief', 2],
  ['17:00', 'line-to-room', 2],
]

const write = (point: number, attempt: 1 | 2 = 1): Freeze => ({ point, part: 'write', attempt })
const read = (point: number, attempt: 1 | 2 = 1): Freeze => ({ point, part: 'read', attempt })

const FREEZES_15: Line[] = [
  ['0:00', 'seating', 1],
  ['2:00', 'briefing', 1],
  ...['3:30', '5:00', '6:30'].flatMap((mark, point): Line[] => [
    [mark, 'freeze', 1, write(point)],
    [later(mark, 45), 'freeze', 1, read(point)],
  ]),
  ['8:00', 'observer', 1],
  ['9:00', 'debrief', 1],
  ['14:00', 'line-to-room', 1],
]

const FREEZES_18: Line[] = [
  ['0:00', 'seating', 1],
  ['2:00', 'briefing', 1],
  ...['3:30', '6:15', '9:00'].flatMap((mark, point): Line[] => [
    [mark, 'freeze', 1, write(point)],
    [later(mark, 45), 'freeze', 1, read(point)],
    [later(mark, 90), 'freeze', 1, write(point, 2)],
    [later(mark, 135), 'freeze', 1, read(point, 2)],
  ]),
  ['12:00', 'debrief', 1],
  ['17:00', 'line-to-room', 1],
]

const plans = {
  15: { 'acted': segments(RUN_15, '15:00'), 'without-acting': segments(FREEZES_15, '15:00') },
  18: { 'acted': segments(RUN_18, '18:00'), 'without-acting': segments(FREEZES_18, '18:00') },
}

/** The segments of a run, in order and without gaps. */
export function planOf(step: Pick<RolePlayStep, 'run'>, form: Form): readonly Segment[] {
  return plans[step.run][form]
}

/** The freezes of one group on its own, by time since its first freeze. */
export function freezesOf(step: Pick<RolePlayStep, 'run'>): readonly Segment[] {
  return plans[step.run]['without-acting'].filter(segment => segment.phase === 'freeze')
}

/** The bells of a role-play by take. A bell outside a scene belongs to none and never rings by itself. */
export function bellsOf(step: Pick<RolePlayStep, 'run' | 'bells'>): Bell[] {
  const scenes = planOf(step, 'acted').filter(segment => segment.phase === 'scene')
  return scenes.flatMap(({ take, markMs, lengthMs }) => step.bells
    .map(bell => ({ take, label: bell.label, offsetMs: millisecondsOf(bell.at) - markMs }))
    .filter(bell => bell.offsetMs >= 0 && bell.offsetMs < lengthMs)
    .sort((a, b) => a.offsetMs - b.offsetMs)
    .map((bell, i) => ({ ...bell, number: i + 1 })))
}

function segments(lines: Line[], end: string): Segment[] {
  return lines.map(([mark, phase, take, freeze], i) => ({
    phase,
    take,
    markMs: millisecondsOf(mark),
    lengthMs: millisecondsOf(lines[i + 1]?.[0] ?? end) - millisecondsOf(mark),
    freeze: freeze ?? null,
  }))
}

/** Milliseconds of an `m:ss` mark. */
export function millisecondsOf(mark: string): number {
  return markSeconds(mark) * 1000
}

function later(mark: string, seconds: number): string {
  return markOf(markSeconds(mark) + seconds)
}
