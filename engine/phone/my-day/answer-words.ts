/** An own answer in words, whatever its kind. */
import type { PublicStep } from '../../core/exercise/steps.ts'
import type { AnyValue, RightAnswer } from '../../kinds/types.ts'
import { findItem, logicOf } from '../../kinds/index.ts'
import { isSkip } from '../../kinds/value.ts'
import * as words from '../../words/en/phone-later.ts'

interface Answer { item: string, value?: unknown }

/** What an answer is to. */
export function questionOf(step: PublicStep, item: string): string {
  return (findItem(step, item) as { question: string } | undefined)?.question ?? ''
}

/** The lines that tell an answer. */
export function answerLines(step: PublicStep, { item: id, value }: Answer): string[] {
  if (isSkip(value))
    return [words.myDay.skipped]
  const item = findItem(step, id)
  return item ? logicOf(step.kind).inWords(step as never, item as never, value as AnyValue as never) : []
}

/** The right answer in a line. */
export function rightLine(step: PublicStep, id: string, answer: RightAnswer): string {
  const item = findItem(step, id)
  return item ? logicOf(step.kind).rightAnswer?.inWords(step as never, item as never, answer) ?? '' : ''
}
