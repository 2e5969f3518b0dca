/**
 * What legitimately differs each time a kept session is opened, and what stands in its place in the
 * record. Everything else is held as it was.
 */
import { createHash } from 'node:crypto'

export interface Replay {
  /** When the replay began, by this machine's clock: a time before it was stored and stays as it is. */
  since: number
  origin: string
}

type Rule = (at: { key: string, value: unknown, running: boolean, replay: Replay }) => unknown

/** Each rule returns what stands for a value, or undefined where it does not apply. */
const rules: Rule[] = [
  // The server's clock, and what was stored under it since the replay began.
  ({ value, replay }) => typeof value === 'number' && value >= replay.since ? '<now>' : undefined,
  // A clock of a role-play that runs on; one that stands still is held exactly.
  ({ key, value, running }) => running && typeof value === 'number' && ['sinceMs', 'untilMs', 'runMs'].includes(key) ? '<runs on>' : undefined,
  // What a timer had used up when it was stopped; zero is held.
  ({ key, value }) => key === 'elapsedMs' && value !== 0 ? '<elapsed>' : undefined,
  // The port is another one each time.
  ({ value, replay }) => typeof value === 'string' && value.includes(replay.origin) ? value.replaceAll(replay.origin, '<origin>') : undefined,
  // A number of the running server that names nothing.
  ({ key }) => key === 'instance' ? '<instance>' : undefined,
  // What an exercise says stands in full in a participant's view; here a hash keeps the record small.
  ({ key, value }) => key === 'exercise' && typeof value === 'object' && value !== null ? `<sha256 ${sha256(JSON.stringify(value))}>` : undefined,
]

/** A message as it is kept. */
export function canonical(value: unknown, replay: Replay, key = '', running = false): unknown {
  for (const rule of rules) {
    const instead = rule({ key, value, running, replay })
    if (instead !== undefined)
      return instead
  }
  if (Array.isArray(value))
    return value.map(inner => canonical(inner, replay, '', running))
  if (typeof value !== 'object' || value === null)
    return value
  const runs = running || (value as { clock?: { running?: boolean } }).clock?.running === true
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, canonical(inner, replay, name, runs)]))
}

/** Where two values of JSON differ, by path; what is no longer there is `<gone>`. */
export function changes(before: unknown, after: unknown, path = ''): Record<string, unknown> {
  if (JSON.stringify(before) === JSON.stringify(after))
    return {}
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after))
    return { [path]: after }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.assign({}, ...keys.map((key) => {
    const here = path ? `${path}.${key}` : key
    return !(key in after) ? { [here]: '<gone>' } : !(key in before) ? { [here]: after[key] } : changes(before[key], after[key], here)
  })) as Record<string, unknown>
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
