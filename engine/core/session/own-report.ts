/** A participant's own answers of the whole session, for the page they take home. */
import type { Step } from '../exercise/steps.ts'
import type { OwnReport } from '../protocol.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent } from './content.ts'
import type { ExerciseState, Round, SessionState } from './state.ts'
import { rightAnswers } from '../../kinds/index.ts'
import { publicStep } from '../exercise/public.ts'
import { findExercise } from './content.ts'

/**
 * Only what this person answered, and only the steps they answered.
 * @param rows the person's own rows, and those of the table they answer for
 */
export function ownReport(state: SessionState, content: SessionContent, rows: readonly AnswerRow[]): OwnReport {
  const exercises = Object.entries(state.exercises).flatMap(([id, exerciseState]) => {
    const exercise = findExercise(content, id)
    const own = rows.filter(row => row.exercise === id)
    const steps = (exercise?.steps ?? []).flatMap((step) => {
      const answers = answersOf(step, exerciseState, own)
      return answers.length ? [{ step: publicStep(step), answers: answers.map(({ item, vote, value }) => ({ item, vote, value })), right: rightOf(step, answers) }] : []
    })
    return steps.length ? [{ id, title: exercise!.title, steps }] : []
  })
  return { exercises }
}

interface OwnAnswer { item: string, vote: number, value: unknown, revealed: boolean }

function answersOf(step: Step, state: ExerciseState, rows: readonly AnswerRow[]): OwnAnswer[] {
  return (step.items as { id: string }[]).flatMap(({ id: item }) => roundsOf(step.id, item, state).flatMap((rounds) => {
    const counted = rounds.filter(round => !round.setAside)
    return counted.flatMap((round, i) => {
      const row = rows.find(candidate => candidate.item === item && candidate.round === round.number)
      return row ? [{ item, vote: i + 1, value: row.value, revealed: round.phase === 'revealed' }] : []
    })
  }))
}

/** The rounds an item was voted in: with its whole step, in a form of it, or by itself. */
function roundsOf(step: string, item: string, state: ExerciseState): Round[][] {
  return Object.entries(state.rounds).filter(([key]) => key === step || key.startsWith(`${step}@`) || key === `${step}/${item}`).map(([, rounds]) => rounds)
}

function rightOf(step: Step, answers: readonly OwnAnswer[]): OwnReport['exercises'][number]['steps'][number]['right'] {
  return rightAnswers(step, answers.filter(answer => answer.revealed).map(answer => answer.item))
}
