/**
 * What a person wants to do next, from what the server said last: pure, and one decision a key, so that
 * a seed gives the same deeds whenever messages come.
 */
import type { ParticipantExercise, ParticipantView } from '../core/protocol.ts'
import type { Seen, Sendable } from './phone.ts'
import type { Character, Deed, Question } from './types.ts'
import { drawFor } from '../core/draw.ts'
import { simulateAnswer } from '../kinds/simulated.ts'
import { countWords } from '../kinds/text.ts'
import { questions } from './habits.ts'
import { rolePlayWishes } from './role-play.ts'

/** A message, and how it stands in the log. */
export type Sending = { [E in keyof Sendable]: { event: E, message: Sendable[E], deed: Omit<Deed, 'person' | 'refused'> } }[keyof Sendable]

export interface Wish {
  /** Names the decision; a wish is carried out once. */
  key: string
  /** One after the other; nothing where the person goes for good. */
  sends: readonly Sending[]
  /** How long a person takes before each. */
  seconds: number
  /** The connection is lost while it is sent. */
  drops?: boolean
}

/** What a person remembers: the exercises they have seen, and the texts they have sent. */
export interface Past { met: ReadonlySet<string>, said: ReadonlySet<string> }

/** Words a minute that people write on a phone. Palin et al. (2019), How do people type on mobile devices? */
const WORDS_A_MINUTE = 36
/** A glance and a tap. */
export const MOMENT = 2

const nowhere = { exercise: null, item: null, round: null }

/**
 * All that a person wants to do now, the most urgent first.
 */
export function wishesOf(who: Character, seen: Seen, past: Past): Wish[] {
  const { 'participant-view': view } = seen
  if (!view || view.ended)
    return []
  const open = view.exercises.filter(one => one.phase === 'open' && one.countedBy === 'phones' && one.items.length > 0)
  return [
    ...renames(who),
    ...open.some(({ by }) => by === 'table') ? namesTable(who) : [],
    ...rolePlayWishes(who, seen),
    ...open.filter(({ by }) => by === 'person' || who.number <= who.tables).flatMap(one => answers(who, one)),
    ...marks(who, view, past),
    ...asks(who, view),
    ...leaves(who, past),
  ]
}

function renames({ number, seed, habits, name }: Character): Wish[] {
  const key = 'rename'
  return name && drawFor(seed, `${number}/${key}`).chance(habits.rename)
    ? [{ key, sends: [{ event: 'rename', message: { name: `${name} B.` }, deed: { did: 'rename', ...nowhere, value: `${name} B.` } }], seconds: 8 }]
    : []
}

function namesTable({ number, tables }: Character): Wish[] {
  const table = 1 + (number - 1) % tables
  return [{ key: 'table', sends: [{ event: 'set-table', message: { table }, deed: { did: 'table', ...nowhere, value: table } }], seconds: MOMENT }]
}

/** One answer an item, then what those send who change their minds. */
function answers(who: Character, at: ParticipantExercise): Wish[] {
  const drops = drawFor(who.seed, `${who.number}/drop/${at.id}/${at.unit}/${at.round}`).chance(who.habits.drop)
  const answered = at.items.map(item => answer(who, at, item, false)).filter(wish => wish !== null)
  const changed = at.items.map(item => drawFor(who.seed, `${who.number}/again/${at.id}/${item}/${at.round}`).chance(who.habits.changeOfMind) ? answer(who, at, item, true) : null).filter(wish => wish !== null)
  return [...answered.map((wish, i) => i === 0 && drops ? { ...wish, drops } : wish), ...changed]
}

function answer(who: Character, { id: exercise, step, round, vote }: ParticipantExercise, item: string, again: boolean): Wish | null {
  const { seed, number, name, habits } = who
  const key = `answer/${exercise}/${item}/${round}${again ? '/again' : ''}`
  const own = drawFor(seed, `${number}/${key}`)
  const question: Question = { person: number, exercise, step, item, round, vote, again }
  const told = who.answer?.(question)
  if (told === null)
    return null
  const examples = who.examples(exercise, item)
  const example = examples.length ? examples[(number - 1 + Number(again)) % examples.length]! : null
  const value = told ?? (own.chance(habits.skip)
    ? { skip: true }
    : simulateAnswer(step, item, { own, room: drawFor(seed, `room/${exercise}/${item}`), vote, examples, example, name }))
  const words = Object.values(value).filter(part => typeof part === 'string').reduce((sum, part) => sum + countWords(part), 0)
  return { key, sends: [{ event: 'answer', message: { exercise, item, round, value }, deed: { did: 'answer', exercise, item, round, value } }], seconds: own.whole(4, 16) + words * 60 / WORDS_A_MINUTE }
}

/** Texts of the exercises that are shown, and questions; nobody marks their own. */
function marks({ number, seed, habits }: Character, view: ParticipantView, { said }: Past): Wish[] {
  const shown = view.exercises.filter(({ step, phase }) => phase === 'revealed' && 'upvotes' in step && step.upvotes).flatMap(({ id, posts }) => Object.values(posts ?? {}).flat().map(post => ({ exercise: id, ...post })))
  const asked = view.questions.list.map(question => ({ exercise: null, ...question }))
  // By their words: the ids differ from session to session.
  return [...shown, ...asked].filter(({ text }) => !said.has(text)).sort((a, b) => a.text < b.text ? -1 : 1).flatMap(({ exercise, id, text }): Wish[] => {
    const key = `mark/${exercise}/${text}`
    return drawFor(seed, `${number}/${key}`).chance(habits.mark)
      ? [{ key, sends: [{ event: 'upvote', message: { exercise, post: id, on: true }, deed: { did: 'mark', ...nowhere, exercise, value: text } }], seconds: MOMENT + countWords(text) / 4 }]
      : []
  })
}

function asks({ number, seed, habits, ask }: Character, view: ParticipantView): Wish[] {
  const key = 'ask'
  const own = drawFor(seed, `${number}/${key}`)
  const asked = ask?.(number)
  const text = asked === undefined && own.chance(habits.ask) ? own.pick(questions) : asked
  if (!view.questions.open || !text)
    return []
  return [{ key, sends: [{ event: 'ask', message: { text }, deed: { did: 'ask', ...nowhere, value: text } }], seconds: 20 }]
}

/** After an exercise that is over for them, and never the first person: somebody stays to see the end. */
function leaves({ number, seed, habits }: Character, { met }: Past): Wish[] {
  const own = drawFor(seed, `${number}/leave`)
  return number > 1 && own.chance(habits.leave) && met.size >= own.whole(3, 5)
    ? [{ key: 'leave', sends: [], seconds: 30 }]
    : []
}
