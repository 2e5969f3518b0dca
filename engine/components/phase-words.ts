/** How each kind calls its phases on the slide. */
import type { Kind } from '../core/exercise/steps.ts'
import type { Counted } from '../core/session/keyed.ts'
import type { Phase } from '../core/session/state.ts'
import { traitsOf } from '../kinds/traits.ts'
import * as words from '../words/en/slide.ts'

type Words = Record<Phase, string>

const { notOpen, voteOpen, voteClosed, voteResult, secondOpen, secondClosed, secondResult, boardOpen, boardClosed, writingClosed } = words.phase

/**
 * @param posts whether note-takers of a discussion post something
 * @param second in the second round
 */
export function phaseWords(kind: Kind, posts: boolean, second: boolean): Words {
  const { activity } = traitsOf({ kind })
  switch (activity) {
    case 'talking':
      return { idle: words.phase.talkIdle, open: words.phase.talkOpen, closed: words.phase.talkOver, revealed: posts ? words.phase.talkResult : words.phase.talkOver }
    case 'writing':
      return { idle: notOpen, open: words.phase.textsOpen, closed: writingClosed, revealed: words.phase.textsResult }
    case 'reflecting':
      return { idle: notOpen, open: words.phase.reflectionOpen, closed: writingClosed, revealed: words.phase.reflectionResult }
    default:
      if (second)
        return { idle: notOpen, open: secondOpen, closed: secondClosed, revealed: secondResult }
      return activity === 'placing'
        ? { idle: notOpen, open: boardOpen, closed: boardClosed, revealed: voteResult }
        : { idle: notOpen, open: voteOpen, closed: voteClosed, revealed: voteResult }
  }
}

/** What a slide says of a vote while there is no live session. */
export function offlineWords(kind: Kind, cards: boolean): string {
  const { activity, withoutServer } = traitsOf({ kind })
  if (activity === 'playing' || withoutServer.is === 'talk')
    return words.offline.plain
  if (withoutServer.is === 'paper')
    return words.offline.paper
  switch (withoutServer.tell) {
    case 'words':
      return words.offline.calledOut
    case 'first choices':
      return words.offline.firstChoices({ cards })
    case 'choices':
      return words.offline.count({ cards })
  }
}

/**
 * Why votes are held back.
 * @param part whether anything is shown all the same
 */
export function fewWords(counted: Counted, part: boolean): string {
  if (!part && counted === 'both')
    return words.few.noneBoth
  if (!part)
    return words.few.none
  return counted === 'both'
    ? words.few.someBoth
    : words.few.some
}
