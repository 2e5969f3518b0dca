import type { KindResult } from '../telling.ts'

/** A scene leaves nothing that could be told: who played what and what was said stays with those who were there. */
export const rolePlayResult: KindResult<'role-play'> = {
  sentence: () => 'What was said in the scene stays with those who played it.',
  table: () => ({ columns: [], rows: [] }),
}
