/** Moves a person by pointer from one seat to another. With the keyboard, a press on a name opens a dialog instead. */
import type { Seating } from './seating.ts'
import { onScopeDispose, ref } from 'vue'

/** A press that moves less is a click, in CSS pixels. */
const THRESHOLD_PX = 6

export interface Drag { person: number, x: number, y: number }
/** Where somebody is let go; marked in the page as `data-drop="GROUP SEAT"`, a new group as `new`. */
export type Drop = Required<Pick<Seating, 'group' | 'seat'>>

/**
 * @param mayDrag whether a drag may begin now
 * @param dropped hears who was let go where
 */
export function useSeatDrag(mayDrag: () => boolean, dropped: (person: number, at: Drop) => void) {
  const drag = ref<Drag | null>(null)
  /** The mark of the place under the pointer. */
  const over = ref<string | null>(null)
  let stop = () => {}

  function begin(event: PointerEvent, person: number): void {
    // A finger scrolls the page, except from the handle.
    const handle = event.pointerType === 'mouse' || (event.target as Element).closest('.grip')
    if (!mayDrag() || event.button !== 0 || !handle)
      return
    const { clientX, clientY } = event
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!drag.value && Math.hypot(x - clientX, y - clientY) < THRESHOLD_PX)
        return
      drag.value = { person, x, y }
      over.value = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset.drop ?? null
    }
    const up = () => {
      const target = drag.value && over.value
      if (drag.value)
        addEventListener('click', swallow, { capture: true, once: true })
      // No click follows where the pointer has left the button.
      setTimeout(removeEventListener, 0, 'click', swallow, { capture: true })
      stop()
      if (target)
        dropped(person, placeOf(target))
    }
    const cancel = (key: KeyboardEvent) => key.key === 'Escape' && stop()
    const listeners = [['pointermove', move], ['pointerup', up], ['pointercancel', () => stop()], ['keydown', cancel]] as [string, EventListener][]
    stop()
    stop = () => {
      listeners.forEach(([name, listener]) => removeEventListener(name, listener))
      drag.value = null
      over.value = null
    }
    listeners.forEach(([name, listener]) => addEventListener(name, listener))
  }
  onScopeDispose(() => stop())

  return { drag, over, begin }
}

function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

function placeOf(mark: string): Drop {
  const [group, seat] = mark.split(' ') as [string, string]
  return { group: group === 'new' ? null : Number(group), seat }
}
