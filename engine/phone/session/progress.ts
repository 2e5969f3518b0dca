/** How far this person is with an exercise: for the switcher, and to leave alone who is at work. */
import type { ParticipantExercise } from '../../core/protocol.ts'
import type { Answers } from './answers.ts'
import { isPlayed } from '../../kinds/traits.ts'
import * as words from '../../words/en/phone.ts'
import { keyOf } from './answers.ts'

/** How many of the items have an answer, skips and unsent ones included. */
export function answeredItems(exercise: ParticipantExercise, answers: Answers): number {
  return exercise.items.filter(item => ['saved', 'sending', 'unsent'].includes(answers.status(keyOf(exercise, item)).is)).length
}

/** Whether this person has begun to answer and has not finished. */
export function isFillingIn(exercise: ParticipantExercise, answers: Answers): boolean {
  if (exercise.phase !== 'open')
    return false
  // Somebody may be in the middle of a scene.
  if (isPlayed(exercise.step))
    return true
  const done = answeredItems(exercise, answers)
  return (done > 0 && done < exercise.items.length) || exercise.items.some(item => answers.draft(keyOf(exercise, item)) !== undefined)
}

/** Where an exercise stands, in two or three words. */
export function standing(exercise: ParticipantExercise, answers: Answers): string {
  switch (exercise.phase) {
    case 'idle': return words.switcher.idle
    case 'closed': return words.switcher.closed
    case 'revealed': return words.switcher.revealed
    case 'open': {
      if (exercise.items.length === 0)
        return words.switcher.open
      const done = answeredItems(exercise, answers)
      if (done === 0)
        return words.switcher.open
      return done === exercise.items.length ? words.switcher.answered : words.switcher.answeredSome({ done, of: exercise.items.length })
    }
  }
}
