/** A running exercise whose step is of one kind: what each component of this folder is given. */
import type { Kind, PublicStepOf } from '../../core/exercise/steps.ts'
import type { ParticipantExercise } from '../../core/protocol.ts'

export type ExerciseOf<K extends Kind> = Omit<ParticipantExercise, 'step'> & { step: PublicStepOf<K> }
