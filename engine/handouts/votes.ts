/** The votes of an agenda, as paper carries them in a room without phones. */
import type { Agenda } from '../core/agenda.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import type { Kind, Step } from '../core/exercise/steps.ts'
import type { Ballot, Choice } from './ballot.ts'
import type { HandoutModel } from './model.ts'
import { exercisesIn } from '../core/agenda.ts'
import { formOf } from '../core/session/content.ts'
import { ballotOf } from '../kinds/ballots.ts'
import { letterOf } from '../ui/charts/text.ts'

export interface Vote {
  exercise: Exercise
  step: Step
  ballot: Ballot<Kind>
  /** The round of an exercise that runs several times, such as `first`. */
  form: string | null
  /** The questions that are asked in this agenda. */
  items: VoteItem[]
}

export type VoteItem = Step['items'][number] & { id: string, question: string }

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
  return exercise.steps.flatMap((step): Vote[] => {
    const ballot = ballotOf(step)
    if (!ballot || (step.agendas && !step.agendas.includes(agenda.id)) || (step.private && !exercise.noPhones.handedIn))
      return []
    const used = formOf(step, agenda.id, form)
    const wanted = used ? step.forms![used]! : null
    return [{ exercise, step, ballot, form, items: (step.items as VoteItem[]).filter(item => !wanted || wanted.includes(item.id)) }]
  })
}

/** What a voter chooses from; empty where they write an answer of their own. */
export function choicesOf({ step, ballot }: Vote, item: VoteItem): readonly Choice[] {
  return ballot.choices(step, item)
}

/** Letter or number of a choice. */
export function headOf({ ballot }: Vote, i: number): string {
  return ballot.heads === 'numbers' ? String(i + 1) : letterOf(i)
}

/** How many ballots of a vote share a sheet; every one is as large as its sheet divided by this. */
export type PerSheet = 1 | 2 | 3 | 4 | 6 | 8

/** Height of print in millimetres that a ballot may have, so that as many fit on the shorter of the papers. */
const narrow: [PerSheet, number][] = [[8, 60], [6, 80], [4, 120]]
const wide: [PerSheet, number][] = [[3, 80], [2, 120], [1, 245]]
const LINE = 4.3
const FRAME = 25
/** A line to write on. */
const FIELD = 10

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
  const box = vote.ballot.answer === 'number' ? 7.6 : LINE + 1.4
  const field = vote.ballot.field ? FIELD : 0
  return FRAME + prompt + vote.items.reduce((sum, item) => sum + 4 + lines(item.question) * LINE + field
    + choicesOf(vote, item).reduce((all, { label, detail = '' }) => all + Math.max(box, lines(label + detail, perLine - 6) * LINE + 1.4), 0), 0)
}

/** Several short questions with the same answers stand in rows, with the answers as columns. */
export function isCompact({ ballot, items }: Vote): boolean {
  return ballot.isTable(items)
}
