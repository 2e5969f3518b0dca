/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import { plural } from '../../../words/plural.ts'

export const phone = {
  send: 'Send my points',
  all: (p: { total: string | number }) => `All ${p.total} shared`,
  left: (p: { left: string | number, total: string | number }) => `${p.left} of ${p.total} left to share`,
  over: (p: { count: string | number }) => `${p.count} too many`,
  sharedRest: (p: { lines: number, points: string | number }) => `${plural('en', p.lines, { 'one': `${p.points} shared over ${p.lines} line.`, 'other': `${p.points} shared over ${p.lines} lines.` })}`,
  cleared: 'All lines are at 0 again.',
  less: (p: { option: string | number, points: string | number }) => `${p.option}: ${p.points} less`,
  more: (p: { option: string | number, points: string | number }) => `${p.option}: ${p.points} more`,
  spoken: (p: { points: string | number, left: string | number }) => `${p.points} points, ${p.left}`,
  rest: 'Share the rest evenly',
  clear: 'Start again',
}

export const print = {
  and: (p: { first: string | number, second: string | number }) => `${p.first} and ${p.second}`,
  full: (p: { total: string | number, names: string | number }) => `${p.total} points each time, called ${p.names} in the chart.`,
  share: (p: { total: string | number }) => `Share all ${p.total} points`,
  sum: (p: { total: string | number }) => `Sum, ${p.total} in each column`,
  of: (p: { total: string | number }) => `of ${p.total}`,
}

export const console = {
  label: 'Points',
  open: 'Open the points',
  close: 'Close the points',
  then: 'Then:',
}

export const answer = {
  whole: 'Give whole points to the lines shown.',
  left: (p: { left: string | number, total: string | number }) => `${p.left} of ${p.total} points are still to be shared.`,
  over: (p: { over: string | number }) => `That is ${p.over} points too many.`,
}

export const count = {
  shares: 'Mean share',
}

export const paper = {
  share: (p: { total: string | number }) => `Share out ${p.total} points on your sheet.`,
}
