/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../../../words/plural.ts'
import { plural } from '../../../words/plural.ts'

export const phone = {
  loading: 'One moment …',
  over: 'Thank those who played and wrote with you. Then put the phone away and look up.',
}

export const phoneBrief = {
  secondTake: 'Second take: the seats have moved on by one.',
  waitApart: (p: { bell: number }) => `${plural('en', p.bell, { 'one': `Wait apart until the bell. Then you enter the scene.`, 'other': `Wait apart until bell ${p.bell}. Then you enter the scene.` })}`,
  observer: 'The others read their briefs. Your sheet with what to watch for is below; note exact words, not opinions.',
  noActing: 'One of you reads the scene aloud. Then you write: no acting.',
  ready: 'You are ready',
  readyAct: 'I am ready',
  readyCount: (p: { count: string | number, size: string | number }) => `${p.count} of ${p.size} in your group are ready.`,
}

export const phoneDeRole = {
  say: (p: { name: string | number }) => `Say: “I am ${p.name} again.”`,
  standUp: 'Stand up.',
  otherChair: 'Sit down on another chair.',
  observer: 'The players step out of their roles. Finish your notes: you read them out next.',
  fromNow: (p: { roles: string | number }) => `From now on it is ${p.roles}, never “you”.`,
  and: (p: { first: string | number, second: string | number }) => `${p.first} and ${p.second}`,
}

export const phoneDebrief = {
  line: 'Up to three people say one line each: a question or sentence that moved something. No explanations.',
  observer: 'the observer',
  then: (p: { first: string | number, second: string | number }) => `${p.first}, then ${p.second}`,
  order: (p: { order: string | number }) => `Speak in this order: ${p.order}. Say the role’s name, never “you”.`,
  about: 'What was felt, what was heard, what it means, what to try next.',
  questions: 'Questions',
}

export const phoneWords = {
  title: 'Exact words',
  removeOne: (p: { words: string | number }) => `Remove: ${p.words}`,
  remove: 'Remove',
  who: 'Who said it, and in which words',
  add: (): Runs => [['', `Add`], ['sr-only', ` this line`]],
  enough: 'Twelve lines are enough. Remove one to add another.',
}

export const phoneFreeze = {
  point: (p: { again: boolean, point: string | number }) => `${p.again ? `Point ${p.point} of 3, second try` : `Point ${p.point} of 3`}`,
  readAloud: 'Read them aloud. Pick the one you would most like to hear, and say why.',
  none: 'Nothing was sent from your group. Say aloud what you would have written.',
}

export const phoneGroup = {
  title: (p: { group: string | number, size: number }): Runs => [['', `Group ${p.group}`], ['rp-where', `${plural('en', p.size, { 'one': `one person`, 'other': `${p.size} people` })}`]],
  titleAt: (p: { group: string | number, table: string | number, size: number }): Runs => [['', `Group ${p.group}`], ['rp-where', `table ${p.table}, ${plural('en', p.size, { 'one': `one person`, 'other': `${p.size} people` })}`]],
  you: 'You',
  nobody: 'Nobody yet',
  observers: (p: { count: number }) => `${plural('en', p.count, { 'one': `Observer`, 'other': `${p.count} observers` })}`,
  observe: (p: { count: number }) => `${plural('en', p.count, { 'one': `watches and notes exact words`, 'other': `watch and note exact words` })}`,
  nobodyActs: 'Nobody acts in this group: everybody writes.',
}

export const phoneSettings = {
  title: 'Change something',
  ratherWrite: 'Our group would rather write than act',
  ratherAct: 'Our group would like to act',
  writeHint: 'Nobody acts then. At three points everybody writes the lead’s next sentence, and you compare. It changes for the whole group, so ask the others first.',
  actHint: 'It changes for the whole group, so ask the others first.',
  backToPaper: 'Back to paper',
  go: 'I have to go',
  goWhy: 'Your seat is given to somebody else, and your group is told that somebody left.',
  leave: 'Leave the group',
  stay: 'Stay',
}

export const phoneSheets = {
  title: 'The observer’s sheet',
  titleOf: (p: { n: string | number }) => `Observer’s sheet ${p.n}`,
  take: (p: { take: string | number }) => `take ${p.take}`,
  seen: (p: { item: string | number }): Runs => [['sr-only', `Seen: `], ['', `${p.item}`]],
  notTicked: (p: { item: string | number }): Runs => [['sr-only', `Not ticked: `], ['', `${p.item}`]],
  exactWords: 'Exact words',
  keep: 'To keep',
  try: 'To try',
  none: 'No sheet was sent for your group. Listen to whoever observed.',
}

export const phoneWish = {
  play: 'I would like to play',
  switch: 'Switch to observer',
  observe: 'I would rather observe',
  observes: 'You observe.',
  noReason: 'Nobody asks for a reason.',
}

export const phoneGrouping = {
  youPlay: 'You play',
  yourSeat: 'Your seat',
  yourGroup: 'Your group',
  observer: 'Observer',
  writes: 'Writes, without acting',
  observerHow: 'You watch, tick what you see and write down exact words. You say nothing during the scene.',
  writesHow: 'At three points everybody writes the lead’s next sentence, and you compare them.',
  leads: 'Whoever has not led today leads first.',
  waitApart: (p: { bell: number }) => `${plural('en', p.bell, { 'one': `You are not in the scene at first. You wait apart until the bell, then you enter.`, 'other': `You are not in the scene at first. You wait apart until bell ${p.bell}, then you enter.` })}`,
  forming: 'The facilitator forms the groups. You may say where you sit, or wait to be drawn.',
  noGroup: 'You are in no group at the moment. If you have just arrived, you are placed by itself.',
  find: 'Find me a group',
}

export const phoneMessages = {
  understood: 'OK, understood',
  ok: 'OK',
}

export const phoneSentence = {
  ask: 'What would you like the lead to say next?',
  rule: 'One sentence. Your group reads it next, without names.',
  earlier: 'What you wrote before stays until you write something else.',
}

export const phoneSheet = {
  title: 'Your sheet',
  groupReads: 'Your group may read it now, and nobody else.',
  yours: 'Yours alone until the observer’s minute. Then your group may read it, and nobody else.',
  tick: 'Tick what you see',
  keep: 'One thing to keep',
  try: 'One thing to try',
  unsent: 'Your sheet is kept on this phone, not yet sent.',
  system: 'What the system answers, if they ask',
  ifThey: (p: { act: string | number, takes: string | number }): Runs => [['', `If they ${p.act} `], ['hint', `(${p.takes})`]],
  say: (p: { answer: string | number }) => `Say: ${p.answer}`,
}

export const phoneOwnBrief = {
  youAre: (p: { role: string | number }) => `You are: ${p.role}`,
  private: 'Only you see this',
  goal: 'What you want',
  know: 'What only you know',
  constraint: 'What binds you',
  opening: 'Say first, aloud',
  covered: 'Your brief is covered.',
  show: 'Show my brief',
  hide: 'Hide my brief',
}

export const phonePaper = {
  title: 'Phones down',
  now: 'Now',
  bells: (p: { count: number }) => `${plural('en', p.count, { 'one': `The bell has rung.`, 'other': `${p.count} bells have rung.` })}`,
  brief: 'Your brief is on paper. Put this phone face down and silent. Anyone may say “pause” aloud, and the scene stops.',
  needPhone: 'I need it on the phone',
  needHint: 'Larger type, or a screen reader. Nobody asks for a reason.',
}

export const phonePaused = {
  noReason: 'Nobody needs a reason.',
  how: 'Your group has stopped. The facilitator knows, privately. Breathe, go back half a minute, change seats, or leave it at that.',
  resume: 'Resume',
}

export const phoneReadOut = {
  sentences: 'One of you reads out the sentence you picked at each point. No comments yet.',
  observer: 'Read your ticks and the exact words aloud, without comment.',
  listen: 'Ticks and exact words, without comment. Do not answer yet.',
}

export const phoneTimer = {
  state: (p: { time: string | number, state: 'still' | 'over' | 'other' }): Runs => [['digits', `${p.time}`], ['', ` `], ['label', `${p.state === 'still' ? `left; the clock stands still` : p.state === 'over' ? `over time` : `left`}`]],
}

export const phoneSafety = {
  pause: 'Pause',
  asked: 'Help is asked for',
  stuck: 'We are stuck',
}

export const phoneScenario = {
  title: 'The scene',
  everybody: 'Everybody knows this.',
}

export const phoneScene = {
  enter: (): Runs => [['strong', `Enter the scene.`], ['', ` The bell has rung for you.`]],
  inject: (p: { observer: boolean }) => `${p.observer ? `Read this out` : `New`}`,
  injectOnly: (p: { observer: boolean, condition: string | number }) => `${p.observer ? `Read this out, only ${p.condition}` : `New, only ${p.condition}`}`,
  comesIn: (p: { role: string | number }) => `Read this out: ${p.role} comes in and says`,
  stayApart: (p: { bell: number }) => `${plural('en', p.bell, { 'one': `Stay apart until the bell. This page tells you when to enter.`, 'other': `Stay apart until bell ${p.bell}. This page tells you when to enter.` })}`,
}

export const phoneFlag = {
  enterNow: 'Enter the scene now.',
  notYet: 'Not your bell yet: wait apart.',
  goesOn: 'The scene goes on.',
  stop: 'Stop',
  bell: 'Bell',
  over: 'The scene is over, finished or not.',
  close: 'Close',
}

export const phoneTable = {
  sitHere: 'I sit here',
  change: 'Change',
  notChosen: 'Not chosen: you are drawn into a group.',
  noted: (p: { table: string | number }) => `Noted: you sit at table ${p.table}.`,
  drawMe: 'No table: draw me instead',
}

export const phoneHeadline = {
  paused: 'Paused',
  over: 'The role-play is over',
  findGroup: 'Find your group',
  inGroup: (p: { group: string | number }) => `You are in group ${p.group}`,
  sitWith: (p: { group: string | number }) => `Sit with group ${p.group}`,
  readScene: 'Read the scene',
  readWatch: 'Read what to watch for',
  readBrief: 'Read your brief',
  waitApart: 'Wait apart for the bell',
  readEachOther: 'Read them to each other',
  writeNext: 'Write the next sentence',
  stepOut: 'Step out of the role',
  readSentences: 'Read out the sentences you picked',
  readHeard: 'Read out what you heard',
  listen: 'Listen to the observer',
  talk: 'Talk it over',
  line: 'One line to the room',
  watch: 'Watch and note',
  playSecond: 'Play the second take',
  play: 'Play the scene',
}

export const phonePhase = {
  grouping: 'Groups are being formed',
  seating: 'Groups sit down',
  briefing: (p: { secondTake: boolean }) => `${p.secondTake ? `Reading the briefs, second take` : `Reading the briefs`}`,
  scene: (p: { secondTake: boolean }) => `${p.secondTake ? `The scene, second take` : `The scene`}`,
  freeze: 'Writing',
  deRole: 'Stepping out of the roles',
  observer: 'The observer reads out',
  debrief: 'Debrief',
  end: 'The end',
  lineToRoom: 'One line to the room',
}

export const phoneOffline = {
  sayPause: 'This phone has no connection now. Say “pause” aloud: the scene stops all the same.',
  sayAloud: 'This phone has no connection now. Say it aloud, or try again in a moment.',
}

export const slideControls = {
  withoutSession: 'Without a live session',
  onPaper: 'On paper',
  resume: 'Resume',
  start: 'Start',
  pause: 'Pause',
  endPhase: 'End phase',
  minuteMore: '+1 min',
  minuteLess: '−1 min',
  bell: 'Bell',
  startOver: 'Start over',
  finishAsk: 'Finish now, for everybody?',
  finish: 'Finish',
  goOn: 'Go on',
  open: 'Open',
  openAgain: 'Open again',
  byTable: 'Groups by table',
  atRandom: 'Groups at random',
  fishbowlHint: 'One group plays, everybody else observes',
  fishbowl: 'Fishbowl',
  sound: 'Sound on',
}

export const slide = {
  readTent: 'On paper: read your tent.',
  bellIsHere: 'Phones down: the bell is here.',
  phonesReadTent: 'Phones down: read your tent.',
  bells: (p: { count: number }) => `${plural('en', p.count, { '=1': `The bell has rung once.`, '=2': `The bell has rung twice.`, 'other': `The bell has rung ${p.count} times.` })}`,
  over: 'over time',
  stopped: 'stopped',
  next: (p: { phase: string | number }): Runs => [['', `Next: `], ['b', `${p.phase}`]],
  stop: 'Stop',
  bell: 'Bell',
  sceneOver: (p: { next: string | number }) => `The scene is over, finished or not. ${p.next}`,
  goesOn: 'The scene goes on. Whoever waits for the bell enters now.',
  notOpen: 'Not open yet',
  formed: 'Groups are formed',
  findGroup: 'Find your group',
  phonesDown: 'Phones down',
  now: (p: { phase: string | number }) => `Now: ${p.phase}.`,
}

export const slideSitting = {
  alone: (): Runs => [['b', `Alone:`], ['', ` everybody for themselves.`]],
  pairs: (): Runs => [['b', `Pairs:`], ['', ` both play.`]],
  trios: (): Runs => [['b', `Trios:`], ['', ` two play, one observes.`]],
  groups: (): Runs => [['b', `Groups:`], ['', ` one observes, the others play.`]],
  room: (): Runs => [['b', `The whole room:`], ['', ` a few play, everybody else observes.`]],
}

export const slidePhase = {
  grouping: 'Find your group',
  seating: 'Hear the scene',
  briefing: 'Read your own brief',
  scene: 'Scene',
  freeze: 'Freeze',
  deRole: 'De-role',
  observer: 'The observer reads',
  debrief: 'Debrief',
  lineToRoom: 'One line to the room',
  done: 'The end',
  firstTake: 'First take',
  secondTake: 'Second take',
  newSeat: 'New seat, new brief',
  freezeAt: (p: { point: string | number }) => `Freeze ${p.point} of 3`,
  freezeTry: (p: { first: boolean, point: string | number }) => `${p.first ? `Freeze ${p.point} of 3, first try` : `Freeze ${p.point} of 3, second try`}`,
  readAndPick: 'Read and pick',
  secondTry: 'A second try',
}

export const slideCue = {
  grouping: 'Play the role, not the person. The observer’s seat needs no reason.',
  seating: 'Sit with your group. Any group may write instead of act.',
  briefing: 'In silence. What you read is yours alone.',
  scene: 'Anyone may say “pause”, or “rewind”.',
  deRole: 'Say “I am … again”, stand up, sit down on another chair.',
  observer: 'Ticks and exact words, without comment.',
  debrief: 'The lead first, then the others who played, then the observer.',
  lineToRoom: 'One sentence that moved something. No explanations.',
  done: 'Thank the people you played with.',
  write: 'Everybody writes the lead’s next sentence.',
  readAloud: 'Read yours aloud. Pick the one you would most like to hear, and say why.',
  secondTents: 'Tents have moved on one seat. Read in silence.',
}

export const print = {
  scene: 'The scene',
  private: 'private brief',
  leads: '· leads',
  leftOut: '· left out in a small group',
  enters: (p: { bell: string | number }) => `· enters on bell ${p.bell}`,
  ticks: 'The observer ticks',
  freezes: 'Freeze, without acting, after',
  injects: 'New in mid-scene',
  bell: (p: { bell: string | number }) => `Bell ${p.bell}:`,
  sounds: 'How it can sound',
  observer: 'Observer',
  observerHow: 'watches, ticks behaviours, writes down exact words',
}

export const consoleInjects = {
  wholeGroup: 'the whole group',
  observerReads: 'the observer, who reads it out',
  allAt: (p: { time: string | number }) => `all at ${p.time}`,
  groupAt: (p: { group: string | number, time: string | number }) => `group ${p.group} at ${p.time}`,
  label: 'Bells and injects',
  bells: 'Bells',
  bellAt: (p: { time: string | number }) => `${p.time} into the scene`,
  bellAtTake: (p: { time: string | number, take: string | number }) => `${p.time} into take ${p.take}`,
  rung: 'rung',
  toCome: 'to come',
  injects: 'Injects',
  for: (p: { whom: string | number }) => `For ${p.whom}`,
  forBell: (p: { rung: boolean, whom: string | number, bell: string | number }) => `${p.rung ? `For ${p.whom}, with bell ${p.bell}, which has rung` : `For ${p.whom}, with bell ${p.bell}`}`,
  only: (p: { condition: string | number }) => `· only ${p.condition}`,
  given: (p: { groups: string | number }) => `given to ${p.groups}`,
  who: (p: { text: string | number }) => `Who gets “${p.text}”`,
  all: 'All groups',
  give: 'Give now',
}

export const consoleAlerts = {
  togetherSpoken: (p: { one: string | number, other: string | number }) => `${p.one} and ${p.other} are kept apart and sit together.`,
  shortSpoken: (p: { group: string | number }) => `${p.group} is short of a role.`,
  stuckSpoken: (p: { group: string | number }) => `${p.group} is stuck.`,
  together: (p: { one: string | number, other: string | number, group: string | number }): Runs => [['strong', `Kept apart, but together:`], ['', ` ${p.one} and ${p.other} sit in group ${p.group}. Never explain a move.`]],
  move: (p: { name: string | number }) => `Move ${p.name}…`,
  or: (p: { first: string | number, second: string | number }) => `${p.first} or ${p.second}`,
  short: (p: { group: string | number, roles: string | number }): Runs => [['strong', `${p.group}: nobody plays ${p.roles}.`], ['', ` It goes without acting until somebody does.`]],
  fill: (p: { role: string | number }) => `Fill ${p.role}…`,
  stuck: (p: { group: string | number }): Runs => [['strong', `${p.group} is stuck.`], ['', ` Pause it, and ask the lead for the next sentence.`]],
  helped: (p: { group: string | number }): Runs => [['', `Helped`], ['visually-hidden', ` group ${p.group}`]],
  recovery: 'Recovery lines',
}

export const consoleGroup = {
  label: (p: { group: string | number }) => `Group ${p.group}`,
  table: (p: { table: string | number }) => `Table ${p.table}`,
  away: (p: { name: string | number }): Runs => [['', `${p.name}`], ['small', ` away`]],
  move: 'move',
  nobody: (p: { optional: boolean }) => `${p.optional ? `nobody, may stay free` : `nobody`}`,
  fill: 'fill',
  ready: (p: { count: string | number, of: string | number }) => `${p.count} of ${p.of} ready`,
  phoneAway: (p: { names: string | number }) => `Phone away: ${p.names}`,
  notActing: 'Goes without acting',
  resume: 'Resume',
  helped: 'Helped',
  withoutActing: 'Without acting',
  act: 'Act the scene',
}

export const consoleGroups = {
  anewTables: 'Anew, by tables…',
  anewRandom: 'Anew, at random…',
  anewFishbowl: 'Anew, as a fishbowl…',
  byTables: 'Form by home tables',
  atRandom: 'Form at random',
  fishbowl: 'Fishbowl',
  summary: (p: { people: number, groups: number }) => `${plural('en', p.people, { 'one': `${p.people} person`, 'other': `${p.people} people` })} in ${plural('en', p.groups, { 'one': `${p.groups} group`, 'other': `${p.groups} groups` })}`,
  status: (p: { count: string | number, status: string | number }) => `${p.count} ${p.status}`,
  title: 'Groups',
  here: (p: { people: number, tables: string | number }) => `${plural('en', p.people, { 'one': `${p.people} person is here, ${p.tables} with a home table`, 'other': `${p.people} people are here, ${p.tables} with a home table` })}`,
  form: 'Form the groups',
  large: (p: { most: string | number }) => `Above ${p.most} people, choose the fishbowl: one group plays, everybody else observes.`,
  none: 'Nobody is in a group yet. Set who is to be kept apart below first; people may choose their home table on their phones.',
  new: 'A new group',
  drag: 'Drag a name to another seat, or press it to choose one.',
  inNone: 'In no group',
  place: (p: { name: string | number }) => `Place ${p.name}`,
  anewTitle: 'Form the groups anew?',
  anew: 'Form anew',
  anewWhy: 'Everybody gets a new seat, and phones say so at once. Single people are moved without this: drag or press a name.',
}

export const consoleApart = {
  how: 'A manager and a report are never together. Ask on the sign-in sheet, give no reason, and never explain a move. Only you see this list.',
  pair: (p: { one: string | number, other: string | number }): Runs => [['', `${p.one} `], ['quiet', `and`], ['', ` ${p.other}`]],
  remove: (p: { one: string | number, other: string | number }): Runs => [['', `Remove `], ['visually-hidden', `${p.one} and ${p.other}`]],
  one: 'One person',
  otherLabel: 'The other person',
  other: 'The other',
  keep: 'Keep apart',
}

export const consoleNow = {
  sounds: 'It can sound like this',
  sheets: 'On the observers’ sheets',
  ask: 'Ask',
  now: 'Now',
  readAloud: 'Read aloud, once',
  scene: 'The scene',
  freeze: (p: { again: boolean, point: string | number, write: boolean }) => `${p.again ? `Freeze ${p.point} of 3, second try` : `Freeze ${p.point} of 3`} · ${p.write ? `everybody writes the lead’s next sentence` : `the group reads, and picks one`}`,
}

export const consolePause = {
  said: (p: { group: string | number }) => `Group ${p.group}: somebody said pause.`,
  saidAt: (p: { group: string | number, table: string | number }) => `Group ${p.group}, table ${p.table}: somebody said pause.`,
  since: (p: { time: string | number }) => `Its scene has stopped, since ${p.time}. Go there quietly: only its own phones know.`,
  show: (p: { group: string | number }): Runs => [['', `Show`], ['visually-hidden', ` group ${p.group}`]],
  resume: (p: { group: string | number }) => `Resume group ${p.group}`,
}

export const consolePeople = {
  seat: (p: { group: string | number, seat: string | number }) => `group ${p.group}, ${p.seat}`,
  wishes: 'wishes to observe',
  hasLed: 'has led',
  onPhone: 'reads on the phone',
  title: 'People and tables',
  count: (p: { people: number }) => `${plural('en', p.people, { 'one': `${p.people} person`, 'other': `${p.people} people` })}`,
  countObserving: (p: { people: number, observing: number }) => `${plural('en', p.people, { 'one': `${p.people} person`, 'other': `${p.people} people` })} · ${plural('en', p.observing, { 'one': `${p.observing} wishes to observe`, 'other': `${p.observing} wish to observe` })}`,
  none: 'Nobody has joined yet. The QR code is at the top.',
  connected: 'connected',
  awayNow: 'away',
  table: 'Table',
  homeTable: (p: { name: string | number }) => `Home table of ${p.name}`,
  move: (p: { name: string | number }): Runs => [['', `Move… `], ['visually-hidden', `${p.name}`]],
  place: (p: { name: string | number }): Runs => [['', `Place `], ['visually-hidden', `${p.name}`]],
  apart: 'Keep apart',
  pairs: (p: { count: number }) => `${plural('en', p.count, { '=0': `nobody so far`, 'one': `${p.count} pair`, 'other': `${p.count} pairs` })}`,
}

export const consoleStrip = {
  seating: 'Seating',
  briefing: 'Briefs',
  scene: 'Scene',
  freeze: 'Freezes',
  deRole: 'De-role',
  observer: 'Ticks',
  debrief: 'Debrief',
  lineToRoom: 'Line',
}

export const console = {
  over: 'This role-play is finished. Observers’ sheets are stored.',
  openAnew: 'Open it anew, with new groups',
  open: 'Open the role-play',
  here: (p: { count: number }) => `${plural('en', p.count, { 'one': `${p.count} phone is here.`, 'other': `${p.count} phones are here.` })} Opening lets people choose a table; briefs stay hidden until the groups read them.`,
}

export const consoleRun = {
  isOver: 'the run is over',
  notStarted: 'not started',
  left: 'left',
  still: 'stands still',
  title: (p: { run: string | number }) => `Run ${p.run}`,
  freeze: (p: { write: boolean, point: string | number }) => `${p.write ? `Freeze ${p.point} of 3: write` : `Freeze ${p.point} of 3: read`}`,
  readAndPick: 'Read, and pick one',
  writeAgain: 'Write again',
  label: 'Run',
  take: (p: { take: string | number }) => `· take ${p.take}`,
  then: (p: { begun: boolean, phase: string | number }) => `${p.begun ? `Then: ${p.phase}` : `First: ${p.phase}`}`,
  steer: 'Steer the run',
  finish: 'Finish',
  pause: 'Pause the run',
  resume: 'Resume the run',
  start: 'Start the run',
  minuteLess: (): Runs => [['', `−1`], ['visually-hidden', ` minute`]],
  minuteMore: (): Runs => [['', `+1`], ['visually-hidden', ` minute`]],
  endPhase: 'End phase now',
  bell: 'Bell',
  extra: (p: { title: string | number }) => `Extra: ${p.title}`,
  extraStep: 'Extra: one more step',
  extraHow: 'For the stop of a fishbowl. The run goes on meanwhile, and you can come back to it.',
  more: 'More',
  softTone: 'Soft tone here when a group pauses',
  reset: 'Reset the run…',
  clear: 'Finish, and clear the phones',
  resetTitle: 'Reset the run?',
  resetConfirm: 'Reset the run',
  resetWhy: 'The clock goes back to before its start, on every phone and the slide. The groups and their seats stay.',
}

export const consoleSwitches = {
  acted: 'Acted',
  withoutActing: 'Without acting',
  label: 'Form for all',
  forAll: 'For all',
  phonesDown: (): Runs => [['', `Phones down `], ['quiet', `paper first`]],
  sound: (p: { blocked: boolean }) => `${p.blocked ? `the bell, after your first press` : `the bell`}`,
  soundHere: 'Sound here',
}

export const consoleSeat = {
  keptApart: 'Kept apart from somebody in that group. Choose another one.',
  wishToObserve: 'They wish to observe. Ask them first; their phone can take the wish back.',
  holds: (p: { name: string | number }) => `${p.name} holds that role, and observes instead.`,
  ledAlready: 'They have led already today.',
  place: (p: { group: string | number, seat: string | number }) => `group ${p.group}, ${p.seat}`,
  nowhere: 'in no group',
  give: 'Give somebody this seat',
  move: (p: { name: string | number }) => `Move ${p.name}`,
  person: 'Person',
  choose: 'Choose a person',
  now: (p: { away: boolean, place: string | number }) => `${p.away ? `Their phone is away. Now: ${p.place}.` : `Now: ${p.place}.`}`,
  group: 'Group',
  newGroup: 'A new group',
  seat: 'Seat',
  observer: 'Observer',
  left: 'Left the room',
  cancel: 'Cancel',
  giveSeat: 'Give the seat',
  moveThem: 'Move',
}

export const consoleTents = {
  goal: 'Goal',
  knows: 'Knows',
  constraint: 'Constraint',
  opening: 'Opening line',
  title: (): Runs => [['', `What the tents say `], ['warning', `for your eyes: not while this screen is projected`]],
  enters: (p: { bell: string | number }) => `, enters on bell ${p.bell}`,
  mayGo: ', may be left out',
  observer: (): Runs => [['', `Observer `], ['quiet', `ticks these, and notes exact words`]],
  ifThey: (p: { act: string | number, takes: string | number }) => `If they ${p.act} (${p.takes})`,
  sounds: 'It can sound like this',
}

export const answer = {
  noVote: 'This is a role-play: there is nothing to vote on.',
}

export const consoleKind = {
  label: 'Role-play',
  open: 'Open the role-play',
  close: 'Close the role-play',
}
