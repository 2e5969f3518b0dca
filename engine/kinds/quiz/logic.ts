import type { KindLogic } from '../types.ts'
import { acceptOption, countOptions } from '../poll-single/logic.ts'

/** A poll with a right answer; views.ts tells it once the result is shown. */
export const quizLogic: KindLogic<'quiz'> = {
  accept: (_step, item, value) => acceptOption(item.options, value),
  tally: (_step, item, values) => ({ options: countOptions(item.options, values) }),
  columns: value => ({ option: value.option }),
  withoutServer: 'hands',
}
