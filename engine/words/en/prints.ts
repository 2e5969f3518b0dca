/** Written from prints.yaml by `node tests/architecture/words.ts --write`. */
import { plural } from '../plural.ts'

export const bells = {
  title: 'Bells',
  bell: 'Bell',
  what: 'What happens',
  say: 'You say',
}

export const brief = {
  goal: 'Your goal',
  know: 'What you know',
  constraint: 'Your constraint',
  opening: 'Your opening line',
}

export const choices = {
  question: 'Question',
}

export const contents = {
  label: 'Contents',
}

export const guide = {
  running: 'Running the workshop',
  rolePlays: 'Role-plays by their own clock',
  alone: 'Alone',
  pairs: 'Pairs',
  threes: 'Threes',
  groups: 'Groups',
  wholeRoom: 'Whole room',
  forReserve: (p: { minutes: string | number }) => `kept for a reserve, ${p.minutes} min`,
  minutes: (p: { beforeClock: boolean, minutes: string | number }) => `${p.beforeClock ? `${p.minutes} min, before the clock starts` : `${p.minutes} min`}`,
  seats: (p: { people: string | number, groups: number, players: string | number, observers: string | number, each: string | number }) => `For ${p.people} people: ${plural('en', p.groups, { 'one': `${p.groups} group`, 'other': `${p.groups} groups` })} of ${p.players} players, with ${p.observers} observers in all, ${p.each} a group.`,
  eachGroup: (p: { some: boolean, few: string | number, more: string | number }) => `${p.some ? `${p.few} or ${p.more}` : `${p.few}`}`,
  exercise: 'Exercise',
  ifChosen: ', if you choose it',
  setUp: 'Set up',
  things: 'People and things',
  bring: (p: { materials: string | number }) => `Bring: ${p.materials}.`,
  marks: 'Marks',
  debrief: 'Debrief',
  evidence: 'It worked when',
  good: 'Good sounds like',
  pitfalls: 'When it goes wrong',
  why: 'Why it works',
  safety: 'Safety',
  otherRooms: 'Other rooms',
  noPhones: 'No phones.',
  remote: 'Remote.',
  largeRoom: 'Large room.',
  section: (p: { number: string | number }) => `Section ${p.number}`,
  objectives: 'By the end people can',
  title: (p: { agenda: string | number }) => `Facilitator guide · ${p.agenda}`,
  contents: 'Contents',
  onlyYou: 'For the facilitator only.',
}

export const observer = {
  title: 'Observer sheet',
  how: 'Tick what you see, each time you see it. Write down the exact words, not what you think of them. Say nothing of your own while the scene runs.',
  behaviour: 'Behaviour',
  seen: 'Seen',
  heard: 'Exact words heard',
  time: 'Time',
  keep: 'One thing to keep',
  try: 'One thing to try',
  system: 'You speak for the system',
  systemHow: (p: { exercise: string | number }) => `${p.exercise}. Say only what stands here, when somebody does it or asks for it, and after the time it takes.`,
  answers: 'Answers for the system',
  if: 'If they …',
  takes: 'it takes',
  say: 'then you say',
  firstTake: 'First take',
  secondTake: 'Second take',
}

export const plane = {
  across: (p: { label: string | number, low: string | number, high: string | number }) => `An empty plane. From left to right: ${p.label}, from “${p.low}” to “${p.high}”.`,
  up: (p: { label: string | number, low: string | number, high: string | number }) => `From bottom to top: ${p.label}, from “${p.low}” to “${p.high}”.`,
  corner: (p: { where: 'lowHigh' | 'highHigh' | 'lowLow' | 'other', quadrant: string | number }) => `${p.where === 'lowHigh' ? `top left` : p.where === 'highHigh' ? `top right` : p.where === 'lowLow' ? `bottom left` : `bottom right`}: ${p.quadrant}.`,
}

export const run = {
  title: (p: { run: string | number }) => `Run ${p.run}`,
  mark: 'Mark',
  what: 'What happens',
}

export const runSheet = {
  sums: (p: { hours: string | number, slides: string | number, exercises: string | number, moving: string | number, reserve: string | number, breaks: string | number, how: string | number }) => `${p.hours} · slides ${p.slides} min · exercises ${p.exercises} · moving ${p.moving} · reserve ${p.reserve} · breaks ${p.breaks}. ${p.how}`,
  minutes: (p: { minutes: string | number }) => `${p.minutes} min`,
}

export const scale = {
  statement: 'Statement',
}

export const selfCheck = {
  name: 'Self-check',
  close: 'At the close',
  title: 'How far does each statement describe what you do now?',
  component: 'Component',
  statement: 'Statement',
  before: 'Before today',
  now: 'Now',
  later: '90 days',
  mean: 'mean',
}

export const texts = {
  forTable: 'One for the table.',
  mayBeSent: 'Its writer may send it to you.',
  stays: 'It stays with its writer.',
  shareIfYouWant: 'Share it only if you want to.',
  forYou: 'For you alone.',
  approved: 'Nothing is shown before you let it through.',
  atOnce: 'What is sent is shown at once; you can hide it.',
  most: (p: { count: number }) => `${plural('en', p.count, { 'one': `Up to ${p.count} word.`, 'other': `Up to ${p.count} words.` })}`,
}

export const things = {
  what: 'What',
  inYourWords: 'In your words',
}

export const workbook = {
  section: (p: { number: string | number }) => `Section ${p.number}`,
  sectionTitled: (p: { number: string | number, title: string | number }) => `Section ${p.number} · ${p.title}`,
  selfCheck: 'Self-check',
  close: 'At the close',
  title: (p: { agenda: string | number }) => `Participant workbook · ${p.agenda}`,
  name: 'Name',
  page: (p: { n: string | number }) => `, page ${p.n}`,
}

export const desk = {
  clock: 'Clock',
  what: 'What',
  minutes: 'Min',
  began: 'Began',
  run: (p: { run: string | number }) => `, run ${p.run}:`,
  silent: (p: { title: string | number, run: string | number }) => `${p.title} (run ${p.run})`,
  reserve: (p: { minutes: string | number, uses: string | number }) => `${p.minutes} min: ${p.uses}`,
}

export const order = {
  head: (p: { agenda: string | number, people: string | number, paper: string | number }) => `${p.agenda} · ${p.people} people · ${p.paper}`,
}

export const reference = {
  tools: 'Tools',
  toolsEach: 'a line each',
}

export const tents = {
  onlyYou: 'Only for you',
  wait: (p: { bell: string | number }) => `Wait apart, this tent folded flat, until bell ${p.bell}.`,
}

export const titles = {
  workbook: (p: { workshop: string | number }) => `Participant workbook: ${p.workshop}`,
  guide: (p: { workshop: string | number }) => `Facilitator guide: ${p.workshop}`,
  slides: (p: { title: string | number, onPage: string | number, workshop: string | number }) => `${p.title}, ${p.onPage} to a page: ${p.workshop}`,
  roleTents: 'Role tents',
  observerSheet: 'Observer sheet',
  posters: 'Wall posters',
  postersTiled: 'Wall posters, two sheets each',
}

export const gallery = {
  participants: 'For participants',
  participantsAbout: 'May be sent, printed and released to phones.',
  facilitator: 'For the facilitator and observers',
  facilitatorAbout: 'Holds private briefs and answers: never for participants.',
  room: 'For the room',
  roomAbout: 'Printed for one occasion; may carry names.',
  pages: (p: { count: number, size: string | number }) => `${plural('en', p.count, { 'one': `${p.count} page`, 'other': `${p.count} pages` })}, ${p.size}`,
  titleOf: (p: { workshop: string | number }) => `Handouts: ${p.workshop}`,
  title: 'Handouts',
  version: (p: { workshop: string | number, version: string | number }) => `${p.workshop}, version ${p.version}`,
  groups: 'Groups',
}
