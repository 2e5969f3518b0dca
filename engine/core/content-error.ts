import { ToldError } from './told-error.ts'

/** Content that cannot be used; its message is for a person. */
export class ContentError extends ToldError {}
