/**
 * Who is who. The server mints every identity; a client-chosen id counts for nothing. Host and
 * display hold keys that `npm start` prints once; a participant holds a secret that only the phone's
 * cookie knows.
 */
import { Buffer } from 'node:buffer'
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../library/make-folder.ts'
import { StoreError } from './store/types.ts'

const base64 = (bytes: Buffer) => bytes.toString('base64url')

/** Reads the secret of a data folder, or makes one that only its owner may read. */
export function readServerSecret(dataDir: string): Buffer {
  const file = join(dataDir, 'secret')
  try {
    makeFolder(dataDir)
    try {
      const stored = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
      if (stored.length >= 32)
        return stored
    }
    catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw error
    }
    const secret = randomBytes(32)
    writeFileSync(file, `${base64(secret)}\n`, { mode: 0o600 })
    chmodSync(file, 0o600)
    return secret
  }
  catch (error) {
    throw new StoreError(`The data folder ${dataDir} cannot be used (${(error as Error).message}). Make it writable, or name another one with --data DIR.`, { cause: error })
  }
}

export interface Keys { host: string, display: string }

/** The keys of a session: the same after a restart, so that an open presenter view goes on. */
export function sessionKeys(secret: Buffer, session: string): Keys {
  const key = (role: string) => base64(createHmac('sha256', secret).update(`${role}:${session}`).digest()).slice(0, 24)
  return { host: key('host'), display: key('display') }
}

/** Compares without telling by its time how much was right. */
export function sameKey(given: string | undefined, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(right))
}

/** Letters and digits that nobody mixes up when read aloud or from the back of a room. */
const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

export function newJoinCode(): string {
  return Array.from({ length: 5 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}

/** A number that decides a draw, so that a replay gives the same groups. */
export function drawSeed(): number {
  return randomInt(2 ** 32)
}

/** What people type, made comparable: case and blanks do not matter. */
export function normaliseCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '')
}

export function newParticipantSecret(): string {
  return base64(randomBytes(24))
}

/** The participant a secret belongs to. One way: the stored id does not give the secret back. */
export function participantId(secret: string, session: string): string {
  return base64(createHash('sha256').update(`participant:${session}:${secret}`).digest()).slice(0, 22)
}

/**
 * The pseudonym under which a participant answers one exercise. Keyed by the cookie's secret, which
 * is never stored, so the database cannot say who voted what, nor link one exercise to another.
 */
export function pseudonymOf(secret: string, session: string, exercise: string): string {
  return base64(createHmac('sha256', secret).update(`${session}:${exercise}`).digest()).slice(0, 22)
}

/** Cookie names carry the session, because cookies of one host are shared by all its ports. */
export function cookieNames(session: string, dataSecret: Buffer): { host: string, display: string, participant: string } {
  const short = createHmac('sha256', dataSecret).update(`cookie:${session}`).digest('hex').slice(0, 8)
  return { host: `tlw_host_${short}`, display: `tlw_display_${short}`, participant: `tlw_participant_${short}` }
}

/** Cookies of a request header by name. Values were minted here and need no decoding. */
export function parseCookies(header: string | undefined): Record<string, string> {
  return Object.fromEntries((header ?? '').split(';').map(part => part.trim().split('=')).filter(([name, value]) => name && value).map(([name, ...value]) => [name!, value.join('=')]))
}
