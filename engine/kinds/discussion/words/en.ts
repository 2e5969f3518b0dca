/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../../../words/plural.ts'

export const phone = {
  nothing: 'Nothing comes to mind?',
  justTalk: 'Just talk: there is nothing to send. You may put the phone away.',
  noteTaker: 'One of you writes for the group. The others may put the phone away.',
  label: 'The group’s text',
}

export const print = {
  noPreWork: 'Without the pre-work',
}

export const slide = {
  nothingPosted: 'Nothing has been posted yet.',
  nothing: 'Nothing comes to mind?',
  oneWrites: (p: { onPaper: boolean, questions: string | number }): Runs => [['b', `${p.onPaper ? `One of you writes:` : `One of you posts:`}`], ['', ` ${p.questions}`]],
  oneWritesFor: (p: { onPaper: boolean }) => `${p.onPaper ? `One of you writes for the group:` : `One of you posts for the group:`}`,
  most: (p: { most: string | number }) => `(up to ${p.most} words)`,
}

export const console = {
  label: 'Discussion',
  open: 'Begin the talk',
  close: 'End the talk',
}
