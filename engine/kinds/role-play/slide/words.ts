/** A role-play in words for the wall: what the phase is called, and what everybody does in it. */
import type { Exercise } from '../../../core/exercise/schema.ts'
import type { ClockView, FreezeView } from '../../../core/role-play/messages.ts'

type Phase = ClockView['phase']

/** How a group is made up. */
export const sittings: Record<Exercise['group']['size'], { name: string, who: string }> = {
  individual: { name: 'Alone', who: 'everybody for themselves' },
  pairs: { name: 'Pairs', who: 'both play' },
  trios: { name: 'Trios', who: 'two play, one observes' },
  groups: { name: 'Groups', who: 'one observes, the others play' },
  room: { name: 'The whole room', who: 'a few play, everybody else observes' },
}

const names: Record<Phase, string> = {
  'grouping': 'Find your group',
  'seating': 'Hear the scene',
  'briefing': 'Read your own brief',
  'scene': 'Scene',
  'freeze': 'Freeze',
  'de-role': 'De-role',
  'observer': 'The observer reads',
  'debrief': 'Debrief',
  'line-to-room': 'One line to the room',
  'done': 'The end',
}

const cues: Record<Phase, string> = {
  'grouping': 'Play the role, not the person. The observer’s seat needs no reason.',
  'seating': 'Sit with your group. Any group may write instead of act.',
  'briefing': 'In silence. What you read is yours alone.',
  'scene': 'Anyone may say “pause”, or “rewind”.',
  'freeze': '',
  'de-role': 'Say “I am … again”, stand up, sit down on another chair.',
  'observer': 'Ticks and exact words, without comment.',
  'debrief': 'The lead first, then the others who played, then the observer.',
  'line-to-room': 'One sentence that moved something. No explanations.',
  'done': 'Thank the people you played with.',
}

/** What the phase is called; the two takes are told apart where there are two. */
export function phaseName({ phase, take }: Pick<ClockView, 'phase' | 'take'>, takes: 1 | 2): string {
  if (takes === 2 && phase === 'scene')
    return take === 1 ? 'First take' : 'Second take'
  return takes === 2 && take === 2 && phase === 'briefing' ? 'New seat, new brief' : names[phase]
}

/** What everybody does now. */
export function phaseCue({ phase, take }: Pick<ClockView, 'phase' | 'take'>, freeze: FreezeView | null): string {
  if (freeze)
    return freeze.part === 'write' ? 'Everybody writes the lead’s next sentence.' : 'Read yours aloud. Pick the one you would most like to hear, and say why.'
  return phase === 'briefing' && take === 2 ? 'Tents have moved on one seat. Read in silence.' : cues[phase]
}

/** "Freeze 2 of 3", and which try it is where there are two. */
export function freezeName({ point, attempt }: FreezeView, takes: 1 | 2): string {
  return `Freeze ${point + 1} of 3${takes === 2 ? `, ${attempt === 1 ? 'first' : 'second'} try` : ''}`
}

/** What comes after this phase, by name. */
export function nextName(clock: ClockView, freeze: FreezeView | null, takes: 1 | 2): string | null {
  if (!clock.next)
    return null
  if (freeze?.part === 'write')
    return 'Read and pick'
  if (clock.next === 'freeze')
    return freezeAfter(freeze, takes)
  // The only phases that come twice are those of the second take.
  const take = takes === 2 && clock.phase === 'observer' ? 2 : clock.take
  return phaseName({ phase: clock.next, take }, takes)
}

function freezeAfter(freeze: FreezeView | null, takes: 1 | 2): string {
  if (!freeze)
    return 'Freeze 1 of 3'
  return takes === 2 && freeze.attempt === 1 ? 'A second try' : `Freeze ${freeze.point + 2} of 3`
}
