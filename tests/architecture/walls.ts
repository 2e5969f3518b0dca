/** `node tests/architecture/walls.ts`: which import goes through a wall. Exit code 1 when one does. */
import { join } from 'node:path'
import process from 'node:process'
import { exceptions } from './exceptions.ts'
import { readTree } from './imports.ts'
import { judge } from './judge.ts'

const tree = await readTree(join(import.meta.dirname, '../..'))
const faults = judge(tree, exceptions)
for (const fault of faults)
  console.log(fault)
console.log(`${tree.files.length} files, ${tree.imports.length} imports, ${exceptions.length} exceptions: ${faults.length === 0 ? 'all walls hold' : `${faults.length} faults`}`)
process.exitCode = faults.length > 0 ? 1 : 0
