/** What a handout is, and what the parts of the catalogue are made from. */
import type { Agenda } from '../../core/agenda.ts'
import type { Template } from '../../print/render.ts'
import type { HandoutModel } from '../model.ts'
import type { Occasion } from '../occasion.ts'

/** Who may have it. What is the facilitator's holds private briefs and is never released to phones. */
export type Audience = 'participant' | 'observer' | 'facilitator'

export interface Handout<S extends string = string> {
  slug: S
  /** File name without paper and ending. */
  file: string
  title: string
  audience: Audience
  landscape: boolean
  template: Template
  /** The exercise it belongs to. */
  exercise?: string
  /** The agenda it was made for, where that makes a difference. */
  agenda?: string
  /** A poster: on the sheet twice as large. */
  large?: boolean
  /** Its template gets `pages`: how many each handout of the same paper has. It is printed after all others. */
  countsPages?: boolean
}

/** One part of the catalogue: its handouts for an agenda and an occasion, in the order in which they are listed. */
export type CataloguePart<S extends string> = (model: HandoutModel, agenda: Agenda, occasion: Occasion) => Handout<S>[]
