/** Reads a stored session without changing it: what is opened is a copy. */
import type { SessionStore } from './types.ts'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteStore } from './sqlite.ts'
import { StoreError } from './types.ts'

/**
 * Opens a copy of a session's file; closing it takes the copy away.
 * @throws StoreError when a server has the session open, or the file is damaged
 */
export function openCopy(file: string): SessionStore {
  if (isInUse(file))
    throw new StoreError('This session is open in a running server: make its reports with the button in the console, or stop the server first.')
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const ending of ['', '-wal'].filter(ending => existsSync(`${file}${ending}`)))
      copyFileSync(`${file}${ending}`, join(folder, `${basename(file)}${ending}`))
    const store = openSqliteStore(join(folder, basename(file)))
    return { ...store, close: () => store.close().finally(remove) }
  }
  catch (error) {
    remove()
    throw error
  }
}

/** A server holds its file locked, and keeps a log beside it; where that log is left over from a crash, nobody holds the lock. */
function isInUse(file: string): boolean {
  if (!existsSync(`${file}-wal`))
    return false
  const hadIndex = existsSync(`${file}-shm`)
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true })
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  }
  catch (error) {
    // SQLITE_BUSY and SQLITE_LOCKED; anything else is told by opening the copy.
    return [5, 6].includes(((error as { errcode?: number }).errcode ?? 0) & 0xFF)
  }
  finally {
    db?.close()
    if (!hadIndex)
      rmSync(`${file}-shm`, { force: true })
  }
}
