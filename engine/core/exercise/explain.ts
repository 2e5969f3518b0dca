/** Schema issues as sentences an author understands. */
import type { $ZodIssue } from 'zod/v4/core'
import type { Problem } from './problems.ts'
import { stepKinds } from '../../kinds/traits.ts'
import { keyPath } from './problems.ts'

/** What to write where a key is missing, by the key's own name. */
const remedies: Record<string, string> = {
  id: 'give it lower-case words joined by hyphens, and never change it afterwards',
  title: 'give it the few words it is known by',
  kind: 'name the kind of the main step',
  section: 'write the section\'s file name, such as "01-welcome"',
  evidence: 'say in one sentence what a participant does that shows the outcome',
  minutes: 'write whole minutes by agenda, such as { morning: 3, day: 3 }',
  group: 'say who works together, such as { size: pairs }',
  steps: 'list what people do together, one entry a step',
  run: 'list the minute marks and what the facilitator does at each',
  at: 'write the mark as m:ss',
  do: 'say what the facilitator does then',
  good: 'give one example of what good looks like',
  pitfalls: 'name one pitfall and its recovery line',
  when: 'say how the pitfall shows',
  recover: 'write the line the facilitator says',
  remote: 'say how it runs with everybody online',
  largeRoom: 'say how it runs above 30 people',
  noPhones: 'say how it runs without phones, such as { form: hands, note: ... }',
  question: 'write the question as it is asked',
  prompt: 'write the question as it is asked',
  options: 'list the answers people choose from',
  label: 'write what people read',
  anchors: 'write five labels, from 1 to 5',
  items: 'list the questions of this step',
  right: 'name the id of the right option',
  why: 'say in a sentence why it is right',
  quadrants: 'name the four fields: lowLow, lowHigh, highLow and highHigh',
  parts: 'list the sections, breaks and reserves in order',
  start: 'write when it begins, such as "09:00"',
}

/**
 * Turns a schema issue into problems that name the key path, what is wrong and what to do.
 * Pass `reportInput: true` when parsing, else a wrong type reads as a missing key.
 */
export function explain(issue: $ZodIssue, file: string): Problem[] {
  const path = keyPath(issue.path)
  const problem = (message: string, at = path): Problem => ({ file, path: at, message, level: 'error' })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => problem('is not a key that belongs here: check its spelling, or take it away', keyPath([...issue.path, key])))
    case 'invalid_type':
      return [problem(issue.input === undefined ? `is missing: ${remedy(issue)}` : `should be ${article(issue.expected)}`)]
    case 'invalid_key':
      return [problem(issue.issues[0]?.message ?? issue.message)]
    case 'invalid_value':
      return [problem(issue.input === undefined
        ? `is missing: choose one of ${issue.values.map(String).join(', ')}`
        : `is not one of ${issue.values.map(String).join(', ')}: choose one of them`)]
    case 'invalid_union':
      return explainUnion(issue, file, problem)
    case 'too_big':
      return [problem(issue.message.startsWith('Too big') ? `is too large: at most ${issue.maximum}` : issue.message)]
    case 'too_small':
      return [problem(issue.message.startsWith('Too small') ? `is too small: at least ${issue.minimum}` : issue.message)]
    default:
      return [problem(issue.message)]
  }
}

/** A union fails in every branch; the branch that came closest is the one the author meant. */
function explainUnion(issue: Extract<$ZodIssue, { code: 'invalid_union' }>, file: string, problem: (message: string, at?: string) => Problem): Problem[] {
  if (issue.input === undefined)
    return [problem(`is missing: ${remedy(issue)}`)]
  if (issue.discriminator) {
    const ends = issue.path.at(-1) === issue.discriminator
    return [problem(`is no kind of step: use ${stepKinds.slice(0, -1).join(', ')} or ${stepKinds.at(-1)}`, keyPath(ends ? issue.path : [...issue.path, issue.discriminator]))]
  }
  const fitting = issue.errors.filter(errors => !errors.some(e => e.code === 'invalid_type' && e.path.length === 0))
  const [closest] = fitting.toSorted((a, b) => a.length - b.length)
  return closest
    ? closest.flatMap(inner => explain({ ...inner, path: [...issue.path, ...inner.path] }, file))
    : [problem('does not fit any of the allowed forms: compare it with another file')]
}

function remedy(issue: Extract<$ZodIssue, { code: 'invalid_type' | 'invalid_union' }>): string {
  // The same key can be a number elsewhere, where the remedy of the block would mislead.
  const known = issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected) ? undefined : remedies[String(issue.path.at(-1))]
  return known ?? (issue.code === 'invalid_type' ? `give it ${article(issue.expected)}` : 'write it, or compare with another file')
}

function article(expected: string): string {
  const names: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a block of keys', record: 'a block of keys' }
  return names[expected] ?? `a value of type ${expected}`
}
