declare module 'virtual:exercises' {
  import type { PublicExercise } from '../core/exercise/public.ts'

  /** Every exercise by id, as anybody in the room may see it. */
  export const exercises: Record<string, PublicExercise>
  /** The agenda this deck was built for. */
  export const agenda: string
  /** True in the authors' server with a live session attached; never in a built deck. */
  export const devSession: boolean
}
