import type { Simulate } from '../simulation.ts'
import { inOrder } from '../simulation.ts'

export const simulatePollMulti: Simulate<'poll-multi'> = (_step, item, mind) => {
  const options = inOrder(item.options, mind)
  if (item.none && options[0] === item.none)
    return { options: [item.none] }
  const among = options.filter(id => id !== item.none)
  return { options: among.slice(0, mind.own.whole(item.min, Math.min(item.max, among.length))) }
}
