import type { KindLogic } from '../types.ts'
import { addToOptions, asItIs, labelOf } from '../parts.ts'
import { acceptOption, countOptions } from '../poll-single/logic.ts'
import * as words from './words/en.ts'

/** A poll with a right answer; views.ts tells it once the result is shown. */
export const quizLogic: KindLogic<'quiz'> = {
  accept: (_step, item, value) => acceptOption(item.options, value),
  tally: (_step, item, values) => ({ options: countOptions(item.options, values) }),
  columns: value => ({ option: value.option }),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: (_step, item) => ({ is: 'answers', entries: item.options, each: 'one', what: words.count.choices }),
  withCounts: (result, room) => ({ options: addToOptions(result.options, room) }),
  rightAnswer: {
    of: (_step, { right, why }) => ({ right, why }),
    inWords: (_step, item, { right }) => labelOf(item.options, right),
  },
  columnNames: ['option'],
  inWords: (_step, item, value) => [labelOf(item.options, value.option)],
  onPaper: null,
}
