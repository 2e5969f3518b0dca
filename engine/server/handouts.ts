/** The PDFs a host may release to phones, as `npm run handouts` left them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { handoutFile } from '../core/handout-file.ts'

const index = z.looseObject({
  handouts: z.array(z.looseObject({
    file: z.string().regex(handoutFile),
    title: z.string(),
    audience: z.string(),
    paper: z.string(),
    pages: z.number().int(),
    bytes: z.number().int(),
  })),
})

export interface MadeHandout {
  file: string
  title: string
  paper: string
  pages: number
  bytes: number
  /** Whether it may go to phones: tents, observers' sheets and the guide hold what participants must not read. */
  releasable: boolean
}

/** What lies in the folder; empty where nothing was made yet or its index cannot be read. */
export async function readHandouts(folder: string): Promise<MadeHandout[]> {
  try {
    const { handouts } = index.parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')))
    return handouts.map(({ file, title, paper, pages, bytes, audience }) => ({ file, title, paper, pages, bytes, releasable: audience === 'participant' }))
  }
  catch {
    return []
  }
}
