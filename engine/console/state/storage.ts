/** Small values kept in this browser. A browser that keeps nothing still runs the console. */

export function readStored<T>(key: string, fallback: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? fallback
  }
  catch {
    return fallback
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  }
  catch {
    // Private windows refuse storage; the value then lasts as long as the page.
  }
}
