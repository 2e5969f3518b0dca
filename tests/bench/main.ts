/**
 * `npm run bench`: timings as ratios beside a baseline of the same run, because machines differ and
 * are shared. Nothing here is asserted; tests assert what people notice.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { failWith } from '../../engine/commands/command.ts'
import { readFlags } from '../../engine/commands/flags.ts'
import { loadCards } from '../../engine/handouts/cards.ts'
import { slugsWith } from '../../engine/handouts/catalogue.ts'
import { loadContent } from '../../engine/library/load.ts'
import { project as root } from '../../engine/library/project.ts'
import { findBrowser } from '../../engine/print/find-browser.ts'
import { openSqliteStore } from '../../engine/server/store/sqlite.ts'

/** What a copy to build and print from does without. */
const without = ['.git', '.cache', 'dist', 'docs', 'node_modules', 'tests', 'sessions']
const ANSWERS = 2000

const say = (line: string) => process.stderr.write(`${line}\n`)

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

function run(args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', chunk => output += chunk)
    child.stderr.on('data', chunk => output += chunk)
    child.on('close', code => code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}:\n${output.slice(-2000)}`)))
  })
}

function table(title: string, rows: readonly (readonly [name: string, seconds: number])[]) {
  const [, baseline] = rows[0]!
  process.stdout.write(`\n${title}\n`)
  for (const [name, taken] of rows)
    process.stdout.write(`  ${name.padEnd(52)} ${taken.toFixed(2).padStart(8)} s  ${(taken / baseline).toFixed(2).padStart(7)}\n`)
}

/** Handouts beside Slidev's own export of the same slides, in a copy whose exercises may be edited. */
async function handouts() {
  const copy = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    readdirSync(root).filter(part => !without.includes(part)).forEach(part => cpSync(join(root, part), join(copy, part), { recursive: true }))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const browser = findBrowser(say)
    const make = (only: readonly string[] = []) => run(['--disable-warning=ExperimentalWarning', 'engine/commands/handouts.ts', '--edition', '2026-01-01', ...only.flatMap(slug => ['--only', slug])], copy, { CHROMIUM_PATH: browser })
    say('slidev export …')
    const baseline = await seconds(() => run([join(root, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs'), 'export', 'slides.md', '--output', join(copy, 'baseline.pdf'), '--executable-path', browser], copy, { TLW_AGENDA: 'all' }))
    say('handouts, cold …')
    const cold = await seconds(() => make())
    say('handouts, unchanged …')
    const unchanged = await seconds(() => make())
    const edit = async (from: string, to: string) => {
      const file = join(copy, 'exercises', 'pl-where-influence.md')
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
      return seconds(() => make())
    }
    say('handouts, one debrief question edited …')
    const debrief = await edit('Which of these could you strengthen this month?', 'Which of these will you strengthen this month?')
    say('handouts, one exercise on a slide edited …')
    const slide = await edit('What most likely moved them?', 'What moved them most?')
    // The workbook has a page for so many exercises and no more, and the print order waits for the workbook.
    const growing = slugsWith(await loadCards(root)).filter(slug => slug !== 'participant-workbook' && slug !== 'print-order')
    const fromNothing = () => {
      for (const made of ['dist', '.cache'])
        rmSync(join(copy, made), { recursive: true, force: true })
      return seconds(() => make(growing))
    }
    say('handouts without the workbook, cold …')
    const once = await fromNothing()
    say('the same with every exercise twice …')
    const exercises = join(copy, 'exercises')
    for (const name of readdirSync(exercises).filter(name => name.endsWith('.md'))) {
      const text = readFileSync(join(exercises, name), 'utf8')
      writeFileSync(join(exercises, `${name.slice(0, -3)}-again.md`), text.replace(/^id: (.+)$/m, 'id: $1-again'))
    }
    const twice = await fromNothing()
    table('Handouts, A4 and Letter', [['slidev export of the same deck', baseline], ['npm run handouts, cold', cold], ['npm run handouts, unchanged', unchanged], ['npm run handouts, one debrief question edited', debrief], ['npm run handouts, one question on a slide edited', slide], ['cold, without workbook and print order', once], ['the same with every exercise twice', twice]])
  }
  finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Answers as a room sends them, beside one commit for each. */
async function answers() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const { content } = await loadContent(root, 'full-day')
  const fill = async (name: string, together: number) => {
    const store = openSqliteStore(join(folder, `${name}.sqlite`))
    await store.begin({ name, createdAt: 0, code: 'BENCH', content })
    const taken = await seconds(async () => {
      for (let sent = 0; sent < ANSWERS; sent += together) {
        await Promise.all(Array.from({ length: together }, (_, i) =>
          store.putAnswer({ exercise: 'pl-where-influence', item: 'moved-them', round: 1, respondent: `r${sent + i}`, value: { option: 'trust' } })))
      }
    })
    await store.close()
    return taken
  }
  try {
    say('answers …')
    table(`${ANSWERS} answers, each acknowledged after its commit`, [['one after the other', await fill('single', 1)], ['100 people at a time', await fill('hundred', 100)]])
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function main() {
  readFlags({ usage: 'npm run bench', does: 'Takes timings as ratios beside a baseline of the same run.', flags: {} })
  process.stdout.write('Seconds, and the ratio to the first line of each table.\n')
  await answers()
  await handouts()
}

main().catch(failWith)
