/** What keeps people safe in an exercise, in a text or in paragraphs by what they are about. */
import type { Exercise } from './schema.ts'

/** A form without acting belongs to the paragraph on opting out where it follows it. */
const CONTINUES: Readonly<Record<string, string>> = { withoutActing: 'optOut' }

/** All of it as one text, a line a paragraph; empty where an exercise says nothing. */
export function safetyText(safety: Exercise['safety']): string {
  if (typeof safety !== 'object')
    return safety ?? ''
  const keys = Object.keys(safety)
  return keys.map((key, i) => `${i === 0 ? '' : CONTINUES[key] === keys[i - 1] ? ' ' : '\n'}${safety[key]}`).join('')
}
