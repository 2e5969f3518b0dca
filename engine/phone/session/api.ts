/** The two HTTP calls before the live connection: who am I, and let me in. */
import * as words from '../../words/en/phone.ts'

/** How long a call may take before the server counts as away, in milliseconds. */
const CALL_TIMEOUT_MS = 8000

export interface Me { joined: boolean, title: string }

export type JoinOutcome
  = | { ok: true }
    | { ok: false, code: 'wrong-code' | 'too-many' | 'malformed' | 'away', why: string }

/** Whether this phone has joined already, and what the workshop is called. Null when the server cannot be reached. */
export async function fetchMe(): Promise<Me | null> {
  try {
    const response = await call('/api/me')
    return response.ok ? await response.json() as Me : null
  }
  catch {
    return null
  }
}

/** Asks to be admitted. Never rejects: a server that is away is an outcome like the others. */
export async function join(code: string, name: string): Promise<JoinOutcome> {
  try {
    const response = await call('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name }),
    })
    return await response.json() as JoinOutcome
  }
  catch {
    return { ok: false, code: 'away', why: words.join.away }
  }
}

/**
 * Takes the join code of a scanned address out of the address bar, so that a photo or a shared tab
 * does not carry it. It stays in the history entry, for a reload before joining.
 */
export function takeCodeFromAddress(): string {
  const state = history.state as { code?: string } | null
  const code = new URLSearchParams(location.search).get('code')?.trim() || state?.code || ''
  if (location.search)
    history.replaceState({ code }, '', location.pathname)
  return code
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), CALL_TIMEOUT_MS)
  try {
    return await fetch(path, { ...init, credentials: 'same-origin', signal: abort.signal })
  }
  finally {
    clearTimeout(timer)
  }
}
