/** What of the content goes into the books of one agenda. */
import type { Agenda } from '../core/agenda.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import type { Step } from '../core/exercise/steps.ts'
import type { HandoutModel, PrintSection, PrintSlide } from './model.ts'
import { exercisesIn, planOf, standIn } from '../core/agenda.ts'
import { isPlayed } from '../kinds/traits.ts'
import { stepsIn } from './printed-steps.ts'

/** A section as one agenda has it. */
export interface BookSection extends Omit<PrintSection, 'objectives'> {
  objectives: string[]
}

/** The sections of an agenda: its exercises, those kept for its reserves last in theirs, and what people can do after it. */
export function sectionsOf(model: HandoutModel, agenda: Agenda): BookSection[] {
  const plan = planOf(agenda)
  const exercises = exercisesIn(agenda, model.sections.flatMap(section => section.exercises))
  const held = exercises.filter(exercise => isRun(exercise, agenda) || exercise.reserve[plan] !== undefined)
  return model.sections.map(section => ({
    ...section,
    objectives: section.objectives
      .filter(objective => (!objective.for || objective.for.includes(plan)) && objective.by.some(id => held.some(exercise => exercise.id === id)))
      .map(objective => objective.text),
    exercises: section.exercises.flatMap(({ id }) => held.find(exercise => exercise.id === id) ?? []),
  }))
}

/** Whether an exercise has its own minutes in an agenda, and is not only kept for a reserve. */
export function isRun(exercise: Exercise, agenda: Agenda): boolean {
  return exercise.minutes[planOf(agenda)] !== undefined
}

/** Slides that an agenda's deck shows, those that wait for a reserve included. */
export function shownIn(slides: readonly PrintSlide[], agenda: Agenda): PrintSlide[] {
  return slides.filter(slide => agenda.id in slide.pages)
}

/** The exercise on a slide, after swaps. */
export function exerciseOn(slide: PrintSlide, agenda: Agenda): string | null {
  return slide.exercise === null ? null : standIn(agenda, slide.exercise)
}

/** The steps of an exercise as an agenda runs them; where it runs several forms, the questions of all of them. */
export function bookSteps(exercise: Exercise, agenda: Agenda): Step[] {
  const forms = agenda.parts.flatMap(part => 'exercise' in part && part.exercise === exercise.id && part.form ? [part.form] : [])
  if (!forms.length)
    return stepsIn(exercise.steps, agenda)
  return exercise.steps.map((step) => {
    const ids = forms.flatMap(form => step.forms?.[form] ?? [])
    return ids.length ? { ...step, items: (step.items as { id: string }[]).filter(item => ids.includes(item.id)) } as Step : step
  })
}

/** What an exercise asks, in one text: the scene of a role-play, a prompt, or its first question. */
export function askedIn(exercise: Exercise, agenda: Agenda): string {
  const [step] = bookSteps(exercise, agenda)
  if (!step)
    return ''
  if (isPlayed(step))
    return step.scenario
  const prompt = 'prompt' in step ? step.prompt : undefined
  return prompt ?? (step.items[0] as { question: string } | undefined)?.question ?? ''
}
