/** How each kind calls its phases on the slide. */
import type { Kind } from '../core/exercise/steps.ts'
import type { Counted } from '../core/session/keyed.ts'
import type { Phase } from '../core/session/state.ts'
import { traitsOf } from '../kinds/traits.ts'

type Words = Record<Phase, string>

const vote = (name: string, result: string): Words => ({ idle: 'Not open yet', open: `${name} open`, closed: `${name} closed`, revealed: result })

/**
 * @param posts whether note-takers of a discussion post something
 * @param second in the second round
 */
export function phaseWords(kind: Kind, posts: boolean, second: boolean): Words {
  const { activity } = traitsOf({ kind })
  switch (activity) {
    case 'talking':
      return { idle: 'Not begun', open: 'In conversation', closed: 'Conversation over', revealed: posts ? 'What came of it' : 'Conversation over' }
    case 'writing':
      return { ...vote('Writing', 'What the room wrote'), open: 'Open for writing' }
    case 'reflecting':
      return { ...vote('Writing', 'Time to share, if you like'), open: 'Time to write' }
    default:
      if (second)
        return vote('Second round', 'Both results')
      return activity === 'placing' ? vote('Board', 'Result') : vote('Vote', 'Result')
  }
}

/** What a slide says of a vote while there is no live session. */
export function offlineWords(kind: Kind, cards: boolean): string {
  const what = cards ? 'cards' : 'hands'
  const { activity, withoutServer } = traitsOf({ kind })
  if (activity === 'playing' || withoutServer.is === 'talk')
    return 'No live session'
  if (withoutServer.is === 'paper')
    return 'No live session: on paper'
  switch (withoutServer.tell) {
    case 'words':
      return 'No live session: write what is called out'
    case 'first choices':
      return `No live session: first choices by ${what}`
    case 'choices':
      return `No live session: count ${what} here`
  }
}

/**
 * Why votes are held back.
 * @param part whether anything is shown all the same
 */
export function fewWords(counted: Counted, part: boolean): string {
  if (!part && counted === 'both')
    return 'Fewer than five answered by phone or on paper, so no breakdown is shown.'
  if (!part)
    return 'Fewer than five answered, so no breakdown is shown.'
  return counted === 'both'
    ? 'Fewer than five answered by phone or on paper, so those votes are left out.'
    : 'Where fewer than five answered, no breakdown is shown.'
}
