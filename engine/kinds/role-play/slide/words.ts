/** A role-play in words for the wall: what the phase is called, and what everybody does in it. */
import type { Exercise } from '../../../core/exercise/schema.ts'
import type { ClockView, FreezeView } from '../../../core/role-play/messages.ts'
import type { Runs } from '../../../words/plural.ts'
import * as words from '../words/en.ts'

type Phase = ClockView['phase']

/** How a group is made up. */
export const sittings: Record<Exercise['group']['size'], Runs> = {
  individual: words.slideSitting.alone(),
  pairs: words.slideSitting.pairs(),
  trios: words.slideSitting.trios(),
  groups: words.slideSitting.groups(),
  room: words.slideSitting.room(),
}

const names: Record<Phase, string> = {
  'grouping': words.slidePhase.grouping,
  'seating': words.slidePhase.seating,
  'briefing': words.slidePhase.briefing,
  'scene': words.slidePhase.scene,
  'freeze': words.slidePhase.freeze,
  'de-role': words.slidePhase.deRole,
  'observer': words.slidePhase.observer,
  'debrief': words.slidePhase.debrief,
  'line-to-room': words.slidePhase.lineToRoom,
  'done': words.slidePhase.done,
}

const cues: Record<Phase, string> = {
  'grouping': words.slideCue.grouping,
  'seating': words.slideCue.seating,
  'briefing': words.slideCue.briefing,
  'scene': words.slideCue.scene,
  'freeze': '',
  'de-role': words.slideCue.deRole,
  'observer': words.slideCue.observer,
  'debrief': words.slideCue.debrief,
  'line-to-room': words.slideCue.lineToRoom,
  'done': words.slideCue.done,
}

/** What the phase is called; the two takes are told apart where there are two. */
export function phaseName({ phase, take }: Pick<ClockView, 'phase' | 'take'>, takes: 1 | 2): string {
  if (takes === 2 && phase === 'scene')
    return take === 1 ? words.slidePhase.firstTake : words.slidePhase.secondTake
  return takes === 2 && take === 2 && phase === 'briefing' ? words.slidePhase.newSeat : names[phase]
}

/** What everybody does now. */
export function phaseCue({ phase, take }: Pick<ClockView, 'phase' | 'take'>, freeze: FreezeView | null): string {
  if (freeze)
    return freeze.part === 'write' ? words.slideCue.write : words.slideCue.readAloud
  return phase === 'briefing' && take === 2 ? words.slideCue.secondTents : cues[phase]
}

/** "Freeze 2 of 3", and which try it is where there are two. */
export function freezeName({ point, attempt }: FreezeView, takes: 1 | 2): string {
  return takes === 2 ? words.slidePhase.freezeTry({ point: point + 1, first: attempt === 1 }) : words.slidePhase.freezeAt({ point: point + 1 })
}

/** What comes after this phase, by name. */
export function nextName(clock: ClockView, freeze: FreezeView | null, takes: 1 | 2): string | null {
  if (!clock.next)
    return null
  if (freeze?.part === 'write')
    return words.slidePhase.readAndPick
  if (clock.next === 'freeze')
    return freezeAfter(freeze, takes)
  // The only phases that come twice are those of the second take.
  const take = takes === 2 && clock.phase === 'observer' ? 2 : clock.take
  return phaseName({ phase: clock.next, take }, takes)
}

function freezeAfter(freeze: FreezeView | null, takes: 1 | 2): string {
  if (!freeze)
    return words.slidePhase.freezeAt({ point: 1 })
  return takes === 2 && freeze.attempt === 1 ? words.slidePhase.secondTry : words.slidePhase.freezeAt({ point: freeze.point + 2 })
}
