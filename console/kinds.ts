/** What the console needs for each kind of step. A kind added to the schema does not compile until it stands here. */
import type { Component } from 'vue'
import type { Kind, Step, StepOf } from '../core/exercise/steps.ts'
import CloudPreview from './previews/CloudPreview.vue'
import PollPreview from './previews/PollPreview.vue'
import RankingPreview from './previews/RankingPreview.vue'
import ScalePreview from './previews/ScalePreview.vue'

/** What the facilitator reads aloud for a unit. */
export interface Say {
  lead: string
  /** Said only where the first does not fit. */
  otherwise?: string
  /** What people see below the question: options, statements, cues. */
  points: { id: string, label: string, detail?: string }[]
  /** What the points are; answers are lettered, as the cards of a room without phones. */
  pointsAre: 'answers' | 'questions' | 'statements' | 'cues'
}

export interface ConsoleKind<K extends Kind> {
  /** One word for headings. */
  label: string
  open: string
  close: string
  say: (step: StepOf<K>, items: string[]) => Say
  /** Draws one item's rounds; null where nothing is stored. */
  preview: Component | null
}

const vote = { open: 'Open the vote', close: 'Close the vote' }

function itemOf<T extends { id: string }>(items: T[], ids: string[]): T {
  return items.find(item => item.id === ids[0]) ?? items[0]!
}

export const consoleKinds = {
  'poll-single': {
    ...vote,
    label: 'Vote',
    say(step, items) {
      const item = itemOf(step.items, items)
      return { lead: item.question, ...optionsOrQuestions(step.items, items, item.options) }
    },
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
    say(step, items) {
      const item = itemOf(step.items, items)
      return { lead: item.question, ...optionsOrQuestions(step.items, items, item.options) }
    },
    preview: RankingPreview,
  },
  'word-cloud': {
    open: 'Open the cloud',
    close: 'Close the cloud',
    label: 'Word cloud',
    say: (step, items) => ({ lead: itemOf(step.items, items).question, ...optionsOrQuestions(step.items, items, []) }),
    preview: CloudPreview,
  },
  'discussion': {
    open: 'Begin the talk',
    close: 'End the talk',
    label: 'Discussion',
    say: step => ({ lead: step.prompt, otherwise: step.otherwise, points: step.cues.map(cue => ({ id: cue.label, ...cue })), pointsAre: 'cues' }),
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
