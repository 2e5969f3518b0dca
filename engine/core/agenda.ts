/** Agendas: which sections, in which order, with which breaks; and the schedule that follows. */
export { endOf, type Moment, moments } from './agenda/clock.ts'
export { exercisesIn, minutesIn, reservesOf, type RunsIn, standIn } from './agenda/exercises.ts'
export { planOf } from './agenda/plan.ts'
export { type Priority, schedule, type ScheduleKind, type ScheduleLine, type SlideTiming, transitionMinutes } from './agenda/schedule.ts'
export type { Agenda, AgendaChoice, AgendaPart, ReservePart } from './agenda/schema.ts'
export { type Totals, totals } from './agenda/totals.ts'
