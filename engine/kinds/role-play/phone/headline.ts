/** The one heading of each state of a role-play, and the short name of each phase. */
import type { ClockView, PhoneView } from '../../../core/role-play/messages.ts'
import { isObserver } from './own-part.ts'

/** What this person does now. */
export function headline(view: PhoneView): string {
  const { phase } = view.clock
  if (view.group?.paused)
    return 'Paused'
  if (!view.group)
    return phase === 'done' ? 'The role-play is over' : 'Find your group'
  const acts = view.group.form === 'acted'
  switch (phase) {
    case 'grouping': return `You are in group ${view.group.id}`
    case 'seating': return `Sit with group ${view.group.id}`
    case 'briefing':
      if (!acts)
        return 'Read the scene'
      return isObserver(view) ? 'Read what to watch for' : 'Read your brief'
    case 'scene': return view.waitForBell === null ? sceneTitle(view) : 'Wait apart for the bell'
    case 'freeze': return view.freeze?.part === 'read' ? 'Read them to each other' : 'Write the next sentence'
    case 'de-role': return 'Step out of the role'
    case 'observer':
      if (!acts)
        return 'Read out the sentences you picked'
      return isObserver(view) ? 'Read out what you heard' : 'Listen to the observer'
    case 'debrief': return 'Talk it over'
    case 'line-to-room': return 'One line to the room'
    case 'done': return 'The role-play is over'
  }
}

function sceneTitle(view: PhoneView): string {
  if (isObserver(view))
    return 'Watch and note'
  return view.clock.take === 2 ? 'Play the second take' : 'Play the scene'
}

const names: Record<ClockView['phase'], string> = {
  'grouping': 'Groups are being formed',
  'seating': 'Groups sit down',
  'briefing': 'Reading the briefs',
  'scene': 'The scene',
  'freeze': 'Writing',
  'de-role': 'Stepping out of the roles',
  'observer': 'The observer reads out',
  'debrief': 'Debrief',
  'line-to-room': 'One line to the room',
  'done': 'The end',
}

/** The phase in two or three words. */
export function phaseName({ phase, take }: Pick<ClockView, 'phase' | 'take'>): string {
  return take === 2 && (phase === 'scene' || phase === 'briefing') ? `${names[phase]}, second take` : names[phase]
}
