/** Several prints at a time in one browser. */

/** Documents that are printed at the same time: on two cores, two to four together took about three quarters of the time of one after the other. */
const AT_ONCE = 3

/**
 * Does the work for each, a few at a time. After a failure nothing new begins, and what has begun ends first.
 * @returns what came of it, in the order of `things`
 * @throws the failure that is first in that order
 */
export async function sideBySide<T, R>(things: readonly T[], work: (thing: T) => Promise<R>, atOnce = AT_ONCE): Promise<R[]> {
  const results: R[] = []
  const failures: { at: number, error: unknown }[] = []
  const waiting = [...things.entries()]
  const next = async () => {
    for (let entry = waiting.shift(); entry && !failures.length; entry = waiting.shift()) {
      const [at, thing] = entry
      await work(thing).then(result => results[at] = result, error => failures.push({ at, error }))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, next))
  const [failure] = failures.sort((a, b) => a.at - b.at)
  if (failure)
    throw failure.error
  return results
}
