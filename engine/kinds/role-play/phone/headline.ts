/** The one heading of each state of a role-play, and the short name of each phase. */
import type { ClockView, PhoneView } from '../../../core/role-play/messages.ts'
import * as words from '../words/en.ts'
import { isObserver } from './own-part.ts'

/** What this person does now. */
export function headline(view: PhoneView): string {
  const { phase } = view.clock
  if (view.group?.paused)
    return words.phoneHeadline.paused
  if (!view.group)
    return phase === 'done' ? words.phoneHeadline.over : words.phoneHeadline.findGroup
  const acts = view.group.form === 'acted'
  switch (phase) {
    case 'grouping': return words.phoneHeadline.inGroup({ group: view.group.id })
    case 'seating': return words.phoneHeadline.sitWith({ group: view.group.id })
    case 'briefing':
      if (!acts)
        return words.phoneHeadline.readScene
      return isObserver(view) ? words.phoneHeadline.readWatch : words.phoneHeadline.readBrief
    case 'scene': return view.waitForBell === null ? sceneTitle(view) : words.phoneHeadline.waitApart
    case 'freeze': return view.freeze?.part === 'read' ? words.phoneHeadline.readEachOther : words.phoneHeadline.writeNext
    case 'de-role': return words.phoneHeadline.stepOut
    case 'observer':
      if (!acts)
        return words.phoneHeadline.readSentences
      return isObserver(view) ? words.phoneHeadline.readHeard : words.phoneHeadline.listen
    case 'debrief': return words.phoneHeadline.talk
    case 'line-to-room': return words.phoneHeadline.line
    case 'done': return words.phoneHeadline.over
  }
}

function sceneTitle(view: PhoneView): string {
  if (isObserver(view))
    return words.phoneHeadline.watch
  return view.clock.take === 2 ? words.phoneHeadline.playSecond : words.phoneHeadline.play
}

const names: Record<ClockView['phase'], string> = {
  'grouping': words.phonePhase.grouping,
  'seating': words.phonePhase.seating,
  'briefing': words.phonePhase.briefing({ secondTake: false }),
  'scene': words.phonePhase.scene({ secondTake: false }),
  'freeze': words.phonePhase.freeze,
  'de-role': words.phonePhase.deRole,
  'observer': words.phonePhase.observer,
  'debrief': words.phonePhase.debrief,
  'line-to-room': words.phoneHeadline.line,
  'done': words.phonePhase.end,
}

/** The phase in two or three words. */
export function phaseName({ phase, take }: Pick<ClockView, 'phase' | 'take'>): string {
  return take === 2 && (phase === 'scene' || phase === 'briefing') ? words.phonePhase[phase]({ secondTake: true }) : names[phase]
}
