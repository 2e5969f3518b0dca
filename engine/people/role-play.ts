/** What a person does in a role-play: finds a table, plays or observes, says that they are ready, writes. */
import type { RolePlayAction } from '../core/role-play/actions.ts'
import type { PhoneView } from '../core/role-play/messages.ts'
import type { Seen } from './phone.ts'
import type { Character } from './types.ts'
import type { Sending, Wish } from './wishes.ts'
import { drawFor } from '../core/draw.ts'
import { simulateSentence, simulateSheet } from '../kinds/role-play/simulate.ts'

/** While groups are formed and read. */
const before: readonly string[] = ['grouping', 'seating', 'briefing']

/** What a habit brings, one thing after the other, and when. */
interface Act { key: string, when: boolean, share: number, actions: readonly RolePlayAction[] }

export function rolePlayWishes(who: Character, { 'role-play': told, 'participant-view': session }: Seen): Wish[] {
  const exercise = told?.exercise
  if (!told || !exercise || !session?.exercises.some(({ id }) => id === exercise) || told.view.paper)
    return []
  const { view } = told
  return [
    ...acts(who, view).flatMap(({ key, when, share, actions }) => when && decides(who, `${exercise}/${key}`).chance(share)
      ? [{
          key: `act/${exercise}/${key}`,
          sends: actions.map((action): Sending => ({ event: 'role-play-action', message: { exercise, action }, deed: { did: 'act', exercise, item: null, round: null, value: action } })),
          seconds: 6,
        }]
      : []),
    ...notes(who, exercise, view),
  ]
}

const decides = ({ seed, number }: Character, what: string) => drawFor(seed, `${number}/act/${what}`)

function acts({ number, tables, habits }: Character, { clock: { phase, take }, group }: PhoneView): Act[] {
  const playing = phase === 'scene' && group !== null
  return [
    { key: 'table', when: phase === 'grouping' && !group, share: 1, actions: [{ type: 'choose-table', table: 1 + (number - 1) % tables }] },
    { key: 'observe', when: before.includes(phase), share: habits.optOut, actions: [{ type: 'observe' }] },
    { key: 'play-again', when: phase === 'briefing', share: habits.optOut * habits.changeOfMind, actions: [{ type: 'play-again' }] },
    { key: 'step-out', when: phase === 'briefing' && group !== null, share: habits.stepOut, actions: [{ type: 'leave' }, { type: 'arrive' }] },
    { key: `ready/${take}`, when: phase === 'briefing' && group !== null, share: habits.ready, actions: [{ type: 'ready', on: true }] },
    { key: `stuck/${take}`, when: playing, share: habits.hold, actions: [{ type: 'stuck', on: true }, { type: 'stuck', on: false }] },
    { key: `pause/${take}`, when: playing, share: habits.hold, actions: [{ type: 'pause-scene' }, { type: 'resume-scene' }] },
  ]
}

/** An observer's sheet while the scene is on, and a sentence at each freeze. */
function notes(who: Character, exercise: string, { clock: { phase, take }, observer, freeze }: PhoneView): Wish[] {
  const note = (key: string, kind: 'sheet' | 'sentence', value: Record<string, unknown>): Wish => ({
    key: `note/${exercise}/${key}`,
    sends: [{ event: 'note', message: { exercise, kind, value }, deed: { did: 'note', exercise, item: null, round: null, value } }],
    seconds: 25,
  })
  return [
    ...observer && phase === 'scene' ? [note(`sheet/${take}`, 'sheet', { take, ...simulateSheet(observer.checklist, decides(who, `${exercise}/sheet/${take}`)) })] : [],
    ...freeze?.part === 'write' ? [note(`sentence/${freeze.point}/${freeze.attempt}`, 'sentence', { point: freeze.point, attempt: freeze.attempt, text: simulateSentence(decides(who, `${exercise}/sentence/${freeze.point}/${freeze.attempt}`)) })] : [],
  ]
}
