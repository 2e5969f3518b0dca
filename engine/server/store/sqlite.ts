/**
 * The embedded driver: one SQLite file a session, WAL, synchronous=FULL. Answers of the same few
 * milliseconds are committed together, and acknowledged only then.
 */
import type { AnswerRow } from '../../core/session/answers.ts'
import type { SessionEvent } from '../../core/session/commands.ts'
import type { ParticipantRow, PositionRow, SessionHeader, SessionStore } from './types.ts'
import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from '../../library/make-folder.ts'
import { migrations } from './migrations.ts'
import { StoreError } from './types.ts'

/** How long answers wait for company before they are committed, in milliseconds. */
const COMMIT_WINDOW_MS = 4

interface Pending { row: AnswerRow, resolve: () => void, reject: (error: Error) => void }

/**
 * Opens the file of one session, or `:memory:`.
 * @throws StoreError when the file cannot be created, is locked by another server, or is no database
 */
export function openSqliteStore(file: string): SessionStore {
  const db = openDatabase(file)
  const sql = {
    header: db.prepare('SELECT name, created_at AS createdAt, code, content FROM session'),
    begin: db.prepare('INSERT INTO session (id, name, created_at, code, content) VALUES (1, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
    repin: db.prepare('UPDATE session SET content = ?'),
    events: db.prepare('SELECT at, command FROM event ORDER BY revision'),
    revision: db.prepare('SELECT coalesce(max(revision), 0) AS revision FROM event'),
    append: db.prepare('INSERT INTO event (revision, at, command) VALUES (?, ?, ?)'),
    putAnswer: db.prepare(`INSERT INTO answer (exercise, item, round, respondent, value) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (exercise, item, round, respondent) DO UPDATE SET value = excluded.value`),
    answers: db.prepare('SELECT exercise, item, round, respondent, value FROM answer WHERE exercise IN (SELECT value FROM json_each(?))'),
    answersOf: db.prepare('SELECT exercise, item, round, respondent, value FROM answer WHERE respondent IN (SELECT value FROM json_each(?))'),
    putParticipant: db.prepare(`INSERT INTO participant (id, number, name) VALUES (?, (SELECT count(*) + 1 FROM participant), ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING id, number, name`),
    participants: db.prepare('SELECT id, number, name FROM participant ORDER BY number'),
    position: db.prepare('SELECT revision, page, clicks FROM position'),
    setPosition: db.prepare('UPDATE position SET revision = revision + 1, page = ?, clicks = ? WHERE revision = ?'),
  }
  let pending: Pending[] = []
  let timer: NodeJS.Timeout | null = null
  let open = true

  function commitPending() {
    timer = null
    const batch = pending
    pending = []
    if (batch.length === 0)
      return
    try {
      db.exec('BEGIN IMMEDIATE')
      try {
        for (const { row } of batch)
          sql.putAnswer.run(row.exercise, row.item, row.round, row.respondent, JSON.stringify(row.value))
        db.exec('COMMIT')
      }
      catch (error) {
        if (db.isTransaction)
          db.exec('ROLLBACK')
        throw error
      }
    }
    catch (error) {
      const told = explain(error, file)
      for (const { reject } of batch)
        reject(told)
      return
    }
    for (const { resolve } of batch)
      resolve()
  }

  /** Runs one statement or transaction; turns SQLite's words into a person's. */
  async function attempt<T>(work: () => T): Promise<T> {
    if (!open)
      throw new StoreError('The session is closed: nothing more can be stored.')
    try {
      return work()
    }
    catch (error) {
      throw explain(error, file)
    }
  }

  const readHeader = (): SessionHeader | null => {
    const row = sql.header.get()
    return row ? { ...(row as unknown as SessionHeader), content: JSON.parse(row.content as string) } : null
  }
  const readPosition = () => ({ ...sql.position.get() }) as unknown as PositionRow

  return {
    header: () => attempt(readHeader),
    begin: header => attempt(() => {
      sql.begin.run(header.name, header.createdAt, header.code, JSON.stringify(header.content))
      return readHeader()!
    }),
    repin: content => attempt(() => void sql.repin.run(JSON.stringify(content))),

    events: () => attempt(() => sql.events.all().map((row): SessionEvent => ({ at: row.at as number, command: JSON.parse(row.command as string) }))),
    append: (expected, event) => attempt(() => {
      const revision = sql.revision.get()!.revision as number
      if (revision !== expected)
        return { ok: false, revision }
      sql.append.run(revision + 1, event.at, JSON.stringify(event.command))
      return { ok: true, revision: revision + 1 }
    }),

    putAnswer(row) {
      if (!open)
        return Promise.reject(new StoreError('The session is closed: nothing more can be stored.'))
      return new Promise((resolve, reject) => {
        pending.push({ row, resolve, reject })
        timer ??= setTimeout(commitPending, COMMIT_WINDOW_MS)
      })
    },
    answers: exercises => attempt(() => sql.answers.all(JSON.stringify(exercises)).map(toAnswer)),
    answersOf: respondents => attempt(() => sql.answersOf.all(JSON.stringify(respondents)).map(toAnswer)),

    putParticipant: (id, name) => attempt(() => ({ ...sql.putParticipant.get(id, name) }) as unknown as ParticipantRow),
    participants: () => attempt(() => sql.participants.all().map(row => ({ ...row }) as unknown as ParticipantRow)),

    position: () => attempt(readPosition),
    setPosition: (expected, page, clicks) => attempt(() => {
      const { changes } = sql.setPosition.run(page, clicks, expected)
      return { ok: changes === 1, revision: readPosition().revision }
    }),

    async close() {
      if (!open)
        return
      if (timer)
        clearTimeout(timer)
      commitPending()
      open = false
      db.close()
    },
  }
}

function toAnswer(row: Record<string, unknown>): AnswerRow {
  return { ...row, value: JSON.parse(row.value as string) } as AnswerRow
}

function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    if (file !== ':memory:')
      makeFolder(dirname(file))
    db = new DatabaseSync(file)
    // One server a session: a second one would hold a state of its own and tell its phones another truth.
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL')
    const { integrity_check: integrity } = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string }
    if (integrity !== 'ok')
      throw Object.assign(new Error('its pages do not fit together'), { code: 'DAMAGED' })
    migrate(db)
    return db
  }
  catch (error) {
    try {
      db?.close()
    }
    catch {}
    throw explain(error, file)
  }
}

function migrate(db: DatabaseSync) {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version > migrations.length)
    throw new Error(`schema version ${version} is newer than this program`)
  db.exec('BEGIN EXCLUSIVE')
  migrations.slice(version).forEach(statements => db.exec(statements))
  db.exec(`PRAGMA user_version = ${migrations.length}`)
  db.exec('COMMIT')
}

function explain(error: unknown, file: string): StoreError {
  if (error instanceof StoreError)
    return error
  const said = error instanceof Error ? error.message : String(error)
  const cause = { cause: error }
  switch (causeOf(error, file)) {
    case 'damaged':
      return new StoreError(`The session file ${file} is damaged and cannot be read (${said}). Put a copy of it back, or start another session with --session NAME; the file was left as it is.`, cause)
    case 'locked':
      return new StoreError(`The session in ${file} is open in another server. Stop that one first, or start another session with --session NAME.`, cause)
    case 'read-only':
      return new StoreError(`The session cannot be stored in ${file}: the folder is read-only or cannot be created (${said}). Make it writable, or name another folder with --data DIR.`, cause)
    case 'full':
      return new StoreError(`The disk with ${file} is full. Free some space; answers are refused until then, and phones keep theirs and send them again.`, cause)
    default:
      return new StoreError(`The session file ${file} could not be used: ${said}. Check the file and its folder, or start another session with --session NAME.`, cause)
  }
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) and error codes of the file system; messages hold paths, so they are not searched. */
function causeOf(error: unknown, file: string): 'damaged' | 'locked' | 'read-only' | 'full' | 'other' {
  const { errcode, code } = error as { errcode?: number, code?: string }
  switch (errcode === undefined ? code : errcode & 0xFF) {
    case 'DAMAGED': case 11: case 26: return 'damaged'
    case 5: case 6: return 'locked'
    case 8: case 14: case 'EACCES': case 'EPERM': case 'EROFS': case 'ENOTDIR': case 'EEXIST': case 'ENOENT': return 'read-only'
    case 13: case 'ENOSPC': return 'full'
    // An input/output error is how SQLite meets a file system that is mounted read-only.
    case 10: return isWritable(dirname(file)) ? 'other' : 'read-only'
    default: return 'other'
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  }
  catch {
    return false
  }
}
