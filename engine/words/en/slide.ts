/** Written from slide.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../plural.ts'
import { plural } from '../plural.ts'

export const exercise = {
  at: (p: { what: 'part' | 'other', n: string | number, of: string | number }) => `${p.what === 'part' ? `Part ${p.n} of ${p.of}` : `Question ${p.n} of ${p.of}`}`,
  smallGroups: (p: { count: string | number }) => `Also shown for fewer than ${p.count}: the facilitator’s choice`,
  last: 'The live session cannot be reached: this is its last result',
  label: (p: { title: string | number }) => `Exercise: ${p.title}`,
  byTable: 'One phone a table answers',
  countHands: 'Count hands',
  unknown: (p: { id: string | number }) => `There is no exercise “${p.id}”.`,
}

export const counter = {
  label: (p: { what: 'hands' | 'cards' | 'other' }) => `${p.what === 'hands' ? `Count hands` : p.what === 'cards' ? `Count cards` : `Count sheets`}`,
  fewer: (p: { option: string | number }) => `One fewer for ${p.option}`,
  countFor: (p: { what: 'hands' | 'cards' | 'other', option: string | number }) => `${p.what === 'hands' ? `hands for ${p.option}` : p.what === 'cards' ? `cards for ${p.option}` : `sheets for ${p.option}`}`,
  more: (p: { option: string | number }) => `One more for ${p.option}`,
  personFewer: 'One person fewer',
  people: 'people who took part',
  personMore: 'One person more',
}

export const host = {
  label: 'Host controls',
  dismiss: 'Dismiss',
  open: 'Open',
  close: 'Close',
  reveal: 'Reveal',
  secondRound: 'Second round',
  next: 'Next',
  reset: 'Reset…',
  finish: 'Finish',
  resetAsk: 'Set these answers aside and start again?',
  resetYes: 'Reset',
  resetNo: 'Keep',
  countedBy: 'Counted by',
  phones: 'Phones',
  hands: 'Hands',
  cards: 'Cards',
  paper: 'Paper',
  textsWait: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} text waits in the console`, 'other': `${p.count} texts wait in the console` })}`,
  keyIn: 'Key it in at the console',
}

export const join = {
  label: 'Join with your phone',
  qr: (p: { address: string | number }) => `QR code of ${p.address}`,
  lead: 'Scan, or type this address',
  code: 'Code',
  joined: (p: { count: string | number }): Runs => [['b', `${p.count}`], ['', ` joined`]],
  offline: 'No live session: the forms are on paper.',
}

export const keyIn = {
  previous: 'Previous question',
  at: (p: { n: string | number, question: string | number }): Runs => [['', `Question ${p.n}`], ['live-hidden', `: ${p.question}`]],
  next: 'Next question',
  phonesCount: '✓ Phones count too',
  phonesLeftOut: 'Phones left out',
}

export const paper = {
  unnamed: 'No name on it; nobody counts it here.',
  kept: 'It stays with you; nobody counts it.',
  notice: (p: { what: string | number }): Runs => [['b', `On paper.`], ['', ` ${p.what}`]],
}

export const phase = {
  countedInRoom: 'Counted in the room',
  countedBoth: 'Phones and room together',
  answered: (p: { count: number, by: 'table' | 'other' }): Runs => [['b', `${p.count}`], ['', `${p.by === 'table' ? `${plural('en', p.count, { 'one': ` table answered`, 'other': ` tables answered` })}` : ` answered`}`]],
  answeredOf: (p: { count: string | number, of: string | number }): Runs => [['b', `${p.count}`], ['', ` of ${p.of} answered`]],
  joined: (p: { count: string | number }) => `${p.count} joined`,
  notOpen: 'Not open yet',
  voteOpen: 'Vote open',
  voteClosed: 'Vote closed',
  voteResult: 'Result',
  secondOpen: 'Second round open',
  secondClosed: 'Second round closed',
  secondResult: 'Both results',
  boardOpen: 'Board open',
  boardClosed: 'Board closed',
  writingClosed: 'Writing closed',
  talkIdle: 'Not begun',
  talkOpen: 'In conversation',
  talkOver: 'Conversation over',
  talkResult: 'What came of it',
  textsOpen: 'Open for writing',
  textsResult: 'What the room wrote',
  reflectionOpen: 'Time to write',
  reflectionResult: 'Time to share, if you like',
}

export const posts = {
  more: (p: { count: string | number }): Runs => [['', `and ${p.count} more `], ['where', `on the phones`]],
  pinned: 'Pinned',
  marks: (p: { count: number }): Runs => [['', `${p.count} `], ['live-hidden', `${plural('en', p.count, { 'one': `mark`, 'other': `marks` })}`]],
}

export const questions = {
  options: 'Options',
  more: (p: { count: string | number }) => `and ${p.count} more on the phones`,
  fromRoom: 'A question from the room',
  marks: (p: { count: number }): Runs => [['', `${p.count} `], ['live-hidden', `${plural('en', p.count, { 'one': `mark`, 'other': `marks` })}`]],
}

export const room = {
  label: 'Without a live session',
  secondCount: 'Second count',
  clear: 'Clear',
  previous: (p: { what: 'part' | 'other' }) => `${p.what === 'part' ? `Previous part` : `Previous question`}`,
  next: (p: { what: 'part' | 'other' }) => `${p.what === 'part' ? `Next part` : `Next question`}`,
}

export const timer = {
  label: 'Timer',
  startOver: 'Start over',
  pause: 'Pause timer',
  start: 'Start timer',
  addMinute: 'Add a minute',
  plusMinute: '+1 min',
  bell: 'Bell',
  over: 'over time',
  stopped: 'stopped',
}

export const takePart = {
  hands: (): Runs => [['b', `Hands`], ['', ` A fist means skip.`]],
  cards: (): Runs => [['b', `Cards`], ['', ` Hold up your card on “three”.`]],
  paper: (): Runs => [['b', `On paper`], ['', ` Your phone has nothing to send.`]],
}

export const offline = {
  paper: 'No live session: on paper',
  calledOut: 'No live session: write what is called out',
  firstChoices: (p: { cards: boolean }) => `${p.cards ? `No live session: first choices by cards` : `No live session: first choices by hands`}`,
  count: (p: { cards: boolean }) => `${p.cards ? `No live session: count cards here` : `No live session: count hands here`}`,
  plain: 'No live session',
}

export const few = {
  noneBoth: 'Fewer than five answered by phone or on paper, so no breakdown is shown.',
  none: 'Fewer than five answered, so no breakdown is shown.',
  someBoth: 'Fewer than five answered by phone or on paper, so those votes are left out.',
  some: 'Where fewer than five answered, no breakdown is shown.',
}
