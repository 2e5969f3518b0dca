/** What waits for the host elsewhere, said where the host looks. */
import type { PublicStep } from '../core/exercise/steps.ts'
import type { HostView } from '../core/protocol.ts'
import type { Unit } from '../core/session/content.ts'
import { traitsOf } from '../kinds/traits.ts'
import * as words from '../words/en/slide.ts'

/** One short sentence, or nothing. */
export function hostHint(view: HostView['exercises'][string], unit: Unit<PublicStep>): string {
  const waiting = Object.values(view.posts).flat().filter(post => post.status === 'waiting').length
  if (waiting)
    return words.host.textsWait({ count: waiting })
  if (view.countedBy === 'phones' || traitsOf(unit.step).withoutServer.is === 'hands')
    return ''
  return unit.step.private ? '' : words.host.keyIn
}
