/**
 * Asks scripts for their help, one after the other in this process, and prints what each said as JSON:
 * loading what they share costs far more than saying it. A script is over once it exits; what it would
 * do or say after that does not happen in a process of its own either.
 */
import process from 'node:process'
import { pathToFileURL } from 'node:url'

interface Said { code: number | null, stdout: string, stderr: string }

const OVER = new Error('over')
const scripts = process.argv.slice(2)
const write = process.stdout.write.bind(process.stdout)
const exit = process.exit.bind(process)
const all: Record<string, Said> = {}
let said: Said

process.stdout.write = ((chunk: string) => hear('stdout', chunk)) as typeof process.stdout.write
process.stderr.write = ((chunk: string) => hear('stderr', chunk)) as typeof process.stderr.write
process.exit = ((code = 0) => {
  said.code ??= Number(code)
  throw OVER
}) as typeof process.exit
process.on('unhandledRejection', (error) => {
  if (error !== OVER)
    hear('stderr', String(error))
})

function hear(from: 'stdout' | 'stderr', chunk: string) {
  if (said.code === null)
    said[from] += chunk
  return true
}

for (const script of scripts) {
  said = all[script] = { code: null, stdout: '', stderr: '' }
  process.argv = [process.execPath, script, '--help']
  await import(pathToFileURL(script).href).catch((error) => {
    if (error !== OVER)
      hear('stderr', String(error))
  })
}
write(JSON.stringify(all), () => exit(0))
