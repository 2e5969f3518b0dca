/** Written from phone-later.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../plural.ts'
import { plural } from '../plural.ts'

export const handouts = {
  title: 'To keep',
  file: (p: { paper: 'letter' | 'other' }): Runs => [['', `PDF, ${p.paper === 'letter' ? `Letter` : `A4`}`], ['sr-only', `, opens a new tab`]],
  hint: 'Save what you want to keep while you are on the room’s Wi-Fi.',
}

export const switcher = {
  label: 'Running exercises',
}

export const counting = {
  cardsTitle: 'Hold up your card',
  cards: 'Hold up the card with your answer, all together, when the facilitator says so. To skip, leave it on the table.',
  paperTitle: 'Use the paper',
  paperPrivate: 'Write on the paper in front of you. It stays with you.',
  paper: 'Write on the paper in front of you. The facilitator says what happens to it.',
  handsTitle: 'Raise your hand',
  hands: 'Raise your hand when your answer is read out. A fist means skip.',
  nothingToSend: 'There is nothing to send. You may put the phone away.',
}

export const progress = {
  done: (p: { how: 'answered' | 'placed' | 'other', done: string | number, of: string | number }) => `${p.how === 'answered' ? `${p.done} of ${p.of} answered` : p.how === 'placed' ? `${p.done} of ${p.of} placed` : `${p.done} of ${p.of}`}`,
  unsent: (p: { count: string | number }) => `${p.count} not yet sent`,
  saving: 'saving …',
  saved: 'all saved',
}

export const items = {
  at: (p: { statements: boolean, n: string | number, of: string | number }) => `${p.statements ? `Statement ${p.n} of ${p.of}` : `Question ${p.n} of ${p.of}`}`,
  label: (p: { statements: boolean }) => `${p.statements ? `Statements` : `Questions`}`,
  lastDone: 'That was the last one',
  lastHint: 'You can change any answer until this closes.',
  change: (p: { question: string | number }): Runs => [['', `Change`], ['sr-only', `: ${p.question}`]],
  back: 'Back',
  next: 'Next',
  lookOver: 'Look over',
}

export const prompt = {
  readFirst: 'Read first',
}

export const share = {
  ask: 'Share this line?',
  consequence: 'The facilitator reads it, without your name, and may show it on the screen. What else you write stays here. You can take it back until this closes.',
  yes: 'Yes, share it',
  no: 'Keep it to myself',
  shared: (p: { text: string | number }): Runs => [['strong', `Shared with the facilitator:`], ['', ` “${p.text}”`]],
  takeBack: 'Take it back',
  newer: 'Share the new wording',
  begin: 'Share this line with the facilitator …',
}

export const myDay = {
  away: 'The session cannot be reached just now. What stands here is what this phone knows.',
  title: 'My day',
  staysHere: 'Put together on this phone, for you. The session keeps no copy of this page.',
  print: 'Print or save as PDF',
  empty: 'Nothing yet. What you answer and write gathers here.',
  loading: 'One moment …',
  reflections: 'What I wrote for myself',
  secondRound: 'second round',
  right: (p: { answer: string | number, why: string | number }) => `Right: ${p.answer}. ${p.why}`,
  handouts: 'To keep',
  handout: (p: { name: string | number }): Runs => [['', `${p.name}`], ['sr-only', `, PDF, opens a new tab`]],
  component: 'Component',
  myRating: 'my rating',
  skipped: 'Skipped',
}

export const ask = {
  unsent: 'Not sent: there is no connection. Your question is kept here; send it when the connection is back.',
  sent: 'Sent. The facilitator reads it first.',
  label: 'Your question',
  sending: 'Sending …',
  submit: 'Ask',
  unnamed: 'Without your name.',
}

export const questions = {
  title: 'Questions from the room',
  closed: 'Questions are closed now. Keep yours for the next break, or ask aloud.',
  waitingTitle: 'Waits for the facilitator',
  waiting: 'yours · waits for the facilitator',
  asked: 'Asked so far',
  none: 'No question is shown yet.',
  markHint: 'Mark those whose answer you want to hear. Nobody sees who marked.',
  listLabel: 'Questions',
  answered: 'answered',
  yours: 'yours',
  marks: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} mark`, 'other': `${p.count} marks` })}`,
}

export const table = {
  unsent: 'No connection: that was not sent. Try again when it is back.',
  ask: 'Which table do you answer for?',
  askHint: 'One phone answers for each table; its number stands there. Is it not yours? Put it down and talk.',
  answerForIt: 'Answer for it',
  change: 'Change',
  name: (p: { table: string | number }) => `Table ${p.table}`,
  answered: 'Your table has answered. Whoever changes it last counts.',
  forAll: 'You answer for all at your table.',
  other: 'Other table',
  numberMissing: (p: { most: string | number }) => `Type a number from 1 to ${p.most}: it stands on your table.`,
  yours: 'Your table',
  less: 'One less',
  more: 'One more',
}

export const texts = {
  markStrong: (p: { text: string | number, count: string | number }) => `Mark as strong: ${p.text} (${p.count} so far)`,
  wrote: 'What the room wrote',
  none: 'No text is shown yet.',
  markHint: 'Mark the ones you find strong. Nobody sees who marked.',
  about: (p: { question: string | number }) => `Texts: ${p.question}`,
  pinned: 'Pinned',
  yours: 'yours',
  marks: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} mark`, 'other': `${p.count} marks` })}`,
  tooMany: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} word too many`, 'other': `${p.count} words too many` })}`,
  used: (p: { most: number, used: string | number }) => `${plural('en', p.most, { 'one': `${p.used} of ${p.most} word`, 'other': `${p.used} of ${p.most} words` })}`,
  tableName: (p: { table: string | number }) => `Table ${p.table}`,
  postForTable: 'Post for the table',
  sendMine: 'Send my text',
  signTable: 'Sign with our table',
  signName: 'Sign with my name',
  nameLabel: 'Name under the text',
  unsigned: 'Not signed',
  markUnsent: 'No connection: that mark was not sent. Try again when it is back.',
}
