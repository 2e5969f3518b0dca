/** What a phone says of an exercise that takes no answers any more, or not yet. */
import type { ParticipantExercise } from '../../core/protocol.ts'
import type { IconName } from '../parts/icons.ts'
import { traitsOf } from '../../kinds/traits.ts'
import * as words from '../../words/en/phone.ts'

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
    case 'idle': return { title: words.phase.opensSoon, text: words.phase.opensSoonHint }
    case 'open': return null
    case 'closed': return closedWords(exercise)
    case 'revealed': return revealedWords(exercise)
  }
}

function closedWords(exercise: ParticipantExercise): PhaseWords {
  if (isTalk(exercise))
    return { title: words.phase.talkOver, text: '' }
  if (staysHere(exercise))
    return { title: words.phase.closed, text: words.phase.closedPrivate }
  return { title: words.phase.closed, text: words.phase.closedWait }
}

function revealedWords(exercise: ParticipantExercise): PhaseWords {
  if (isTalk(exercise))
    return { title: words.phase.talkOver, text: '' }
  if (traitsOf(exercise.step).texts === 'shared')
    return { title: words.phase.lookUp, text: words.phase.writtenStays, icon: 'lock' }
  if (staysHere(exercise))
    return { title: words.phase.lookUp, text: words.phase.boardStays, icon: 'lock' }
  return { title: words.phase.revealed, text: shownWords(exercise), icon: 'screen' }
}

function shownWords(exercise: ParticipantExercise): string {
  const { step, countedBy, answers } = exercise
  if (countedBy !== 'phones')
    return words.phase.revealedCounted
  if (Object.keys(answers ?? {}).length)
    return words.phase.revealedQuiz
  if (isModerated(exercise))
    return words.phase.revealedTexts
  return step.private ? words.phase.revealedPrivate : words.phase.revealedVotes
}

/** What becomes of an answer, said while it can still be given. */
export function ruleFor(exercise: ParticipantExercise, showSmallGroups: boolean): string {
  const { step, by } = exercise
  if (traitsOf(step).texts === 'shared')
    return words.phase.ruleReflection
  if (staysHere(exercise))
    return words.phase.ruleOwnBoard
  if (isModerated(exercise))
    return by === 'table' ? words.phase.ruleTableTexts : words.phase.ruleTexts
  if (showSmallGroups)
    return words.phase.ruleSmallGroups
  return step.private
    ? words.phase.rulePrivate
    : words.phase.ruleVotes
}
