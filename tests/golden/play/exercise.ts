/** Plays any exercise from its first unit to its last, as a room would. */
import type { Room, Step } from './room.ts'
import { valueFor } from './values.ts'

export interface Wishes {
  /** Who answers, by number; everybody unless said. */
  people?: readonly number[]
  /** Only the first of two rounds. */
  once?: boolean
}

/** Opens an exercise, has each unit answered and revealed, and finishes it. */
export async function playThrough(room: Room, id: string, { people = room.phones.map((_, i) => i + 1), once = false }: Wishes = {}): Promise<void> {
  await room.steer({ type: 'open', exercise: id })
  for (const { key } of room.seen(id).units) {
    const unit = () => room.seen(id).units.find(one => one.key === key)!
    const step = stepOf(room, id, unit().step)
    if (!unit().rounds.length)
      await room.steer({ type: 'open', exercise: id })
    for (let round = 1; round <= (step.rounds === 2 && !once ? 2 : 1) && unit().items.length; round++) {
      if (round === 2)
        await room.steer({ type: 'second-round', exercise: id })
      for (const item of step.items.filter(one => unit().items.includes(one.id)))
        await room.answer(id, item.id, people, person => valueFor(step, item, person, round))
      await room.host.until(() => textItems(step, unit().items).every(item => (room.seen(id).posts[item]?.length ?? 0) >= writers(room, id, people)), `all texts of ${id} came`)
      await decideTexts(room, id)
      await room.steer({ type: 'reveal', exercise: id })
    }
    if (step.kind === 'role-play')
      await playScene(room, id)
    await room.steer({ type: 'next', exercise: id })
  }
}

export function stepOf(room: Room, exercise: string, step: string): Step {
  return room.content.exercises.find(one => one.id === exercise)!.steps.find(one => one.id === step)!
}

/** Items whose answers are texts that the host may let through. */
function textItems(step: Step, items: readonly string[]): string[] {
  return step.items.filter(({ id, share }) => items.includes(id) && !(step.private && step.kind !== 'reflection') && (['open-text', 'discussion'].includes(step.kind) || (step.kind === 'reflection' && share))).map(({ id }) => id)
}

/** How many texts come: one a person, or one a table. */
function writers(room: Room, exercise: string, people: readonly number[]): number {
  return room.seen(exercise).by === 'table' ? room.tablesOf(people).length : people.length
}

/** The first text is pinned, the second shown, the third hidden, the others wait. */
async function decideTexts(room: Room, exercise: string): Promise<void> {
  const posts = Object.values(room.seen(exercise).posts).flat()
  for (const { id, text } of posts) {
    const as = /(?:Text|thought) 1\b/.test(text) ? 'pin' : /(?:Text|thought) 2\b/.test(text) ? 'show' : /Text 3\b/.test(text) ? 'hide' : null
    if (as)
      await room.steer({ type: 'moderate', exercise, post: id, as })
  }
}

/** Groups by chance, a scene, an observer's sheet, and on to the debrief. */
async function playScene(room: Room, exercise: string): Promise<void> {
  const phase = () => room.seen(exercise).rolePlay!.clock.phase
  const command = (one: object) => room.steer({ type: 'role-play', exercise, command: one })
  await command({ type: 'rp-group', by: 'random' })
  await command({ type: 'rp-start' })
  while (phase() !== 'scene')
    await command({ type: 'rp-end-phase' })
  for (const { person, seat } of room.seen(exercise).rolePlay!.hostGroups.flatMap(group => group.members)) {
    if (seat === 'observer')
      await room.tell(room.phones[person - 1]!, 'note', { exercise, kind: 'sheet', value: { take: 1, ticks: [0], words: ['one moment'], keep: 'the question', try: 'silence' } })
  }
  while (phase() !== 'debrief')
    await command({ type: 'rp-end-phase' })
}
