/** Writes answers until it is killed, and prints each name once its answer was acknowledged. */
import { writeSync } from 'node:fs'
import process from 'node:process'
import { openSqliteStore } from '../../engine/server/store/sqlite.ts'
import { smallContent } from './content.ts'

const store = openSqliteStore(process.argv[2]!)
await store.begin({ name: 'killed', createdAt: 1, code: 'ABCDE', content: smallContent() })
for (let batch = 0; batch < 5000; batch++) {
  await Promise.all([0, 1, 2].map(async (i) => {
    const respondent = `r${batch}-${i}`
    await store.putAnswer({ exercise: 'vote', item: 'q', round: 1, respondent, value: { option: 'a' } })
    writeSync(1, `${respondent}.\n`)
  }))
}
