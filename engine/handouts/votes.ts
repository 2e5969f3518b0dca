/** The votes of an agenda, as paper carries them in a room without phones. */
import type { Agenda } from '../core/agenda.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import type { Step, StepOf } from '../core/exercise/steps.ts'
import type { HandoutModel } from './model.ts'
import { exercisesIn } from '../core/agenda.ts'
import { formOf } from '../core/session/content.ts'

/** Kinds that are answered by choosing or ordering; a word or a text goes on a blank card. */
const votable = ['poll-single', 'poll-multi', 'quiz', 'ranking', 'points', 'scale'] as const
export type VoteKind = typeof votable[number]
export type VoteStep = StepOf<VoteKind>

export interface Vote {
  exercise: Exercise
  step: VoteStep
  /** The round of an exercise that runs several times, such as `first`. */
  form: string | null
  /** The questions that are asked in this agenda. */
  items: VoteStep['items']
}

/** What is private is put to paper only where the exercise says that slips are handed in; else it stays in the workbook. */
const HANDED_IN = /\bhand(?:s|ed)? in\b|(?<!\b(?:never|not|nothing is|no \w+ is) )\bcollected\b/i

/** Every vote that this agenda runs, in the order of the day. */
export function votesOf(model: HandoutModel, agenda: Agenda): Vote[] {
  const lines = model.runSheets.find(sheet => sheet.agenda.id === agenda.id)?.lines ?? []
  const exercises = exercisesIn(agenda, model.sections.flatMap(section => section.exercises))
  return lines.filter(line => line.kind === 'exercise').flatMap(({ exercise: id, form }) => {
    const exercise = exercises.find(one => one.id === id)
    return exercise ? votesIn(exercise, agenda, form) : []
  })
}

function votesIn(exercise: Exercise, agenda: Agenda, form: string | null): Vote[] {
  return exercise.steps.filter(isVote).flatMap((step): Vote[] => {
    if ((step.agendas && !step.agendas.includes(agenda.id)) || (step.private && !HANDED_IN.test(exercise.noPhones.note)))
      return []
    const used = formOf(step, agenda.id, form)
    const wanted = used ? step.forms![used]! : null
    return [{ exercise, step, form, items: (step.items as { id: string }[]).filter(item => !wanted || wanted.includes(item.id)) as VoteStep['items'] }]
  })
}

function isVote(step: Step): step is VoteStep {
  return (votable as readonly string[]).includes(step.kind)
}

/** What a voter chooses from: lettered options, or the numbers 1 to 5. */
export function choicesOf(vote: Pick<Vote, 'step'>, item: VoteStep['items'][number]): { label: string, detail?: string }[] {
  const { step } = vote
  if (step.kind === 'scale')
    return step.anchors.map(label => ({ label }))
  return 'options' in step ? step.options : 'options' in item ? item.options : []
}

/** How many ballots of a vote share a sheet; every one is as large as its sheet divided by this. */
export type PerSheet = 1 | 2 | 3 | 4 | 6 | 8

/** Height of print in millimetres that a ballot may have, so that as many fit on the shorter of the papers. */
const narrow: [PerSheet, number][] = [[8, 60], [6, 80], [4, 120]]
const wide: [PerSheet, number][] = [[3, 80], [2, 120], [1, 245]]
const LINE = 4.3
const FRAME = 25

/** The most ballots that fit; it is estimated, and where that goes wrong printing names the ballot that overflows. */
export function perSheet(vote: Vote): PerSheet {
  const sizes = isCompact(vote) ? wide : [...narrow, ...wide]
  return sizes.find(([count, most]) => heightOf(vote, count > 3) <= most)?.[0] ?? 1
}

function heightOf(vote: Vote, isNarrow: boolean): number {
  const perLine = isNarrow ? 44 : 84
  const lines = (text: string, per = perLine) => Math.ceil(text.length / per)
  const prompt = 'prompt' in vote.step && vote.step.prompt ? lines(vote.step.prompt) * LINE + 2 : 0
  if (isCompact(vote))
    return FRAME + prompt + 12 + vote.items.reduce((sum, item) => sum + lines(item.question, 60) * LINE + 2.6, 0)
  const box = vote.step.kind === 'ranking' || vote.step.kind === 'points' ? 7.6 : LINE + 1.4
  return FRAME + prompt + vote.items.reduce((sum, item) => sum + 4 + lines(item.question) * LINE
    + choicesOf(vote, item).reduce((all, { label, detail = '' }) => all + Math.max(box, lines(label + detail, perLine - 6) * LINE + 1.4), 0), 0)
}

/** Several short questions with the same answers stand in rows, with the answers as columns. */
export function isCompact({ step, items }: Vote): boolean {
  if (step.kind === 'scale')
    return true
  const labels = (item: VoteStep['items'][number]) => 'options' in item ? item.options.map(option => option.label).join('\n') : ''
  return (step.kind === 'quiz' || step.kind === 'poll-single') && items.length > 2 && items.every(item => labels(item) === labels(items[0]!))
}
