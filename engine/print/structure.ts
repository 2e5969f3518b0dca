/** What software finds in each PDF, as a table for people: what can be counted, and no claim beyond it. */
import type { ReadPdf } from './read-pdf.ts'
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from './read-pdf.ts'

/** What `qpdf --check` says: clean, the first thing it found, or null where it is not installed. */
export type Check = 'clean' | string | null

const head = ['File', 'Pages', 'Size', 'Tagged', 'Language', 'Headings', 'Heading order', 'Figures', 'Without text', 'Tables', 'Lists', 'Bookmarks', 'Fonts', 'KB', 'qpdf --check']

const about = [
  '# What is in each PDF',
  '',
  'Counted by software, from the files themselves. Not checked: whether an alternative text says the right thing, whether the order of reading suits somebody who listens, and how any screen reader takes them. No conformance with PDF/UA or WCAG is claimed.',
  '',
]

/** Reads every file, one after the other, and returns the table as Markdown. */
export async function structureReport(out: string, files: readonly string[]): Promise<string> {
  const rows: string[][] = []
  for (const file of files)
    rows.push(rowOf(file, await readPdf(join(out, file)), statSync(join(out, file)).size, qpdfCheck(join(out, file))))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [...about, line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

/** One line of the table. */
export function rowOf(file: string, pdf: ReadPdf, bytes: number, check: Check): string[] {
  const pagesWith = (role: string) => pdf.roles.filter(roles => roles.has(role)).length
  const on = (pages: number) => pages ? `on ${pages} p` : 'none'
  const levels = [...new Set(pdf.headings)].sort()
  return [
    file,
    String(pdf.pages),
    pdf.size.join(' × '),
    pdf.tagged ? 'yes' : 'NO',
    pdf.language ?? 'NONE',
    levels.map(level => `${pdf.headings.filter(one => one === level).length} H${level}`).join(', ') || 'NONE',
    headingFault(pdf.headings) ?? 'no level skipped',
    String(pdf.figures.length),
    String(pdf.figures.filter(alt => !alt).length),
    on(pagesWith('Table')),
    on(pagesWith('L')),
    String(pdf.bookmarks.length),
    [...pdf.fonts, ...pdf.drawnFonts ? [`${pdf.drawnFonts} DRAWN`] : []].join(', '),
    String(Math.ceil(bytes / 1024)),
    check ?? 'not run: not installed',
  ]
}

/** Where a heading is more than one level below the one before it, or the first is not the highest. */
export function headingFault(levels: readonly number[]): string | null {
  const at = levels.findIndex((level, i) => level > (levels[i - 1] ?? 0) + 1)
  return at < 0 ? null : `H${levels[at]} FOLLOWS ${at ? `H${levels[at - 1]}` : 'NOTHING'}`
}

function qpdfCheck(path: string): Check {
  const ran = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
  if (ran.error)
    return null
  return ran.status === 0 ? 'clean' : (ran.stderr || ran.stdout).trim().split('\n')[0]!.replaceAll('|', '/').slice(0, 120)
}
