/** Written from console.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../plural.ts'
import { plural } from '../plural.ts'

export const app = {
  slide: 'Slide',
  exercise: 'Exercise',
  runSheet: 'Run sheet',
  room: 'Room',
  middle: 'In the middle',
  notes: 'Notes of this slide',
  running: (p: { count: string | number }): Runs => [['', `Exercise`], ['quiet-on', ` · ${p.count} running`]],
  parts: 'Parts of the console',
  waiting: (p: { count: string | number }): Runs => [['', `${p.count}`], ['visually-hidden', ` waiting`]],
}

export const ways = {
  phones: 'Phones',
  hands: 'Hands',
  cards: 'Cards',
  paper: 'Paper',
  countedBy: 'Counted by',
  answerPer: 'Answer per',
  person: 'Person',
  table: 'Table',
}

export const header = {
  helpKey: 'This sheet',
  connected: 'Connected',
  connecting: 'Connecting',
  lost: 'Connection lost',
  refused: 'Not admitted',
  off: 'Off',
  title: 'Facilitator’s console',
  session: (p: { name: string | number }) => `Session ${p.name}`,
  joinCode: (): Runs => [['qr-word', `QR`], ['visually-hidden', ` code to join`]],
  code: 'Code',
  address: 'Address',
  phones: 'Phones',
  phonesOf: (p: { connected: string | number, joined: string | number }): Runs => [['strong', `${p.connected}`], ['of', ` of ${p.joined}`]],
  sessionState: 'Session',
  clock: 'Clock',
  help: 'Keys and help',
}

export const confirm = {
  keep: 'Keep as it is',
}

export const countField = {
  less: (p: { label: string | number }) => `One less: ${p.label}`,
  more: (p: { label: string | number }) => `One more: ${p.label}`,
}

export const cuts = {
  notStarted: 'The clock is not started, so nothing needs to go yet.',
  late: (p: { minutes: string | number, end: string | number }) => `It would end ${p.minutes} min late, at ${p.end}. Cut from the top.`,
  onTime: 'As it stands, it ends on time.',
  early: (p: { minutes: string | number }) => `As it stands, it ends ${p.minutes} min early.`,
  title: 'What to cut',
  wins: (p: { time: string | number }): Runs => [['b', `${p.time}`], ['', ` min`]],
  needed: 'needed',
  lastResort: 'should stay',
  cut: (p: { what: string | number }): Runs => [['', `Cut`], ['visually-hidden', `: ${p.what}`]],
  none: 'Nothing ahead may be cut: what is left must stay.',
  all: (p: { count: string | number }) => `Show all ${p.count}`,
  made: 'Left out',
  madeAt: (p: { title: string | number, mark: string | number }): Runs => [['s', `${p.title}`], ['', `, at ${p.mark}`]],
  takeBack: (p: { title: string | number }): Runs => [['', `Take back`], ['visually-hidden', `: ${p.title}`]],
  never: 'Never cut: a debrief, a transition, the second partner’s turn.',
  done: 'Done',
}

export const controls = {
  statements: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} statement`, 'other': `${p.count} statements` })}`,
  questions: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} question`, 'other': `${p.count} questions` })}`,
  extra: (p: { title: string | number }) => `Extra: ${p.title}`,
  extraStep: 'Extra: one more step',
  nextQuestion: 'Next question',
  nextStep: 'Next step',
  backToRolePlay: 'Back to the role-play',
  questionBefore: 'Question before',
  stepBefore: 'Step before',
  openAgain: 'Open again',
  reveal: 'Reveal',
  secondRound: 'Second round',
  finish: 'Finish',
  mainKey: 'The main button of the exercise',
  label: 'Steer this exercise',
  form: 'Form',
  reset: 'Reset…',
  resetTitle: 'Reset this question?',
  resetConfirm: 'Reset',
  resetWhy: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} answer leaves`, 'other': `${p.count} answers leave` })} the result, and the question goes back to before it was opened. Phones go back too.`,
}

export const exercise = {
  alone: 'alone',
  pairs: 'in pairs',
  trios: 'in trios',
  groups: 'in groups',
  wholeRoom: 'whole room',
  minutes: (p: { minutes: string | number }) => `${p.minutes} min`,
  running: 'Running',
  showSlide: (p: { page: string | number }) => `Show slide ${p.page} on the projector`,
  tablesAnswered: (p: { count: string | number }): Runs => [['strong', `${p.count}`], ['', ` `], ['of', `tables answered`]],
  answered: (p: { count: string | number, of: string | number }): Runs => [['strong', `${p.count}`], ['', ` `], ['of', `of ${p.of} answered`]],
  none: 'This session has no exercises.',
  loading: 'Loading the exercises.',
}

export const exporting = {
  held: 'No names, except under texts that were signed and shown. Texts that were not shown, private answers and fewer than five voters are held back.',
  everything: 'Everything, JSON',
  tables: 'Tables, CSV',
  counted: 'Counted in the room',
}

export const guide = {
  hands: 'Hands',
  cards: 'Cards',
  paper: 'Paper',
  talk: 'Talk',
  pitfalls: 'If it goes wrong',
  debrief: 'Debrief',
  good: 'What good looks like',
  evidence: (p: { evidence: string | number }) => `Evidence: ${p.evidence}`,
  safety: 'Safety',
  setUp: 'Set up',
  notes: 'Notes',
  noPhones: (p: { form: string | number }) => `Without phones: ${p.form}`,
  remote: 'Remote',
  largeRoom: 'Large room',
}

export const handouts = {
  none: (): Runs => [['', `There are none yet. Make them with: `], ['code', `npm run handouts`]],
  onPhones: (p: { count: number }) => `${plural('en', p.count, { '=0': `Phones show no handouts.`, 'one': `Phones show ${p.count} handout.`, 'other': `Phones show ${p.count} handouts.` })}`,
  printOnly: 'For print only',
  open: (p: { title: string | number, paper: string | number }): Runs => [['visually-hidden', `Open ${p.title}, `], ['b', `${p.paper}`]],
  newTab: 'new tab',
  released: 'On phones',
  notReleased: 'Not on phones',
  takeBack: 'Take back',
  release: 'Release to phones',
  which: (p: { title: string | number, paper: string | number }) => `${p.title}, ${p.paper}`,
  looking: 'Looking',
  refresh: 'Refresh the list',
}

export const help = {
  move: 'From text to text',
  show: 'Show the text',
  hide: 'Hide it',
  pin: 'Pin it; put a question on the slide',
  answered: 'Mark a question answered',
  title: 'Keys',
  anywhere: 'Keys work anywhere on this page',
  inList: 'In a list of texts or questions',
  close: 'Close',
}

export const join = {
  title: 'Join with a phone',
  qr: (p: { address: string | number }) => `QR code for ${p.address}`,
  address: 'Address',
  code: 'Code',
  others: (p: { count: number, addresses: string | number }) => `${plural('en', p.count, { 'one': `This laptop also has the address ${p.addresses}.`, 'other': `This laptop also has the addresses ${p.addresses}.` })} Phones must be on the same network as the address above.`,
  close: 'Close',
}

export const jump = {
  title: 'Go to a slide',
  label: 'A word of its title, or its number',
  slides: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} slide`, 'other': `${p.count} slides` })}`,
  found: (p: { count: string | number }) => `${p.count} found`,
  list: 'Slides',
  untitled: 'Slide without a title',
  skipped: (p: { section: string | number }) => `${p.section}, passed over`,
  on: 'on',
}

export const keyIn = {
  remove: (p: { text: string | number }): Runs => [['', `Remove`], ['visually-hidden', `: ${p.text}`]],
  text: 'A text from the room',
  textHint: 'A text that was read out',
  add: 'Add',
  tookPart: (p: { byTable: boolean }) => `${p.byTable ? `Tables who took part` : `People who took part`}`,
  counted: (p: { byTable: boolean }) => `${p.byTable ? `Tables counted` : `People counted`}`,
  both: 'Phones and room',
  beside: 'Beside the phones',
  instead: 'Instead of them',
  unsent: 'Not sent yet.',
  countedBy: (p: { beside: boolean, way: string | number }) => `${p.beside ? `Counted by ${p.way}, beside the phones.` : `Counted by ${p.way}, instead of phones.`}`,
  takeBack: 'Take back',
  send: 'Key it in',
  summary: 'Key in counts from the room',
  nothing: 'What is written on paper here stays with its writer; there is nothing to key in.',
  openFirst: 'Open it first, then count, then key the numbers in here.',
}

export const kinds = {
  openVote: 'Open the vote',
  closeVote: 'Close the vote',
  openWriting: 'Open the writing',
  closeWriting: 'Close the writing',
}

export const moderation = {
  readFirst: 'Read first',
  atOnce: 'Show at once',
  label: 'Moderation',
}

export const notes = {
  noDeck: 'No deck is open',
  slide: (p: { page: string | number }) => `Slide ${p.page}`,
  openSlides: 'Open the slides by the address printed in the terminal. What to say on each stands here then.',
  none: 'This slide has no notes.',
  then: (p: { page: string | number }) => `Then, slide ${p.page}`,
}

export const nowNext = {
  now: 'Now',
  beforeStart: 'Before the start',
  until: (p: { minutes: string | number, until: string | number }) => `${p.minutes} min, until ${p.until} by plan`,
  next: 'Next',
  end: 'The end',
  planned: (p: { expected: string | number, planned: string | number }) => `${p.expected}, planned ${p.planned}`,
}

export const pace = {
  plan: (p: { start: string | number, end: string | number }) => `Planned ${p.start} to ${p.end}. Times move along with the real start.`,
  startClock: 'Start the clock',
  otherDay: 'Another day',
  ends: (p: { expected: string | number }): Runs => [['', `ends `], ['b', `${p.expected}`]],
  endsPlanned: (p: { expected: string | number, planned: string | number }): Runs => [['', `ends `], ['b', `${p.expected}`], ['', `, planned ${p.planned}`]],
  wonBack: (p: { minutes: string | number }) => `${p.minutes} min left out or shortened`,
  cutKey: 'What to cut',
  cut: 'What to cut…',
  began: (p: { start: string | number }): Runs => [['', `Began ${p.start}`], ['visually-hidden', `, set the clock back`]],
  leftOut: (p: { count: string | number }) => `${p.count} left out…`,
  unwindTitle: 'Set the clock back?',
  unwind: 'Set it back',
  unwindWhy: 'The run sheet goes back to before the start, and forgets when each slide was reached. Press “Start the clock” again when you really begin.',
  label: 'Pace',
  notStarted: 'not started',
}

export const keys = {
  notes: 'Notes of this slide',
  exercise: 'The exercise',
  sheet: 'The run sheet',
  questions: 'Questions from the room',
}

export const people = {
  label: 'People',
  none: 'Nobody has joined yet. The QR code is at the top.',
  unnamed: 'no name',
  connected: 'connected',
  away: 'away',
}

export const posts = {
  notOpened: 'Not opened yet.',
  nothingShared: 'Nobody has shared anything. What people write stays on their phones.',
  none: 'No texts yet.',
  title: 'Texts from the room',
  label: (p: { question: string | number }) => `Texts: ${p.question}`,
}

export const preflight = {
  ok: 'Well',
  warn: 'Look',
  fail: 'Mend',
  addresses: 'Addresses of this laptop',
  joinHere: (p: { name: string | number }) => `${p.name}, phones join here`,
  checking: 'Checking',
  again: 'Check again',
}

export const questions = {
  open: 'Phones may ask. Nobody sees who asked.',
  closed: 'Closed: phones cannot ask now.',
  openAct: (): Runs => [['', `Open`], ['visually-hidden', ` questions`]],
  closeAct: (): Runs => [['', `Close`], ['visually-hidden', ` questions`]],
  label: 'Questions from the room',
  none: 'No questions yet.',
}

export const refused = {
  notAdmitted: 'This browser may not steer the session',
  refused: 'The session did not admit this page',
  how: 'Open the console by the address printed in the terminal where the session was started. It carries the facilitator’s key and is needed once in each browser, again when another session starts.',
  again: 'Try again',
  takingPart: (): Runs => [['', `Taking part? Phones join at `], ['a', `the join page`], ['', `.`]],
}

export const reports = {
  organiser: (p: { soFar: boolean }) => `${p.soFar ? `Organiser report so far (PDF)` : `Organiser report (PDF)`}`,
  organiserNote: 'Numbers, plan and next steps. No vote, no self-check, no quotation.',
  room: (p: { soFar: boolean }) => `${p.soFar ? `Room report so far (PDF)` : `Room report (PDF)`}`,
  roomNote: 'What the room said, for those who took part. Not for the organiser.',
  silent: 'The laptop did not answer. Try again.',
  paper: 'Paper',
  a4: 'A4',
  letter: 'US Letter',
  printing: 'Printing …',
  byHand: 'No browser was found that prints by itself. Open the page and print it.',
}

export const reserve = {
  minutes: (p: { title: string | number, minutes: string | number }): Runs => [['', `${p.title} `], ['quiet', `${p.minutes} min`]],
  takeBack: (p: { title: string | number }): Runs => [['', `Take back`], ['visually-hidden', `: ${p.title}`]],
  spend: (p: { title: string | number }): Runs => [['', `Spend it on this`], ['visually-hidden', `: ${p.title}`]],
  open: (p: { title: string | number }): Runs => [['', `Open `], ['visually-hidden', `${p.title}`]],
  notWhole: 'No longer whole: it takes up the delay.',
  parked: (p: { count: number }) => `${plural('en', p.count, { 'one': `Parking lot: ${p.count} open question`, 'other': `Parking lot: ${p.count} open questions` })}`,
}

export const preview = {
  first: 'First vote',
  second: 'Second round',
  summary: (): Runs => [['', `Preview the result `], ['warning', `for your eyes: not while this screen is projected`]],
  nothing: 'Nothing to preview: not opened yet.',
  few: 'Held back: fewer than five people have answered, so a result could point at a person.',
  votes: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} vote`, 'other': `${p.count} votes` })}, skips left out`,
  votesHeld: (p: { count: number, held: string | number }) => `${plural('en', p.count, { 'one': `${p.count} vote`, 'other': `${p.count} votes` })}, skips left out; ${p.held} more held back: fewer than five voted in that way`,
  none: 'No votes yet.',
}

export const run = {
  title: 'Run',
  at: (p: { elapsed: string | number, end: string | number }): Runs => [['strong', `${p.elapsed}`], ['', ` of ${p.end}`]],
  start: (p: { length: string | number }) => `Start the run, ${p.length}`,
  setClock: (p: { mark: string | number }) => `Set the run clock to ${p.mark}`,
  now: 'Now:',
  leftOut: 'left out, take back in',
  leaveOut: (p: { time: string | number }) => `when late: leave out, wins ${p.time}`,
  in: (p: { time: string | number }) => `in ${p.time}`,
  atNow: (p: { elapsed: string | number, end: string | number }): Runs => [['b', `${p.elapsed}`], ['', ` of ${p.end}`]],
  nextIn: (p: { time: string | number }) => `next in ${p.time}`,
  overBy: (p: { time: string | number }) => `over by ${p.time}`,
}

export const sheet = {
  beforeStart: 'Before the start',
  title: 'Run sheet',
  lines: 'Lines of the run sheet',
  again: 'Try again',
  loading: 'Loading the run sheet.',
  more: (p: { count: string | number }) => `More exercises (${p.count})`,
  notPlanned: 'not in this agenda',
  forReserve: (p: { minutes: string | number }) => `for a whole reserve, ${p.minutes} min`,
}

export const line = {
  leftOut: 'left out',
  now: 'now',
  running: 'running',
  next: 'next',
  planned: (p: { time: string | number }): Runs => [['visually-hidden', `planned `], ['', `${p.time}`]],
  expected: (p: { time: string | number }): Runs => [['visually-hidden', `, expected `], ['', `${p.time}`]],
  reached: (p: { pace: string | number }) => `, reached ${p.pace}`,
  exercise: ', exercise',
  minutesSpoken: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} minute`, 'other': `${p.count} minutes` })}`,
  minutes: (p: { count: string | number }) => `${p.count} min`,
  onProjector: 'On the projector',
  showSlide: (p: { page: string | number }) => `Show slide ${p.page}`,
  takeBackIn: (p: { title: string | number }): Runs => [['', `Take back in`], ['visually-hidden', `: ${p.title}`]],
  leaveOut: (p: { title: string | number }): Runs => [['', `Leave out`], ['visually-hidden', `: ${p.title}`]],
}

export const say = {
  at: (p: { oneByOne: boolean, n: string | number, of: string | number }) => `${p.oneByOne ? `Question ${p.n} of ${p.of}` : `Step ${p.n} of ${p.of}`}`,
  extra: 'extra',
  secondRound: 'second round',
  say: 'Say',
  otherwise: 'Where that does not fit',
  points: (p: { count: string | number, are: 'answers' | 'questions' | 'statements' | 'cues' | 'quadrants' | 'other' }) => `${p.count} ${p.are === 'answers' ? `answers` : p.are === 'questions' ? `questions` : p.are === 'statements' ? `statements` : p.are === 'cues' ? `cues` : p.are === 'quadrants' ? `quadrants` : `points`}`,
  expected: (p: { is: 'usual' | 'right' | 'other', count: number }) => `${p.is === 'usual' ? `${plural('en', p.count, { 'one': `Usual answer`, 'other': `Usual answers` })}` : p.is === 'right' ? `${plural('en', p.count, { 'one': `Right answer`, 'other': `Right answers` })}` : ``}`,
}

export const session = {
  takeHome: 'Take the results home',
  reports: 'Reports',
  handouts: 'Handouts',
  onPhones: (p: { count: string | number }) => `${p.count} on phones`,
  betweenIdea: 'Between exercises phones show the key idea of the section.',
  betweenNothing: 'Between exercises phones show nothing to read.',
  ideaOff: 'Take the key idea off phones',
  ideaOn: 'Show the key idea on phones',
  smallGroups: (p: { shown: boolean }): Runs => [['', `Results with fewer than five voters are `], ['strong', `${p.shown ? `shown` : `held back`}`], ['', `. Every phone and slide tells people when they are shown.`]],
  holdBack: 'Hold small results back',
  show: 'Show small results',
  roomCheck: 'Room check',
  troubles: (p: { count: number }) => `${plural('en', p.count, { '=0': `all well`, 'other': `${p.count} to look at` })}`,
  connected: (p: { hosts: number, displays: number }) => `${plural('en', p.hosts, { 'one': `${p.hosts} facilitator`, 'other': `${p.hosts} facilitators` })} and ${plural('en', p.displays, { 'one': `${p.displays} display`, 'other': `${p.displays} displays` })} connected`,
  end: 'End the session…',
  exportSoFar: 'Export so far',
  endTitle: 'End this session?',
  endConfirm: 'End the session',
  endWhy: 'Everything that is open closes, phones say goodbye, and no more exercises can run in it. The answers stay stored, and can be exported here.',
}

export const side = {
  questions: 'Questions',
  waiting: (p: { count: string | number }) => `${p.count} waiting`,
  people: 'People',
  session: 'Session',
  room: 'Room',
}

export const remote = {
  noDeck: 'No deck open',
  at: (p: { page: string | number, last: string | number }) => `Slide ${p.page} of ${p.last}`,
  atClick: (p: { page: string | number, last: string | number, click: string | number, clicks: string | number }) => `Slide ${p.page} of ${p.last}, click ${p.click} of ${p.clicks}`,
  nextKey: 'Next click or slide',
  previousKey: 'Previous click or slide',
  jumpKey: 'Go to a slide',
  label: 'Slides on the projector',
  previous: 'Previous',
  choose: 'Choose a slide',
  jump: ', go to another slide',
  nextClick: 'Next click',
  next: 'Next',
  then: 'Then',
  last: 'the last slide is on',
}

export const banners = {
  lost: (): Runs => [['strong', `Connection lost.`], ['', ` The console reconnects by itself. Nothing can be steered until it is back; phones keep their answers.`]],
  ended: (): Runs => [['strong', `This session has ended.`], ['', ` Its answers are stored. Start a new one to run more exercises.`]],
  dismiss: 'Dismiss',
}

export const steps = {
  label: 'Steps',
  done: 'done:',
  extra: (p: { kind: string | number }) => `${p.kind}, extra`,
}

export const timer = {
  none: 'No timer',
  over: 'Over time',
  timer: 'Timer',
  stands: 'Timer stands',
  startKey: 'Start or pause the timer',
  minuteKey: 'One minute more',
  bellKey: 'The bell',
  label: 'Timer',
  pause: 'Pause',
  start: 'Start',
  minuteLess: (): Runs => [['', `−1`], ['visually-hidden', ` minute`]],
  minuteMore: (): Runs => [['', `+1`], ['visually-hidden', ` minute`]],
  restart: (): Runs => [['', `Restart`], ['visually-hidden', ` timer`]],
  bell: (): Runs => [['', `Bell`], ['visually-hidden', `, on this laptop`]],
  ringHere: 'Ring here at zero',
}

export const texts = {
  noneHere: 'None here.',
  flagged: 'check: word filter',
  marks: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} mark`, 'other': `${p.count} marks` })}`,
  signed: (p: { name: string | number }) => `signed ${p.name}`,
  show: 'Show',
  hide: 'Hide',
  pin: 'Pin',
  pinToSlide: 'Pin to the slide',
  unpin: 'Unpin',
  sharedWithYou: 'Shared with you',
  waiting: 'Waiting',
  shown: 'Shown',
  hidden: 'Hidden',
  onSlide: 'on the slide',
  toSlide: 'To the slide',
  offSlide: 'Off the slide',
  answered: 'Answered',
  notAnswered: 'Not answered',
  open: 'Open',
  done: 'Done',
}

export const steering = {
  stale: 'Somebody else steered a moment ago. This is the current state; your press changed nothing.',
  unconfirmed: 'The server did not confirm that. Look at the state below before you press again.',
}

export const loading = {
  status: (p: { status: string | number }) => `The server answered ${p.status}.`,
  content: (p: { why: string | number }) => `The run sheet and exercises could not be loaded. ${p.why}`,
  preflight: (p: { why: string | number }) => `The room check could not be run. ${p.why}`,
  handouts: (p: { why: string | number }) => `The handouts could not be listed. ${p.why}`,
  letter: 'Letter',
}

export const phase = {
  notOpened: 'Not opened',
  notBegun: 'Not begun',
  open: 'Open',
  talking: 'Talking',
  closed: 'Closed',
  ended: 'Ended',
  revealed: 'Revealed',
  finished: 'Finished',
}

export const rolePlay = {
  grouping: 'Forming groups',
  seating: 'Seat and read',
  briefing: 'Reading briefs',
  scene: 'Scene',
  freeze: 'Freeze',
  deRole: 'De-role',
  observersRead: 'Observers read',
  debrief: 'Debrief',
  lineToRoom: 'Line to the room',
  done: 'Finished',
  waiting: 'Waiting',
  ready: 'Ready',
  playing: 'Playing',
  stuck: 'Stuck',
  short: 'Short of a role',
  paused: 'Paused',
  debriefing: 'Debriefing',
  finished: 'Finished',
  observer: 'Observer',
  group: (p: { group: string | number }) => `Group ${p.group}`,
  groupAt: (p: { group: string | number, table: string | number }) => `Group ${p.group}, table ${p.table}`,
  person: (p: { id: string | number }) => `Person ${p.id}`,
}
