import type { Draw } from '../../core/draw.ts'
import type { Simulate } from '../simulation.ts'

/** A role-play has no items. */
export const simulateRolePlay: Simulate<'role-play'> = () => {
  throw new Error('A role-play has nothing to vote on.')
}

const heard = ['I hear that the date worries you.', 'What have you tried so far?', 'Let me say what I need.', 'That was my decision.', 'Shall we look at it together?']
const keeps = ['You waited before you answered.', 'You asked instead of telling.', 'You named the date.']
const tries = ['Say the hard part first.', 'Leave a longer silence.', 'Ask what they need from you.']

/** What an observer of a scene hands in. */
export function simulateSheet(checklist: readonly string[], own: Draw): { ticks: number[], words: string[], keep: string, try: string } {
  return { ticks: [...checklist.keys()].filter(() => own.chance(0.5)), words: [own.pick(heard)], keep: own.pick(keeps), try: own.pick(tries) }
}

/** What somebody would say next at a freeze. */
export const simulateSentence = (own: Draw): string => own.pick(heard)
