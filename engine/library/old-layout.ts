/** The layout of a workshop before `workshop.yaml`: what the content is held against stood at the top, and texts of handouts in a folder of their own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a folder has sections, and has them where an earlier engine looked for them. */
export function isOldLayout(folder: string): boolean {
  return !existsSync(join(folder, 'workshop.yaml')) && existsSync(join(folder, 'sections.yaml'))
}
