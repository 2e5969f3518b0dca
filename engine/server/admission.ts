/** Who may come in as what, decided by cookie alone. */
import type { Buffer } from 'node:buffer'
import type { ClientKind, Role } from '../core/protocol.ts'
import type { LiveSession } from './session/live-session.ts'
import * as words from '../words/en/errors.ts'
import { cookieNames, newParticipantSecret, normaliseCode, parseCookies, participantId, sameKey, sessionKeys } from './identity.ts'

/** Wrong codes from one address before it must wait, and how long the count lasts in milliseconds. */
const WRONG_CODES = 20
const WRONG_CODES_WINDOW_MS = 60_000

export type Admitted
  = | { role: 'host' | 'display' }
    | { role: 'participant', participant: { id: string, secret: string } }

export type Joined
  = | { ok: true, cookie: string }
    | { ok: false, code: 'wrong-code' | 'too-many', why: string }

export interface Admission {
  keys: { host: string, display: string }
  /** What the holder of these cookies is to be, or null when it may not. */
  admit: (as: ClientKind, cookieHeader: string | undefined) => Admitted | null
  /** The role a key in an address stands for, with the cookie that keeps it. */
  redeem: (key: string) => { role: 'host' | 'display', cookie: string } | null
  /** Admits a phone that knows the join code; a phone that joined before keeps its identity. */
  join: (given: { code: string, name: string }, cookieHeader: string | undefined, address: string) => Promise<Joined>
}

export function createAdmission(session: LiveSession, serverSecret: Buffer, clock: () => number = Date.now): Admission {
  const { name, code } = session.header
  const keys = sessionKeys(serverSecret, name)
  const cookies = cookieNames(name, serverSecret)
  const wrong = new Map<string, { count: number, since: number }>()
  const setCookie = (cookie: string, value: string) => `${cookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000`

  const roleOf = (given: Record<string, string>): Role | null =>
    sameKey(given[cookies.host], keys.host) ? 'host' : sameKey(given[cookies.display], keys.display) ? 'display' : null

  function participantOf(given: Record<string, string>) {
    const secret = given[cookies.participant]
    const id = secret && participantId(secret, name)
    // A secret counts only if this server gave it out: its id was stored when it joined.
    return id && session.person(id) ? { id, secret } : null
  }

  return {
    keys,
    admit(as, cookieHeader) {
      const given = parseCookies(cookieHeader)
      const role = roleOf(given)
      if (as === 'console')
        return role === 'host' ? { role } : null
      if (as === 'deck')
        return role === 'host' || role === 'display' ? { role } : null
      const participant = participantOf(given)
      return participant && { role: 'participant', participant }
    },
    redeem(key) {
      if (sameKey(key, keys.host))
        return { role: 'host', cookie: setCookie(cookies.host, keys.host) }
      if (sameKey(key, keys.display))
        return { role: 'display', cookie: setCookie(cookies.display, keys.display) }
      return null
    },
    async join(given, cookieHeader, address) {
      const tries = wrong.get(address)
      if (tries && clock() - tries.since > WRONG_CODES_WINDOW_MS)
        wrong.delete(address)
      else if (tries && tries.count >= WRONG_CODES)
        return { ok: false, code: 'too-many', why: words.join.tooMany }
      if (!sameKey(normaliseCode(given.code), code)) {
        const counted = wrong.get(address) ?? { count: 0, since: clock() }
        wrong.set(address, { ...counted, count: counted.count + 1 })
        return { ok: false, code: 'wrong-code', why: words.join.wrongCode }
      }
      const known = participantOf(parseCookies(cookieHeader))
      const secret = known?.secret ?? newParticipantSecret()
      await session.putParticipant(participantId(secret, name), given.name)
      return { ok: true, cookie: setCookie(cookies.participant, secret) }
    },
  }
}
