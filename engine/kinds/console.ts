/** What the console needs for each kind of step. A kind added to the schema does not compile until it stands here. */
import type { Component } from 'vue'
import type { Kind, Step, StepOf } from '../core/exercise/steps.ts'
import PlacementPreview from './placement/Preview.vue'
import PointsPreview from './points/Preview.vue'
import PollPreview from './poll-single/Preview.vue'
import RankingPreview from './ranking/Preview.vue'
import ScalePreview from './scale/Preview.vue'
import CloudPreview from './word-cloud/Preview.vue'

/** What the facilitator reads aloud for a unit. */
export interface Say {
  lead: string
  /** Said only where the first does not fit. */
  otherwise?: string
  /** What people see below the question: options, statements, cues. */
  points: { id: string, label: string, detail?: string }[]
  /** What the points are; answers are lettered, as the cards of a room without phones. */
  pointsAre: 'answers' | 'questions' | 'statements' | 'cues' | 'quadrants'
}

export interface ExpectedAnswer { id: string, question: string, is: 'Usual answer' | 'Right answer', option: string, why: string }

export interface ConsoleKind<K extends Kind> {
  /** One word for headings. */
  label: string
  open: string
  close: string
  say: (step: StepOf<K>, items: string[]) => Say
  /** What people usually choose, or what is right; for the host only, from the start. */
  answers?: (step: StepOf<K>, items: string[]) => ExpectedAnswer[]
  /** Draws one item's rounds; null where nothing is stored. */
  preview: Component | null
}

const vote = { open: 'Open the vote', close: 'Close the vote' }
const writing = { open: 'Open the writing', close: 'Close the writing' }

function itemOf<T extends { id: string }>(items: T[], ids: string[]): T {
  return items.find(item => item.id === ids[0]) ?? items[0]!
}

export const consoleKinds = {
  'poll-single': {
    ...vote,
    label: 'Vote',
    say: sayOptions,
    answers: (step, items) => step.items.filter(item => items.includes(item.id)).flatMap(item => item.expected ? [expected('Usual answer', item, item.expected.option, item.expected.why)] : []),
    preview: PollPreview,
  },
  'poll-multi': {
    ...vote,
    label: 'Vote for several',
    say: sayOptions,
    preview: PollPreview,
  },
  'quiz': {
    open: 'Open the quiz',
    close: 'Close the quiz',
    label: 'Quiz',
    say(step, items) {
      const said = sayOptions(step, items)
      return step.prompt && items.length > 1 ? { ...said, lead: step.prompt } : said
    },
    answers: (step, items) => step.items.filter(item => items.includes(item.id)).map(item => expected('Right answer', item, item.right, item.why)),
    preview: PollPreview,
  },
  'scale': {
    open: 'Open the scale',
    close: 'Close the scale',
    label: 'Scale',
    say: (step, items) => ({ lead: step.prompt, points: questions(step.items, items), pointsAre: 'statements' }),
    preview: ScalePreview,
  },
  'ranking': {
    open: 'Open the ranking',
    close: 'Close the ranking',
    label: 'Ranking',
    say: sayOptions,
    preview: RankingPreview,
  },
  'points': {
    open: 'Open the points',
    close: 'Close the points',
    label: 'Points',
    say: step => ({ lead: step.items.map(item => item.question).join(' Then: '), points: step.options, pointsAre: 'answers' }),
    preview: PointsPreview,
  },
  'word-cloud': {
    open: 'Open the cloud',
    close: 'Close the cloud',
    label: 'Word cloud',
    say: (step, items) => ({ lead: itemOf(step.items, items).question, ...optionsOrQuestions(step.items, items, []) }),
    preview: CloudPreview,
  },
  'open-text': {
    ...writing,
    label: 'Writing',
    say: (step, items) => sayPrompt(step, items),
    preview: null,
  },
  'placement': {
    open: 'Open the board',
    close: 'Close the board',
    label: 'Placement',
    say: ({ prompt, x, y, quadrants }) => ({
      lead: prompt,
      points: [
        { id: 'x', label: `Left to right: ${x.label}`, detail: `${x.low} to ${x.high}` },
        { id: 'y', label: `Bottom to top: ${y.label}`, detail: `${y.low} to ${y.high}` },
        { id: 'top', label: 'Above', detail: `${quadrants.lowHigh}; ${quadrants.highHigh}` },
        { id: 'bottom', label: 'Below', detail: `${quadrants.lowLow}; ${quadrants.highLow}` },
      ],
      pointsAre: 'quadrants',
    }),
    preview: PlacementPreview,
  },
  'discussion': {
    open: 'Begin the talk',
    close: 'End the talk',
    label: 'Discussion',
    say: step => ({ lead: step.prompt, otherwise: step.otherwise, points: step.cues.map(cue => ({ id: cue.label, ...cue })), pointsAre: 'cues' }),
    preview: null,
  },
  'reflection': {
    ...writing,
    label: 'Reflection',
    say: (step, items) => sayPrompt(step, items),
    preview: null,
  },
  'role-play': {
    open: 'Open the role-play',
    close: 'Close the role-play',
    label: 'Role-play',
    say: step => ({ lead: step.scenario, points: [], pointsAre: 'cues' }),
    preview: null,
  },
} satisfies { [K in Kind]: ConsoleKind<K> }

interface WithOptions { id: string, question: string, options: Say['points'] }

function expected(is: ExpectedAnswer['is'], item: WithOptions, option: string, why: string): ExpectedAnswer {
  return { id: item.id, question: item.question, is, option: item.options.find(one => one.id === option)?.label ?? option, why }
}

/** A question with its answers; of several at once, the questions. */
function sayOptions(step: { items: WithOptions[] }, items: string[]): Say {
  const item = itemOf(step.items, items)
  return { lead: item.question, ...optionsOrQuestions(step.items, items, item.options) }
}

/** What all texts are about, with what to write; else the question alone. */
function sayPrompt(step: { prompt?: string, items: { id: string, question: string }[] }, items: string[]): Say {
  const points = questions(step.items, items)
  return step.prompt || points.length > 1
    ? { lead: step.prompt ?? points[0]!.label, points: step.prompt ? points : points.slice(1), pointsAre: 'questions' }
    : { lead: points[0]!.label, points: [], pointsAre: 'questions' }
}

function questions(items: { id: string, question: string }[], ids: string[]): Say['points'] {
  return items.filter(item => ids.includes(item.id)).map(item => ({ id: item.id, label: item.question }))
}

/** One question shows its answers; several at once show themselves. */
function optionsOrQuestions(items: { id: string, question: string }[], ids: string[], options: Say['points']): Pick<Say, 'points' | 'pointsAre'> {
  return ids.length > 1 ? { points: questions(items, ids), pointsAre: 'questions' } : { points: options, pointsAre: 'answers' }
}

/** The entry of a step's kind, with the kind forgotten. */
export function kindOf(kind: Kind): ConsoleKind<Kind> {
  return consoleKinds[kind] as unknown as ConsoleKind<Kind>
}

/** What to read aloud for a unit. */
export function sayOf(step: Step, items: string[]): Say {
  return kindOf(step.kind).say(step as never, items)
}

/** What people usually choose, or what is right; empty where neither is known. */
export function answersOf(step: Step, items: string[]): ExpectedAnswer[] {
  return kindOf(step.kind).answers?.(step as never, items) ?? []
}
