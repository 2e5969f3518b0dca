/** What a phone says of an exercise that takes no answers any more, or not yet. */
import type { ParticipantExercise } from '../../core/protocol.ts'
import type { IconName } from '../parts/icons.ts'
import { traitsOf } from '../../kinds/traits.ts'

export interface PhaseWords { title: string, text: string, icon?: IconName }

/** Whether people talk or play, so that the phone has nothing to send. */
export function isTalk({ step }: Pick<ParticipantExercise, 'step'>): boolean {
  const { activity } = traitsOf(step)
  return activity === 'playing' || (activity === 'talking' && step.items.length === 0)
}

/** Whether the answer of a private step stays with its writer. */
function staysHere({ step }: ParticipantExercise): boolean {
  return step.private && traitsOf(step).shownWhenPrivate === 'how many'
}

/** Whether answers are texts that a facilitator lets through. */
function isModerated({ step }: ParticipantExercise): boolean {
  return traitsOf(step).texts === 'moderated'
}

/** The panel of a phase; null while answers are taken. */
export function phaseWords(exercise: ParticipantExercise): PhaseWords | null {
  switch (exercise.phase) {
    case 'idle': return { title: 'Opens in a moment', text: 'Look up: the facilitator introduces it first.' }
    case 'open': return null
    case 'closed': return closedWords(exercise)
    case 'revealed': return revealedWords(exercise)
  }
}

function closedWords(exercise: ParticipantExercise): PhaseWords {
  if (isTalk(exercise))
    return { title: 'Thank you. Look up.', text: '' }
  if (staysHere(exercise))
    return { title: 'Closed. Thank you.', text: 'What you have here stays yours. Look up.' }
  return { title: 'Closed. Thank you.', text: 'Phones down; the result comes on the screen.' }
}

function revealedWords(exercise: ParticipantExercise): PhaseWords {
  if (isTalk(exercise))
    return { title: 'Thank you. Look up.', text: '' }
  if (traitsOf(exercise.step).texts === 'shared')
    return { title: 'Look up', text: 'What you wrote stays on this phone.', icon: 'lock' }
  if (staysHere(exercise))
    return { title: 'Look up', text: 'Your board stays yours: only you see it.', icon: 'lock' }
  return { title: 'Look at the screen', text: shownWords(exercise), icon: 'screen' }
}

function shownWords(exercise: ParticipantExercise): string {
  const { step, countedBy, answers } = exercise
  if (countedBy !== 'phones')
    return 'What the room counted is there.'
  if (Object.keys(answers ?? {}).length)
    return 'The right answers are there, and below beside your own.'
  if (isModerated(exercise))
    return 'The texts are there, and below to read in your own time.'
  return step.private ? 'The room’s averages are there. Your own answers are below, for you alone.' : 'The result of the room is there.'
}

/** What becomes of an answer, said while it can still be given. */
export function ruleFor(exercise: ParticipantExercise, showSmallGroups: boolean): string {
  const { step, by } = exercise
  if (traitsOf(step).texts === 'shared')
    return 'What you write stays on this phone. The screen shows only how many have finished.'
  if (staysHere(exercise))
    return 'Stays yours: only you see this board. The screen shows only how many have one.'
  if (isModerated(exercise))
    return by === 'table' ? 'The facilitator decides which texts the screen shows.' : 'The facilitator decides which texts the screen shows. It shows no names, unless you sign.'
  if (showSmallGroups)
    return 'In this session, results are also shown when fewer than five people answer.'
  return step.private
    ? 'The room sees averages only, never a single answer.'
    : 'The screen shows the room’s answers without names, once five people have answered.'
}
