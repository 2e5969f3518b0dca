/** Written from phone.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../plural.ts'
import { plural } from '../plural.ts'

export const page = {
  opening: 'Opening …',
}

export const join = {
  away: 'The session could not be reached. Check that this phone is on the room’s Wi-Fi, then try again.',
  title: 'Join the session',
  codeMissing: 'Type the code that stands on the screen.',
  codeLabel: 'Code on the screen',
  nameLabel: (): Runs => [['', `Your name `], ['hint', `(if you like)`]],
  nameHint: 'The facilitator sees who is here. Your answers are stored without your name.',
  joining: 'Joining …',
  submit: 'Join',
}

export const away = {
  title: 'The session cannot be reached',
  wifi: 'Check that this phone is on the room’s Wi-Fi, the one named on the screen. Mobile data does not reach it.',
  keepsTrying: 'This page keeps trying by itself.',
  tryNow: 'Try now',
}

export const ended = {
  title: 'The session has ended',
  thanks: 'Thank you for taking part. “My day” below gathers your own answers: print them or save them as a PDF before you close this page.',
}

export const refused = {
  outdated: 'This page is out of date',
  notJoined: 'You are not in this session yet',
  outdatedWhy: 'The session was restarted with a newer version. Load the page again; your saved answers are safe.',
  reload: 'Load again',
  join: 'Join with the code',
}

export const session = {
  handoutReady: 'A handout is ready.',
  connecting: 'Connecting',
  connectingHint: 'One moment. If this stays, check that this phone is on the room’s Wi-Fi.',
}

export const waiting = {
  title: 'Phones down, look up',
  nothingOpen: 'Nothing is open right now. When something opens, it appears here by itself.',
  joinedAs: (p: { name: string | number }) => `You joined as ${p.name}.`,
  joinedUnnamed: 'You joined without a name.',
}

export const exercise = {
  step: (p: { step: string | number, of: string | number }) => `Step ${p.step} of ${p.of}`,
  secondRound: 'Second round',
}

export const phase = {
  opensSoon: 'Opens in a moment',
  opensSoonHint: 'Look up: the facilitator introduces it first.',
  talkOver: 'Thank you. Look up.',
  closed: 'Closed. Thank you.',
  closedPrivate: 'What you have here stays yours. Look up.',
  closedWait: 'Phones down; the result comes on the screen.',
  lookUp: 'Look up',
  writtenStays: 'What you wrote stays on this phone.',
  boardStays: 'Your board stays yours: only you see it.',
  revealed: 'Look at the screen',
  revealedCounted: 'What the room counted is there.',
  revealedQuiz: 'The right answers are there, and below beside your own.',
  revealedTexts: 'The texts are there, and below to read in your own time.',
  revealedPrivate: 'The room’s averages are there. Your own answers are below, for you alone.',
  revealedVotes: 'The result of the room is there.',
  ruleReflection: 'What you write stays on this phone. The screen shows only how many have finished.',
  ruleOwnBoard: 'Stays yours: only you see this board. The screen shows only how many have one.',
  ruleTableTexts: 'The facilitator decides which texts the screen shows.',
  ruleTexts: 'The facilitator decides which texts the screen shows. It shows no names, unless you sign.',
  ruleSmallGroups: 'In this session, results are also shown when fewer than five people answer.',
  rulePrivate: 'The room sees averages only, never a single answer.',
  ruleVotes: 'The screen shows the room’s answers without names, once five people have answered.',
}

export const answer = {
  startsFromFirst: 'This was your first answer. Change it after what you have heard, or send it again.',
  first: (p: { byTable: boolean }) => `${p.byTable ? `Your table’s first answer` : `Your first answer`}`,
  againHint: 'Answer again after what you have heard: the same, or another.',
  keep: (p: { byTable: boolean }) => `${p.byTable ? `Keep our answer` : `Keep my answer`}`,
  own: (p: { byTable: boolean }) => `${p.byTable ? `Your table’s answer` : `Your answer`}`,
  skipped: 'You skipped this one',
  unanswered: 'You did not answer this one. That is fine.',
  unsent: 'This closed before you sent your answer, so it is not counted.',
  change: (p: { byTable: boolean }) => `${p.byTable ? `Change our answer` : `Change my answer`}`,
  answerAfterAll: 'Answer after all',
}

export const connection = {
  lost: 'Connection lost.',
  reconnects: 'This page reconnects by itself.',
  unsent: (p: { count: number }) => `${plural('en', p.count, { 'one': `One answer is kept here, not yet sent.`, 'other': `${p.count} answers are kept here, not yet sent.` })}`,
  goOn: 'You can go on: answers are kept here.',
  back: 'Connected again.',
}

export const foot = {
  label: 'Always in reach',
  now: 'Now',
  questions: 'Questions',
  toRead: (p: { count: string | number }): Runs => [['', `${p.count} `], ['sr-only', ` to read`]],
  myDay: 'My day',
}

export const late = {
  arrived: (p: { count: number }) => `${plural('en', p.count, { 'one': `One answer or change did not arrive before its exercise closed. It may not be counted.`, 'other': `${p.count} answers or changes did not arrive before their exercises closed. They may not be counted.` })}`,
  understood: 'Understood',
}

export const news = {
  opened: (p: { title: string | number }): Runs => [['strong', `New:`], ['', ` ${p.title}`]],
  go: 'Go there',
}

export const options = {
  chooseOne: 'Choose one',
}

export const saving = {
  sending: 'Sending …',
  skipped: 'Skipped. That is fine.',
  saved: 'Saved',
  unsent: 'Not yet sent. It is kept on this phone and goes out by itself.',
  refused: (p: { why: string | number }) => `Not saved. ${p.why}`,
  lateChange: 'This closed before your change arrived. Your earlier answer counts.',
  late: 'This closed before your answer arrived, so it is not counted.',
  lateUnsure: 'This closed before your answer was confirmed. It may not be counted.',
}

export const skip = {
  label: 'Skip this one',
}

export const timer = {
  state: (p: { time: string | number, state: 'over' | 'paused' | 'other' }): Runs => [['digits', `${p.time}`], ['', ` `], ['label', `${p.state === 'over' ? `over time` : p.state === 'paused' ? `left, paused` : `left`}`]],
}

export const switcher = {
  idle: 'not open yet',
  closed: 'closed',
  revealed: 'result on the screen',
  open: 'open',
  answered: 'answered',
  answeredSome: (p: { done: string | number, of: string | number }) => `${p.done} of ${p.of} answered`,
}
