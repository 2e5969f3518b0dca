import { ToldError } from '../core/told-error.ts'

/** A flag of a print run that cannot be carried out; one sentence for a person. */
export class OccasionError extends ToldError {}
