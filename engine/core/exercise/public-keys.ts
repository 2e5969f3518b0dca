/**
 * What of a step and of an exercise everybody in the room may see, key by key, one list a kind. A
 * key that the public schema has and no list names does not compile; a key that nobody listed does
 * not leave the server, whoever added it.
 */
import type { PublicExercise } from './schema.ts'
import type { Kind, Option, PublicStepOf } from './steps.ts'

/** The keys of a value and of what is nested in it. A list is as its elements are; a record by ids goes as a whole. */
type KeysOf<T> = [T] extends [never] ? true
  : T extends readonly (infer Element)[] ? KeysOf<Element>
    : string extends keyof T ? true
      : T extends object ? { readonly [P in keyof T]-?: KeysOf<NonNullable<T[P]>> } : true

type ItemKeys<K extends Kind> = KeysOf<PublicStepOf<K>['items']>

const step: KeysOf<Omit<PublicStepOf<'poll-single'>, 'items'>> = {
  id: true,
  kind: true,
  title: true,
  agendas: true,
  optional: true,
  by: true,
  forms: true,
  formFor: true,
  pace: true,
  rounds: true,
  private: true,
  seconds: true,
}
const option: KeysOf<Option> = { id: true, label: true, detail: true }
const choice: ItemKeys<'poll-single'> = { id: true, question: true, options: option }
const text: ItemKeys<'open-text'> = { id: true, question: true, maxWords: true, hint: true }
const axis: KeysOf<PublicStepOf<'placement'>['x']> = { label: true, low: true, high: true }

export const publicKeys: { readonly [K in Kind]: KeysOf<PublicStepOf<K>> } = {
  'poll-single': { ...step, items: choice },
  'poll-multi': { ...step, items: { id: true, question: true, options: option, min: true, max: true, none: true } },
  'quiz': { ...step, prompt: true, items: choice },
  'scale': {
    ...step,
    prompt: true,
    anchors: true,
    ratings: { earlier: true, now: true },
    components: true,
    items: { id: true, question: true, component: true },
  },
  'ranking': { ...step, items: choice },
  'points': { ...step, options: option, total: true, items: { id: true, question: true, short: true } },
  'word-cloud': { ...step, items: { id: true, question: true, maxWords: true, maxLength: true } },
  'open-text': { ...step, prompt: true, moderation: true, upvotes: true, items: text },
  'reflection': { ...step, prompt: true, items: { id: true, question: true, maxWords: true, hint: true, share: true } },
  'placement': {
    ...step,
    prompt: true,
    x: axis,
    y: axis,
    quadrants: { lowLow: true, lowHigh: true, highLow: true, highHigh: true },
    marks: { label: true, options: option },
    note: true,
    items: { id: true, question: true, own: true },
  },
  'discussion': {
    ...step,
    prompt: true,
    otherwise: true,
    cues: { label: true, detail: true },
    moderation: true,
    upvotes: true,
    items: text,
  },
  // Written out: of a role-play the room knows the scenario and the pattern of the run, and no brief.
  'role-play': {
    id: true,
    kind: true,
    title: true,
    agendas: true,
    optional: true,
    by: true,
    forms: true,
    formFor: true,
    pace: true,
    rounds: true,
    private: true,
    items: true,
    scenario: true,
    run: true,
  },
}

export const publicGroupKeys: KeysOf<PublicExercise['group']> = { size: true, note: true, regroup: true }
