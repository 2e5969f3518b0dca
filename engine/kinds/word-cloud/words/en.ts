/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import { plural } from '../../../words/plural.ts'

export const phone = {
  entries: (p: { count: number, most: string | number }) => `${plural('en', p.count, { 'one': `One entry, up to ${p.most} characters`, 'other': `Up to ${p.count} entries, ${p.most} characters each` })}`,
  sendOne: 'Send my word',
  sendAll: 'Send my words',
  only: 'Your word',
  word: (p: { n: 'first' | 'second' | 'third' | 'fourth' | 'other' }) => `${p.n === 'first' ? `First word` : p.n === 'second' ? `Second word, if you have one` : p.n === 'third' ? `Third word, if you have one` : p.n === 'fourth' ? `Fourth word, if you have one` : `Fifth word, if you have one`}`,
  tooMany: (p: { count: string | number }) => `${p.count} too many`,
  used: (p: { used: string | number, most: string | number }) => `${p.used} of ${p.most}`,
  tooManySpoken: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} character too many`, 'other': `${p.count} characters too many` })}`,
}

export const print = {
  most: (p: { count: number, most: string | number }) => `${plural('en', p.count, { 'one': `Up to ${p.count} entry each, ${p.most} characters at most.`, 'other': `Up to ${p.count} entries each, ${p.most} characters at most.` })}`,
}

export const slide = {
  label: 'Words called out',
  called: 'Word called out',
  add: 'Add',
  soFar: 'Words so far',
  less: (p: { word: string | number }) => `Take one “${p.word}” away`,
  more: (p: { word: string | number }) => `One more “${p.word}”`,
}

export const console = {
  label: 'Word cloud',
  open: 'Open the cloud',
  close: 'Close the cloud',
  none: 'No words yet.',
}

export const answer = {
  none: 'Write a word first.',
  tooMany: (p: { maxWords: string | number }) => `Send ${p.maxWords} at most.`,
  tooLong: (p: { maxLength: string | number }) => `Keep each entry to ${p.maxLength} characters.`,
}

export const count = {
  word: 'A word from the room',
  wordHint: 'A word that was called out',
}
