/** `npm run agenda`: prints the run sheet of each agenda; exit code 1 when one breaks its limits. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { judgeAgenda, scheduleOf } from '../core/check/agendas.ts'
import { formatProblem } from '../core/exercise/problems.ts'
import { ContentError, findAgenda, readContent } from '../server/content/load.ts'
import { failWith, root as ownRoot } from './command.ts'
import { runSheet } from './run-sheet.ts'

async function main() {
  const { agenda: wanted, root } = parseArgs({ options: { agenda: { type: 'string' }, root: { type: 'string', default: ownRoot } } }).values
  const { model, problems } = await readContent(root)
  if (problems.length)
    throw new ContentError(problems.map(formatProblem).join('\n'))
  const agendas = wanted ? [findAgenda(model.agendas, wanted)] : model.agendas
  const found = agendas.flatMap((agenda) => {
    const lines = scheduleOf(agenda, model)
    console.log(`${runSheet(agenda, lines)}\n`)
    return judgeAgenda(agenda, lines)
  })
  for (const problem of found)
    console.log(formatProblem(problem))
  process.exitCode = found.length ? 1 : 0
}

await main().catch(failWith)
