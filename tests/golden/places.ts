/** Where commands write when nobody says where: tried in a copy of the project, so that nobody's own files are touched. */
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inFolder, root, run } from './project.ts'
import { copyOfKept, startIn } from './running.ts'
import { filesIn, OTHER_SLIDES } from './survey.ts'

export interface Places {
  /** Files below `data/` while `npm start` runs, and after it has stopped. */
  start: string[]
  handouts: string[]
  report: string[]
  /** The deck's own page and folders; what a bundler calls its pieces is nobody's business. */
  build: string[]
}

/** A copy of every file that git knows or would know, with the same libraries; returns the paths. */
function copyProject(to: string): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0')
  const files = listed.filter(name => name && !name.startsWith('tests/') && existsSync(join(root, name)))
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(join(root, file), join(to, file))
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'))
  return files
}

export function placesWritten(): Promise<Places> {
  return inFolder(async (folder) => {
    copyProject(folder)
    // The same files give the same builds: nothing is built twice.
    mkdirSync(join(root, '.cache'), { recursive: true })
    symlinkSync(join(root, '.cache'), join(folder, '.cache'))
    const below = (part: string) => filesIn(join(folder, part)).map(file => `${part}/${file.replace(/\d{4}-\d\d-\d\d/, '<day>')}`)

    const running = await startIn(join(folder, 'data'), ['--agenda', 'taster'], folder)
    const whileRunning = below('data')
    await running.stop()
    const start = [...whileRunning, 'and afterwards', ...below('data')]

    copyOfKept('unmerged-log', join(folder, 'data'))
    const must = async (name: string, args: string[]) => {
      const { code, stderr } = await run(name, args, folder)
      if (code !== 0)
        throw new Error(`npm run ${name} ended with ${code}: ${stderr}`)
    }
    await must('report', ['unmerged-log'])
    await must('handouts', ['--only', 'comment-ladder', '--edition', '2026-05-01'])
    await must('build', ['--agenda', 'taster'])
    return {
      start,
      report: below('dist/reports'),
      handouts: below('dist/handouts'),
      build: readdirSync(join(folder, 'dist', 'deck')).sort().map(name => `dist/deck/${name}`),
    }
  })
}

/** What a session says whose slides have been edited since, and are no longer kept as they were. */
export function saidOfOtherSlides(): Promise<string[]> {
  return inFolder(async (folder) => {
    const deck = copyProject(folder).find(file => basename(file) === 'slides.md')!
    appendFileSync(join(folder, deck), '\n')
    const running = await startIn(copyOfKept('unmerged-log', join(folder, 'data')), ['--session', 'unmerged-log'], folder)
    const said = running.said().split('\n').filter(line => OTHER_SLIDES.test(line))
    await running.dispose()
    return said
  })
}
