/** What the console needs of a kind, and what several kinds read aloud in one way. */
import type { Component } from 'vue'
import type { Kind, StepOf } from '../core/exercise/steps.ts'
import * as words from '../words/en/console.ts'

/** What the facilitator reads aloud for a unit. */
export interface Say {
  lead: string
  /** Said only where the first does not fit. */
  otherwise?: string
  /** What people see below the question: options, statements, cues. */
  points: { id: string, label: string, detail?: string }[]
  /** What the points are; answers are lettered, as the cards of a room without phones. */
  pointsAre: 'answers' | 'questions' | 'statements' | 'cues' | 'quadrants'
}

export interface ExpectedAnswer { id: string, question: string, is: 'usual' | 'right', option: string, why: string }

export interface ConsoleKind<K extends Kind> {
  /** One word for headings. */
  label: string
  open: string
  close: string
  say: (step: StepOf<K>, items: string[]) => Say
  /** What people usually choose, or what is right; for the host only, from the start. */
  answers?: (step: StepOf<K>, items: string[]) => ExpectedAnswer[]
  /** Draws one item's rounds; null where nothing is stored. */
  preview: Component | null
}

/** How a vote is steered. */
export const vote = { open: words.kinds.openVote, close: words.kinds.closeVote }
/** How writing is steered. */
export const writing = { open: words.kinds.openWriting, close: words.kinds.closeWriting }

/** The first of the items that are on. */
export function itemOf<T extends { id: string }>(items: T[], ids: string[]): T {
  return items.find(item => item.id === ids[0]) ?? items[0]!
}

interface WithOptions { id: string, question: string, options: Say['points'] }

/** What is usual or right, with the words of its option. */
export function expected(is: ExpectedAnswer['is'], item: WithOptions, option: string, why: string): ExpectedAnswer {
  return { id: item.id, question: item.question, is, option: item.options.find(one => one.id === option)?.label ?? option, why }
}

/** A question with its answers; of several at once, the questions. */
export function sayOptions(step: { items: WithOptions[] }, items: string[]): Say {
  const item = itemOf(step.items, items)
  return { lead: item.question, ...optionsOrQuestions(step.items, items, item.options) }
}

/** What all texts are about, with what to write; else the question alone. */
export function sayPrompt(step: { prompt?: string, items: { id: string, question: string }[] }, items: string[]): Say {
  const points = questions(step.items, items)
  return step.prompt || points.length > 1
    ? { lead: step.prompt ?? points[0]!.label, points: step.prompt ? points : points.slice(1), pointsAre: 'questions' }
    : { lead: points[0]!.label, points: [], pointsAre: 'questions' }
}

/** Questions of the items that are on. */
export function questions(items: { id: string, question: string }[], ids: string[]): Say['points'] {
  return items.filter(item => ids.includes(item.id)).map(item => ({ id: item.id, label: item.question }))
}

/** One question shows its answers; several at once show themselves. */
export function optionsOrQuestions(items: { id: string, question: string }[], ids: string[], options: Say['points']): Pick<Say, 'points' | 'pointsAre'> {
  return ids.length > 1 ? { points: questions(items, ids), pointsAre: 'questions' } : { points: options, pointsAre: 'answers' }
}
