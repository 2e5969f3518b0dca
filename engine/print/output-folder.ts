/** The folder that a run writes into: its own while it lasts, and trouble with it told so that somebody can act on it. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ToldError } from '../core/told-error.ts'
import { makeFolder } from '../library/make-folder.ts'

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'nothing can be written there',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  ENOTDIR: 'part of that path is a file',
  EEXIST: 'part of that path is a file',
}

/** Nothing can be written at `path`. */
export class FolderError extends ToldError {
  constructor(path: string, cause: unknown) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    super(`${path} cannot be written: ${reasons[code] ?? message}. No file is half written. Make room, or name another folder with --out DIR.`, { cause })
  }
}

/**
 * Writes beside the files and then takes their places: a reader finds the old ones or the new ones, never half.
 * @param named what a message calls the place
 * @param files what goes where, by path; none takes its place before all are whole
 * @throws FolderError where the disk is full or a file may not be written
 */
export function writeTogether(named: string, files: readonly (readonly [path: string, data: Uint8Array | string])[]): void {
  try {
    files.forEach(([path, data]) => writeFileSync(`${path}.part`, data))
    files.forEach(([path]) => renameSync(`${path}.part`, path))
  }
  catch (error) {
    throw new FolderError(named, error)
  }
  finally {
    files.forEach(([path]) => rmSync(`${path}.part`, { force: true }))
  }
}

/** Another run writes into the folder. */
export class FolderTakenError extends ToldError {}

/**
 * Makes the folder where there is none.
 * @throws FolderError where it cannot be made
 */
export function openFolder(path: string): void {
  try {
    makeFolder(path)
  }
  catch (error) {
    throw new FolderError(path, error)
  }
}

/**
 * Makes the folder where there is none, and keeps other runs out of it: each would drop what the other made.
 * @returns gives the folder free
 * @throws FolderTakenError while another run writes there; FolderError where it cannot be made
 */
export function takeFolder(out: string): () => void {
  const mark = join(out, '.writing')
  openFolder(join(out, 'thumbs'))
  try {
    if (existsSync(mark) && !isRunning(Number(readFileSync(mark, 'utf8'))))
      rmSync(mark, { force: true })
    writeFileSync(mark, String(process.pid), { flag: 'wx' })
  }
  catch (error) {
    if (existsSync(mark) && (error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new FolderTakenError(`Another run is writing into ${out}: wait until it has ended, or name another folder with --out DIR. Where there is none, delete ${mark}.`)
    throw new FolderError(out, error)
  }
  return () => rmSync(mark, { force: true })
}

/** A run that was killed leaves its mark, and no process. */
function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  }
  catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
