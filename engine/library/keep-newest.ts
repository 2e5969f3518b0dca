/** Keeps a cache from growing without end. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Removes what was used longest ago from a folder that holds nothing else. */
export function keepNewest(folder: string, count: number): void {
  if (!existsSync(folder))
    return
  const old = readdirSync(folder).map(name => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs })).sort((a, b) => b.at - a.at).slice(count)
  old.forEach(({ path }) => rmSync(path, { recursive: true, force: true }))
}
