/** Written from look.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../plural.ts'

export const anchors = {
  label: 'The five answers of the self-check',
  one: 'Not yet tried',
  two: 'Tried, with help',
  three: 'Do it in familiar situations',
  four: 'Do it reliably, including under pressure',
  five: 'Help others to do it',
}

export const foot = {
  recall: 'Recall',
  slide: (p: { page: string | number }): Runs => [['visually-hidden', `Slide `], ['', `${p.page}`]],
}

export const map = {
  soFar: (p: { filled: string | number, of: string | number }) => `The map so far: ${p.filled} of ${p.of} squares practised`,
}

export const recall = {
  round: (p: { round: string | number, of: string | number }) => `Recall ${p.round} of ${p.of}`,
}

export const rolePlay = {
  mark: 'Role-play',
}
