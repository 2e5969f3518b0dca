/** Anything that can happen in a room, in any order: what a property test draws its steps from. */
import type { HostRequest } from '../../engine/core/session/commands.ts'
import * as fc from 'fast-check'
import { postId } from '../../engine/core/session/posts.ts'
import { QUESTIONS } from '../../engine/core/session/questions.ts'
import { smallContent } from './content.ts'

export const PEOPLE = 9
export const content = smallContent()
export const exercises = content.exercises.map(exercise => exercise.id)
export const handouts = [{ file: 'workbook.pdf', title: 'Workbook', paper: 'a4', pages: 1, bytes: 1, releasable: true }]

export const pseudonym = (i: number, of: string) => `r-${i}-${of}`
export const questionAbout = (exercise: string) => `Question of ${exercise}?`

/** Mostly false. */
const often = fc.integer({ min: 0, max: 5 }).map(n => n === 0)
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const exercise = fc.constantFrom(...exercises)
const someone = fc.integer({ min: 1, max: PEOPLE })
const mode = fc.constantFrom('approve' as const, 'at-once' as const)
const on = fc.boolean()
const form = fc.constantFrom('acted' as const, 'without-acting' as const)
const group = fc.constantFrom(1, 2, 3)
const groupOrRoom = fc.option(group)
const AGREED = 'we agree'

/** Valid and invalid values of each kind. */
export const values: Record<string, fc.Arbitrary<unknown>> = {
  'poll-single': fc.record({ option: fc.constantFrom('a', 'b', 'c', 'z') }),
  'quiz': fc.record({ option: fc.constantFrom('a', 'b', 'c') }),
  'poll-multi': fc.record({ options: fc.subarray(['a', 'b', 'c']) }),
  'scale': fc.record({ rating: fc.integer({ min: 0, max: 6 }), earlier: fc.integer({ min: 1, max: 5 }) }),
  'ranking': fc.record({ order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 2 }) }),
  'points': fc.record({ points: fc.record({ a: fc.integer({ min: 0, max: 100 }), b: fc.constantFrom(0, 40) }).map(({ a, b }) => ({ a, b, c: 100 - a - b })) }),
  'word-cloud': fc.record({ words: fc.array(fc.constantFrom('Ask', 'ask', 'listen'), { maxLength: 3 }) }),
  'open-text': fc.record({ text: fc.constantFrom('yes', 'no', 'one two three four five six') }),
  'discussion': fc.record({ text: fc.constantFrom(AGREED, AGREED, '') }),
  'estimate': fc.record({ number: fc.constantFrom(0, 12, 12.5, 40, 1500, 12.3, 2001) }),
  'placement': fc.record({ x: fc.integer({ min: -5, max: 100 }), y: fc.integer({ min: 0, max: 100 }), label: fc.constantFrom('Desk', 'Desk', ''), mark: fc.constantFrom('a', 'b') }),
  'reflection': fc.constantFrom({}, { text: 'shared by choice' }),
  'role-play': fc.constant({}),
}

/** What a host may key in, well or badly, by what it is counted for. */
const voters = fc.integer({ min: 0, max: 9 })
const few = fc.integer({ min: 0, max: 3 })
const counted = fc.oneof(
  fc.record({ of: fc.constantFrom('vote q', 'multi m', 'quizzed k1', 'three x', 'rank r'), voters, counts: fc.record({ a: few, b: few }) }),
  fc.record({ of: fc.constantFrom('check s1', 'twice b1'), voters, counts: fc.record({ 2: few, 5: few }) }),
  fc.record({ of: fc.constantFrom('shares now'), voters, counts: fc.record({ a: fc.constantFrom(20.5, 70), b: fc.constantFrom(30, 29.5), c: fc.constantFrom(0, 50) }) }),
  fc.record({ of: fc.constantFrom('words w'), voters, counts: fc.record({ Ask: few, decide: few }) }),
  fc.record({ of: fc.constantFrom('guess g'), voters, counts: fc.record({ 12: few, 99.5: few }) }),
  fc.record({ of: fc.constantFrom('texts t', 'posted line'), voters, counts: fc.constant({}) }),
)
const keyIn = fc.record({ counted, also: fc.boolean(), back: often, read: often }).map(({ counted: { of, ...count }, also, back, read }) => {
  const [exercise, item] = of.split(' ') as [string, string]
  return { type: 'key-in' as const, exercise, item, count: back ? null : { ...count, texts: read ? ['read aloud'] : [], also } }
})

const posted = (i: number) => postId({ item: 'line', round: 1, respondent: pseudonym(i, 'posted') }, AGREED)
const asked = (i: number, of: string) => postId({ item: 'question', round: 1, respondent: pseudonym(i, QUESTIONS) }, questionAbout(of))

/** Every command of a role-play, by its type. */
export const rolePlay: { [T in Extract<HostRequest, { type: 'role-play' }>['command']['type']]: fc.Arbitrary<object> } = {
  'rp-group': fc.record({ by: fc.constantFrom('tables', 'random', 'fishbowl') }),
  'rp-table': fc.record({ person: someone, table: fc.option(group) }),
  'rp-start': fc.constant({}),
  'rp-pause': fc.constant({}),
  'rp-add': fc.record({ seconds: fc.constantFrom(60, -60) }),
  'rp-end-phase': fc.constant({}),
  'rp-bell': fc.constant({}),
  'rp-inject': fc.record({ inject: fc.constant('news'), group: groupOrRoom }),
  'rp-paper': fc.record({ on }),
  'rp-form': fc.record({ form, group: groupOrRoom }),
  'rp-move': fc.record({ person: someone, group: groupOrRoom, seat: fc.constantFrom('lead', 'other', 'observer') }),
  'rp-arrive': fc.record({ person: someone }),
  'rp-leave': fc.record({ person: someone }),
  'rp-keep-apart': fc.record({ a: fc.constant(1), b: fc.constantFrom(2, 3), on }),
  'rp-resume-group': fc.record({ group }),
  'rp-unstick': fc.record({ group }),
  'rp-reset-run': fc.constant({}),
  'rp-finish': fc.constant({}),
}
const rolePlayRequest = fc.constantFrom(...Object.entries(rolePlay)).chain(([type, fields]) => fields.map(fields => ({ type, ...fields })))

/** Every command that a console can send, by its type: with how often it is drawn, and what stands in it. */
export const commands: { [T in HostRequest['type']]: [weight: number, fields: fc.Arbitrary<object>] } = {
  'open': [60, fc.record({ exercise, form: fc.option(fc.constantFrom('short', 'all', 'first', 'last'), { nil: undefined, freq: 4 }) })],
  'close': [20, fc.record({ exercise })],
  'reveal': [30, fc.record({ exercise })],
  'second-round': [40, fc.record({ exercise })],
  'reset': [8, fc.record({ exercise })],
  'next': [30, fc.record({ exercise })],
  'previous': [30, fc.record({ exercise })],
  'finish': [8, fc.record({ exercise })],
  'timer': [10, fc.record({ exercise, action: fc.constantFrom('start', 'pause', 'reset') })],
  'timer-add': [10, fc.record({ exercise, seconds: fc.constantFrom(60, -60) })],
  'show-small-groups': [6, fc.record({ on })],
  'answer-by': [6, fc.record({ exercise, by: fc.constantFrom('person', 'table') })],
  'count-by': [10, fc.record({ exercise, by: fc.constantFrom('phones', 'phones', 'hands', 'cards', 'paper') })],
  'key-in': [60, keyIn],
  'moderation': [10, fc.record({ exercise: fc.constantFrom('texts', 'posted', 'vote'), mode })],
  'moderate': [16, fc.record({ exercise: fc.constant('posted'), post: fc.integer({ min: 0, max: 3 }).map(posted), as: fc.constantFrom('show', 'hide', 'pin', 'unpin') })],
  'questions': [10, fc.record({ open: fc.constantFrom(true, true, false), mode })],
  'question': [16, fc.record({ question: fc.record({ person, exercise }).map(({ person, exercise }) => asked(person, exercise)), as: fc.constantFrom('show', 'hide', 'answered', 'unanswered', 'on-screen', 'off-screen') })],
  'key-idea': [6, fc.record({ on })],
  'clock': [6, fc.record({ on })],
  'cut': [6, fc.record({ line: fc.constantFrom('exercise:vote', 'slide:two'), on })],
  'spend-reserve': [6, fc.record({ exercise, on })],
  'release-handout': [6, fc.record({ file: fc.constantFrom('workbook.pdf', 'tents.pdf'), on })],
  'role-play': [90, fc.record({ exercise: fc.constant('play'), command: rolePlayRequest })],
  // A session that ends early proves little: most go on to the last step.
  'end-session': [2, fc.constant({})],
}
const command = fc.oneof(...Object.entries(commands).map(([type, [weight, fields]]) => ({ weight, arbitrary: fields.map(fields => ({ type, ...fields }) as HostRequest) })))

const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('answer' as const), people: fc.subarray([...Array.from({ length: PEOPLE }).keys()], { minLength: 1 }), pick: fc.nat(), stale: often }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('command' as const), command, late: often, at: fc.option(fc.nat(), { freq: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'drop' as const, 'table' as const, 'ask' as const, 'upvote' as const), person, exercise }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tick' as const), seconds: fc.integer({ min: 1, max: 400 }) }) },
)

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Commands about any exercise; drawn at random, hardly one would meet an exercise that runs. */
const ofAny: ReadonlySet<string> = new Set(['close', 'reveal', 'second-round', 'reset', 'next', 'previous', 'finish', 'timer', 'timer-add', 'answer-by', 'count-by'])

/** The command of a step, mostly about an exercise that runs. */
export function aimed({ command, at }: Extract<Step, { do: 'command' }>, active: readonly string[]): HostRequest {
  return at !== null && active.length > 0 && ofAny.has(command.type) ? { ...command, exercise: active[at % active.length]! } as HostRequest : command
}

const everybody = [...Array.from({ length: PEOPLE }).keys()]
const commanded = (...commands: HostRequest[]): Step[] => commands.map(command => ({ do: 'command', command, late: false, at: null }))
const doing = (what: 'join' | 'ask' | 'upvote', people = everybody): Step[] => people.map(person => ({ do: what, person, exercise: 'play' }))
const answering = (...people: number[]): Step => ({ do: 'answer', people, pick: 0, stale: false })
const rolePlayed = (command: Extract<HostRequest, { type: 'role-play' }>['command']): HostRequest => ({ type: 'role-play', exercise: 'play', command })

/** A result of one exercise, of as many as it takes. */
const result = (exercise: string): Step[] => [...commanded({ type: 'show-small-groups', on: true }, { type: 'moderation', exercise, mode: 'at-once' }, { type: 'open', exercise }), answering(...everybody), answering(...everybody), ...commanded({ type: 'reveal', exercise })]

/** Where a random walk would seldom get by itself. */
const beginnings = fc.oneof(
  fc.constant<Step[]>([]),
  // Groups that play.
  { weight: 2, arbitrary: fc.constant([...doing('join'), ...commanded({ type: 'open', exercise: 'play' }, rolePlayed({ type: 'rp-group', by: 'random' }), rolePlayed({ type: 'rp-start' }))]) },
  // Texts and questions that are shown, and people who mark them.
  { weight: 2, arbitrary: fc.constant([...commanded({ type: 'questions', open: true, mode: 'at-once' }, { type: 'open', exercise: 'posted' }), answering(0, 1, 2), answering(0, 1, 2), ...doing('ask', [0, 1]), ...commanded({ type: 'reveal', exercise: 'posted' }), ...doing('upvote', [3, 4, 5])]) },
  // Hands beside a few phones.
  { weight: 2, arbitrary: fc.constant([...commanded({ type: 'open', exercise: 'vote' }), answering(0, 1, 2), ...commanded({ type: 'key-in', exercise: 'vote', item: 'q', count: { voters: 1, counts: { a: 1 }, texts: [], also: true } })]) },
  // Items that go one by one.
  { weight: 2, arbitrary: fc.constant([...commanded({ type: 'open', exercise: 'three' }), answering(...everybody), ...commanded({ type: 'next', exercise: 'three' }, { type: 'previous', exercise: 'three' })]) },
  { weight: 20, arbitrary: exercise.map(result) },
)

/** A walk of `from` to `to` steps after a beginning. */
export const walk = (from: number, to: number) => fc.record({ beginning: beginnings, steps: fc.array(step, { minLength: from, maxLength: to, size: 'max' }) }).map(({ beginning, steps }) => [...beginning, ...steps])
/** Values for whoever answers next, of every kind; now and then somebody skips. */
export const answers = fc.infiniteStream(fc.record({ ...values, skips: fc.integer({ min: 0, max: 9 }).map(n => n === 0) }))
/** Drawn before all others, so that no kind depends on luck. */
export const examples = fc.sample(answers, { numRuns: exercises.length, seed: 1 }).map((stream, i): [Step[], typeof stream] => [result(exercises[i]!), stream])
