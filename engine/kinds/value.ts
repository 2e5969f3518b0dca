/** Whether something from the network is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether an answer says "skip". */
export function isSkip(value: unknown): value is { skip: true } {
  return isRecord(value) && value.skip === true
}
