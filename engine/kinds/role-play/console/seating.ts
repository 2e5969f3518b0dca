/** What the dialog that seats somebody begins with; what is missing is chosen there. */
export interface Seating {
  person?: number
  /** Null is a new group. */
  group?: number | null
  /** A role's id, or `observer`. */
  seat?: string
}
