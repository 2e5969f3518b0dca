/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import { plural } from '../../../words/plural.ts'

export const phone = {
  exactly: (p: { most: string | number }) => `Choose ${p.most}`,
  between: (p: { min: string | number, most: string | number }) => `Choose ${p.min} to ${p.most}`,
  tooMany: (p: { count: string | number, most: string | number }) => `That would be ${p.count}. Take one away first: ${p.most} at most.`,
  send: 'Send my answer',
  chosen: (p: { count: string | number }) => `${p.count} chosen`,
  alone: 'takes the others away',
}

export const console = {
  label: 'Vote for several',
}

export const answer = {
  unknown: 'Choose from the options shown.',
  either: 'Choose either that one or the others.',
  atLeast: (p: { min: number }) => `${plural('en', p.min, { 'one': `Choose at least one.`, 'other': `Choose at least ${p.min}.` })}`,
  atMost: (p: { max: string | number }) => `Choose ${p.max} at most.`,
}

export const count = {
  choices: 'How many',
}
