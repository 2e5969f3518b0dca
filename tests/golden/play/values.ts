/** Answers of people who do not exist: another one for each person, the same for the same person. */
import type { Item, Step } from './room.ts'

/** Words for the cloud; the last one waits for the filter. */
const WORDS = ['listened', 'asked', 'listened', 'explained', 'decided', 'asked', 'taught', 'shit']

/** A value that fits a step, or null for a kind that takes none. */
export function valueFor(step: Step, item: Item, person: number, round = 1): object {
  const pick = (n: number) => (person * person + person * 3 + round * 2 + item.id.length) % n
  const options = item.options ?? []
  const turned = (n: number) => [...options.slice(n), ...options.slice(0, n)]
  switch (step.kind) {
    case 'poll-single':
    case 'quiz':
      return { option: options[Math.min(pick(options.length), pick(options.length + round))]!.id }
    case 'poll-multi':
      return { options: [options[pick(options.length)]!.id] }
    case 'scale':
      return { rating: 1 + pick(5), ...step.ratings ? { earlier: 1 + pick(4) } : {} }
    case 'ranking':
      return { order: turned(pick(options.length)).map(({ id }) => id) }
    case 'points':
      return { points: sharesOf(step, pick(step.options!.length)) }
    case 'word-cloud':
      return { words: [WORDS[person % WORDS.length]!] }
    case 'placement':
      return {
        x: 12 + pick(11) * 7,
        y: 8 + pick(13) * 6,
        ...item.own ? { label: `own thing of person ${person}` } : {},
        ...step.marks ? { mark: step.marks.options[pick(step.marks.options.length)]!.id } : {},
        ...step.note ? { note: `noted by person ${person}` } : {},
      }
    case 'reflection':
      return item.share ? { text: `Shared thought ${person} on ${item.id}` } : {}
    default:
      return { text: `Text ${person} on ${item.id}, round ${round}`, ...person === 2 ? { name: 'Bo' } : {} }
  }
}

/** All of the total on two options. */
function sharesOf({ total = 100, options = [] }: Step, first: number): Record<string, number> {
  const second = (first + 1) % options.length
  return { [options[first]!.id]: total - 35, [options[second]!.id]: 35 }
}
