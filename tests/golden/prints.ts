/** Prints handouts and reports by their commands, and tells what came out. */
import type { HeldPdf } from './pdf.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { sha256 } from './canonical.ts'
import { heldPdf } from './pdf.ts'
import { inFolder, run, withoutPlaces } from './project.ts'
import { copyOfKept } from './running.ts'
import { filesIn } from './survey.ts'

export const agendas: readonly string[] = ['taster', 'half-day', 'full-day', 'two-mornings']
export const papers: readonly string[] = ['a4', 'letter']
/** The foot of every page carries the date of the edition. */
export const EDITION = '2026-05-01'
/** Stands in the papers of one occasion. */
const occasion = ['--participants', '14', '--org', 'Tidewell', '--start', '09:30', '--date', '2026-06-02', '--place', 'Room 3', '--url', 'https://handouts.example']

export interface KeptHandouts {
  /** The version of the browser that made the record. */
  browser: string
  edition: string
  /** By agenda and paper, then by file in the order of printing. */
  prints: Record<string, Record<string, HeldPdf>>
}

interface Index { handouts: { file: string, browser: string, title: string, audience: string, paper: string, slug: string, agenda: string | null, exercise: string | null }[] }

export interface Print { browser: string, files: Record<string, HeldPdf>, about: Omit<Index['handouts'][number], 'browser'>[] }

/** Runs of the record: every agenda on every paper, and one for an occasion. */
export const runs: Record<string, string[]> = {
  ...Object.fromEntries(agendas.flatMap(agenda => papers.map(paper => [`${agenda} ${paper}`, ['--agenda', agenda, '--paper', paper]]))),
  'occasion a4': ['--agenda', 'half-day', '--paper', 'a4', ...occasion, ...['print-order', 'sign-in-sheet', 'certificate', 'one-page-reference'].flatMap(name => ['--only', name])],
}

/**
 * Prints one run into a folder. What an earlier run left there unchanged is not printed again.
 * @throws where the command fails, with what it said
 */
export async function printRun(name: string, folder: string): Promise<Print> {
  const { code, stdout, stderr } = await run('handouts', [...runs[name]!, '--edition', EDITION, '--out', folder])
  if (code !== 0)
    throw new Error(`npm run handouts for ${name} ended with ${code}: ${withoutPlaces(stderr)}`)
  const made = [...stdout.matchAll(/^ {2}(\S+\.pdf)/gm)].map(match => match[1]!)
  const { handouts } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index
  const own = made.map(file => handouts.find(handout => handout.file === file)!)
  const files: Record<string, HeldPdf> = {}
  for (const file of made)
    files[file] = await heldPdf(join(folder, file))
  return { browser: own[0]!.browser, files, about: own.map(({ slug, file, title, audience, paper, agenda, exercise }) => ({ slug, file, title, audience, paper, agenda, exercise })) }
}

export interface Report {
  stdout: string[]
  files: string[]
  pdfs: Record<string, HeldPdf>
  /** Tables and data, each as its lines. */
  texts: Record<string, string[]>
}

/** `npm run report` on a copy of a kept session; the session must stay as it was. */
export async function reportOf(session: string, paper: string): Promise<Report> {
  return inFolder(async (folder) => {
    const dataDir = copyOfKept(session, join(folder, 'data'))
    const before = sessionIn(dataDir)
    const out = join(folder, 'out')
    const { code, stdout, stderr } = await run('report', [session, '--data', dataDir, '--out', out, '--paper', paper])
    if (code !== 0 || !existsSync(out))
      throw new Error(`npm run report for ${session} ended with ${code}: ${stderr}`)
    if (!isDeepStrictEqual(sessionIn(dataDir), before))
      throw new Error(`npm run report changed the session ${session}, or left something beside it.`)
    const files = filesIn(out)
    const pdfs: Record<string, HeldPdf> = {}
    for (const file of files.filter(name => name.endsWith('.pdf')))
      pdfs[file] = await heldPdf(join(out, file))
    const texts = Object.fromEntries(files.filter(name => !name.endsWith('.pdf')).map(name => [name, readFileSync(join(out, name), 'utf8').split('\n')]))
    return { stdout: stdout.replace(/ in \S*out\b/, ' in <out>').split('\n'), files, pdfs, texts }
  })
}

/** Every file of a data folder, by its hash. */
function sessionIn(dataDir: string): Record<string, string> {
  return Object.fromEntries(filesIn(dataDir).map(file => [file, sha256(readFileSync(join(dataDir, file)))]))
}

/** The files of a report as the console calls its downloads; only the data's last line break is the command's own. */
export function downloaded(texts: Report['texts']): Record<string, string[]> {
  const { 'session.json': data, ...tables } = texts
  return { 'export.json': data!.slice(0, -1), ...Object.fromEntries(Object.entries(tables).map(([name, lines]) => [`export/${name}`, lines])) }
}

/** The browser that prints here, as the index of a small print names it. */
export function browserVersion(): Promise<string> {
  return inFolder(async (folder) => {
    await run('handouts', ['--only', 'comment-ladder', '--paper', 'a4', '--edition', EDITION, '--out', folder])
    const { handouts } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index
    return handouts[0]!.browser
  })
}
