/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../../../words/plural.ts'
import { plural } from '../../../words/plural.ts'

export const phone = {
  think: 'Think about this',
  label: 'For yourself',
  kept: (p: { share: boolean }) => `${p.share ? `Kept on this phone as you type. Nothing is sent unless you share it.` : `Kept on this phone as you type. It is not sent.`}`,
  finish: 'Finished',
  skipped: 'You skipped this one. You may still write, for yourself.',
  finished: 'You have finished. Go on writing if you like.',
}

export const slide = {
  onSheet: 'It stays on your sheet. Share only if you like.',
  onPhoneShare: 'It stays on your phone. Share only if you like.',
  onPhone: 'It stays on your phone. Nobody else sees it.',
  written: (p: { count: number }): Runs => [['b', `${p.count}`], ['', ` ${plural('en', p.count, { 'one': `person has written.`, 'other': `people have written.` })}`]],
}

export const console = {
  label: 'Reflection',
}

export const answer = {
  notSent: 'This stays on your phone; it is not sent.',
}
