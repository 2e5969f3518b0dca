/** `npm run check`: validates all content. One line a problem; exit code 1 on errors. With `--coverage`, the map from the source article first. */
import process from 'node:process'
import { formatProblem } from '../core/exercise/problems.ts'
import { checkContent } from '../library/check/index.ts'
import { coverageText } from '../library/coverage-text.ts'
import { readLanguage } from '../library/language.ts'
import { readContent } from '../library/load.ts'
import { failWith } from './command.ts'
import { flagsOfAll, namedWorkshop, readFlags } from './flags.ts'

async function main() {
  const workshop = namedWorkshop()
  const { root = workshop, coverage } = readFlags({
    usage: 'npm run check',
    does: 'Finds every mistake in the content.',
    flags: {
      ...flagsOfAll,
      root: { type: 'string', takes: 'DIR', tells: 'content of another folder, which need not be whole' },
      coverage: { type: 'boolean', tells: 'first the map from the source article to slides and exercises' },
    },
  }).values
  const [{ model, problems: unreadable }, language] = await Promise.all([readContent(root), readLanguage(root)])
  // References are judged only when every file could be read: a file left out would raise false alarms elsewhere.
  const problems = unreadable.length ? unreadable : checkContent(model, language)
  const errors = problems.filter(problem => problem.level === 'error').length
  const warnings = problems.length - errors

  if (coverage)
    console.log(`${coverageText(model)}\n`)
  for (const problem of problems)
    console.log(problem.level === 'warning' ? `Warning: ${formatProblem(problem)}` : formatProblem(problem))
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
  console.log(`Content check: ${[
    plural(model.slides.length, 'slide'),
    plural(model.exercises.length, 'exercise'),
    plural(model.agendas.length, 'agenda'),
    plural(errors, 'error'),
    plural(warnings, 'warning'),
  ].join(', ')}.${unreadable.length ? ' Mend these first; the rest is checked after that.' : ''}`)
  process.exitCode = errors ? 1 : 0
}

await main().catch(failWith)
