/** An own answer in words, whatever its kind. */
import type { Option, PublicStep, PublicStepOf } from '../../core/exercise/steps.ts'
import type { PlacementValue, PointsValue, PollMultiValue, PollSingleValue, RankingValue, ScaleValue, TextValue, WordCloudValue } from '../../kinds/types.ts'
import { isSkip } from '../../kinds/value.ts'

interface Answer { item: string, value?: unknown }

const itemOf = (step: PublicStep, id: string) => (step.items as { id: string, question: string, options?: Option[] }[]).find(item => item.id === id)

/** What an answer is to. */
export function questionOf(step: PublicStep, item: string): string {
  return itemOf(step, item)?.question ?? ''
}

/** The lines that tell an answer. */
export function answerLines(step: PublicStep, { item, value }: Answer): string[] {
  if (isSkip(value))
    return ['Skipped']
  const options = itemOf(step, item)?.options ?? ('options' in step ? step.options : [])
  const label = (id: string) => options.find(option => option.id === id)?.label ?? id
  switch (step.kind) {
    case 'poll-single':
    case 'quiz': return [label((value as PollSingleValue).option)]
    case 'poll-multi': return (value as PollMultiValue).options.map(label)
    case 'ranking': return (value as RankingValue).order.map((id, i) => `${i + 1}. ${label(id)}`)
    case 'word-cloud': return [(value as WordCloudValue).words.join(', ')]
    case 'points': return Object.entries((value as PointsValue).points).map(([id, points]) => `${label(id)}: ${points}`)
    case 'scale': return scaleLines(step, value as ScaleValue)
    case 'open-text':
    case 'discussion': return [(value as TextValue).text]
    case 'placement': return placementLines(step, value as PlacementValue)
    case 'reflection':
    case 'role-play': return []
  }
}

function scaleLines({ anchors, ratings }: PublicStepOf<'scale'>, { rating, earlier }: ScaleValue): string[] {
  const words = (n: number) => `${n} · ${anchors[n - 1]}`
  return ratings && earlier !== undefined ? [`${ratings.earlier}: ${words(earlier)}`, `${ratings.now}: ${words(rating)}`] : [words(rating)]
}

function placementLines({ x: across, y: up, quadrants, marks }: PublicStepOf<'placement'>, { x, y, label, mark, note }: PlacementValue): string[] {
  const quadrant = quadrants[`${x < 50 ? 'low' : 'high'}${y < 50 ? 'Low' : 'High'}`]
  const markLabel = marks?.options.find(option => option.id === mark)?.label
  return [
    [label, quadrant, markLabel].filter(Boolean).join(' · '),
    `${across.label} ${x} of 100, ${up.label} ${y} of 100`,
    ...note ? [note] : [],
  ]
}
