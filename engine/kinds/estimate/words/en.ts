/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../../../words/plural.ts'

export const console = {
  label: 'Estimate',
  open: 'Open the estimate',
  close: 'Close the estimate',
  range: (p: { from: string | number, to: string | number }) => `A number from ${p.from} to ${p.to}`,
}

export const phone = {
  send: 'Send my number',
  label: (p: { unit: string | number }) => `Your number, in ${p.unit}`,
  range: (p: { from: string | number, to: string | number }) => `From ${p.from} to ${p.to}.`,
  right: (p: { answer: string | number }): Runs => [['b', `Right answer:`], ['', ` ${p.answer}`]],
}

export const print = {
  range: (p: { from: string | number, to: string | number }) => `One number, from ${p.from} to ${p.to}.`,
  write: (p: { from: string | number, to: string | number }) => `Write one number, from ${p.from} to ${p.to}.`,
  right: (p: { answer: string | number, why: string | number }) => `Right: ${p.answer}. ${p.why}`,
}

export const result = {
  right: (p: { right: string | number }) => `Right: ${p.right}`,
  median: (p: { median: string | number }) => `median ${p.median}`,
  roundMedian: (p: { label: string | number, median: string | number }) => `${p.label}: median ${p.median}`,
}

export const answer = {
  none: 'Write a number first.',
  twoWays: (p: { typed: string | number, whole: string | number, decimal: string | number }) => `“${p.typed}” can be read in two ways: write ${p.whole}, or ${p.decimal}.`,
  alone: (p: { unit: string | number }) => `Write the number alone: it is in ${p.unit} already.`,
  digits: 'Write one number in digits, such as 12 or 1.5.',
  outside: (p: { from: string | number, to: string | number }) => `Stay between ${p.from} and ${p.to}.`,
  steps: (p: { step: string | number, below: string | number, above: string | number }) => `Go in steps of ${p.step}: the nearest are ${p.below} and ${p.above}.`,
  within: (p: { right: string | number, within: string | number }) => `${p.right}, within ${p.within}`,
}

export const count = {
  number: (p: { unit: string | number }) => `A number in ${p.unit}`,
  numberHint: (p: { unit: string | number }) => `A number from a sheet, in ${p.unit}`,
}

export const paper = {
  one: (p: { unit: string | number }) => `Write one number on your sheet, in ${p.unit}.`,
  several: 'Write a number for each question on your sheet.',
}
