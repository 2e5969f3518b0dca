/** `npm run agenda`: the run sheet of each agenda, what to cut when late, and the outcomes it reaches; exit code 1 when one breaks its limits. */
import process from 'node:process'
import { formatProblem } from '../core/exercise/problems.ts'
import { agendaNeeds, judgeAgenda, scheduleOf } from '../library/check/agendas.ts'
import { agendaFile } from '../library/check/model.ts'
import { ContentError, findAgenda, readContent } from '../library/load.ts'
import { outcomesText } from './agenda/coverage.ts'
import { rescue } from './agenda/rescue.ts'
import { runSheet } from './agenda/run-sheet.ts'
import { failWith } from './command.ts'
import { flagsOfAll, namedWorkshop, readFlags } from './flags.ts'

async function main() {
  const workshop = namedWorkshop()
  const { agenda: wanted, root = workshop } = readFlags({
    usage: 'npm run agenda',
    does: 'Prints the run sheet of each agenda with clock times, what to cut when late, and the outcomes it reaches.',
    flags: {
      ...flagsOfAll,
      agenda: { type: 'string', takes: 'NAME', tells: 'one agenda alone' },
      root: { type: 'string', takes: 'DIR', tells: 'content of another folder, which need not be whole' },
    },
  }).values
  const { model, problems } = await readContent(root)
  if (problems.length)
    throw new ContentError(problems.map(formatProblem).join('\n'))
  const agendas = wanted ? [findAgenda(model.agendas, wanted)] : model.agendas
  const needs = agendaNeeds(model)
  const found = agendas.flatMap((agenda) => {
    const lines = scheduleOf(agenda, model)
    const { outcomes } = model.catalogue ?? {}
    console.log([runSheet(agenda, lines), rescue(agenda, lines, model.exercises), ...outcomes ? [outcomesText(agenda, outcomes, model.exercises)] : []].join('\n\n'), '\n')
    return [...needs.filter(problem => problem.file === agendaFile(agenda)), ...judgeAgenda(agenda, lines, model.catalogue?.workshop?.limits)]
  })
  for (const problem of found)
    console.log(formatProblem(problem))
  process.exitCode = found.length ? 1 : 0
}

await main().catch(failWith)
