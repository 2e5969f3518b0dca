import type { Agenda, ScheduleLine } from '../agenda.ts'
/** The content a session pins: the exercises as they were when it began. */
import type { Exercise } from '../exercise/schema.ts'
import type { PublicStep, Step } from '../exercise/steps.ts'

export interface PinnedSlide {
  page: number
  section: string
  title: string
  /** Presenter notes as Markdown. */
  note: string
  exercise: string | null
  form: string | null
  /** The reserve exercise this page comes in with; the deck passes over it until that is chosen. */
  reserve: string | null
  /** How many clicks it has before the next page; absent is none. */
  clicks?: number
}

export interface SessionContent {
  agenda: Agenda
  /** The run sheet in order, computed when the session was pinned. */
  schedule: ScheduleLine[]
  exercises: Exercise[]
  /** Every page of this agenda's deck, with the notes a host reads. */
  slides: PinnedSlide[]
  /** Title and key idea of each section. */
  sections: { id: string, title: string, idea: string }[]
  /** Hash of everything the deck was built from. */
  hash: string
}

export function findExercise(content: SessionContent, id: string): Exercise | undefined {
  return content.exercises.find(exercise => exercise.id === id)
}

/**
 * A unit is what opens and closes together: all items of a step, or one item of a step that goes
 * one by one. Its key is stable, because rounds are stored under it.
 */
export interface Unit<S extends PublicStep | Step = Step> {
  key: string
  step: S
  /** Item ids; empty for a discussion. */
  items: string[]
}

/** The form a step uses: the host's choice, else the agenda's, else the first; null where a step has no forms. */
export function formOf(step: PublicStep | Step, agenda: string, chosen?: string | null): string | null {
  if (!step.forms)
    return null
  const wanted = chosen ?? step.formFor?.[agenda]
  return wanted && step.forms[wanted] ? wanted : Object.keys(step.forms)[0]!
}

/** All units of an exercise in order; steps of other agendas are left out. */
export function unitsOf<S extends PublicStep | Step>(exercise: { steps: S[] }, agenda: string, form?: string | null): Unit<S>[] {
  return exercise.steps.filter(step => !step.agendas || step.agendas.includes(agenda)).flatMap((step): Unit<S>[] => {
    const all = (step.items as { id: string }[]).map(item => item.id)
    const inForm = formOf(step, agenda, form)
    const items = inForm ? all.filter(id => step.forms![inForm]!.includes(id)) : all
    // Each form has rounds of its own, so that one exercise can run again with other items.
    const key = inForm && inForm !== Object.keys(step.forms!)[0] ? `${step.id}@${inForm}` : step.id
    return step.pace === 'one-by-one' && items.length > 0
      ? items.map(id => ({ key: `${step.id}/${id}`, step, items: [id] }))
      : [{ key, step, items }]
  })
}
