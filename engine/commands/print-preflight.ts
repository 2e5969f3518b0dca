/** How the self-check of a room reads in a terminal. */
import type { Preflight } from '../server/network.ts'

const signs = { ok: '✓', warn: '!', fail: '✗' } as const

export function printPreflight(preflight: Preflight, print: (line: string) => void): void {
  print('Before people arrive:')
  for (const { level, title, detail } of preflight.checks)
    print(`  ${signs[level]} ${title}. ${detail}`)
}
