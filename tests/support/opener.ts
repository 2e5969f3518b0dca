/** Tries to open a store in another process, and prints how that went. */
import process from 'node:process'
import { openSqliteStore } from '../../engine/server/store/sqlite.ts'

try {
  await openSqliteStore(process.argv[2]!).close()
  process.stdout.write('opened')
}
catch (error) {
  process.stdout.write(String(error))
}
