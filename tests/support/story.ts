import { it } from 'vitest'

/** All chapters in one test. */
const STORY_MS = 600_000

/**
 * Tests of one story, whose chapters follow from each other: a chapter that is asked for alone, or
 * before its turn, tells those before it first, and none is told twice.
 * @returns what takes a chapter: its name, and what happens in it
 */
export function story(): (name: string, happens: () => unknown) => void {
  const chapters: { name: string, told?: Promise<unknown>, happens: () => unknown }[] = []
  const tell = (chapter: typeof chapters[number]) => chapter.told ??= Promise.resolve().then(chapter.happens)
  return (name, happens) => {
    const chapter = { name, happens }
    const before = [...chapters]
    chapters.push(chapter)
    it(name, async () => {
      for (const earlier of before) {
        await tell(earlier).catch((cause) => {
          throw new Error(`The story broke off before, at “${earlier.name}”.`, { cause })
        })
      }
      await tell(chapter)
    }, STORY_MS)
  }
}
