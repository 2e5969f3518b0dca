import type { Kind, StepOf } from '../../core/exercise/steps.ts'
import type { AnyResult } from '../../kinds/types.ts'

/** One counted round of one item. */
export interface PreviewRound<K extends Kind = Kind> {
  label: string
  voters: number
  result: Extract<AnyResult, { kind: K }>
}

export interface PreviewProps<K extends Kind> {
  step: StepOf<K>
  item: string
  /** Oldest first: the first vote, then the second round. */
  rounds: PreviewRound<K>[]
}
