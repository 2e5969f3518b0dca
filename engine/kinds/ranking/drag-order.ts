/** Reordering a list with one pointer. The list stays as it is until the pointer is lifted. */
import type { CSSProperties, Ref } from 'vue'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'

/** Within this distance of an edge of the window the page scrolls along, in pixels. */
const EDGE_PX = 70
const SCROLL_STEP_PX = 8

interface Row { top: number, height: number }
interface Drag { from: number, to: number, offset: number, startY: number, y: number, scroll: number, rows: Row[] }

/** The order with one entry moved. */
export function moved<T>(order: readonly T[], from: number, to: number): T[] {
  const next = [...order]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

/** Where a row that was dragged by `offset` pixels belongs among rows measured before the drag. */
export function targetIndex(rows: readonly Row[], from: number, offset: number): number {
  const dragged = rows[from]!
  const middle = dragged.top + dragged.height / 2 + offset
  const others = rows.filter((_, index) => index !== from)
  return others.filter(row => row.top + row.height / 2 < middle).length
}

/**
 * Pointer dragging for the children of a list.
 * @param drop called once, with both places, when a row was put somewhere else
 */
export function useDragOrder(list: Ref<HTMLElement | null>, drop: (from: number, to: number) => void) {
  const drag = shallowRef<Drag | null>(null)
  const active = computed(() => drag.value !== null)
  const from = computed(() => drag.value?.from ?? null)
  const gap = ref(0)
  let grip: HTMLElement | null = null
  let frame = 0

  function start(event: PointerEvent, index: number): void {
    if (!event.isPrimary || event.button !== 0 || !list.value)
      return
    const rows = Array.from(list.value.children, child => child.getBoundingClientRect()).map(({ top, height }) => ({ top, height }))
    gap.value = rows.length > 1 ? rows[1]!.top - rows[0]!.top - rows[0]!.height : 0
    drag.value = { from: index, to: index, offset: 0, startY: event.clientY, y: event.clientY, scroll: scrollY, rows }
    grip = event.currentTarget as HTMLElement
    grip.setPointerCapture(event.pointerId)
    grip.addEventListener('pointermove', onMove)
    grip.addEventListener('pointerup', onUp)
    grip.addEventListener('pointercancel', stop)
    addEventListener('keydown', onKey)
    frame = requestAnimationFrame(follow)
  }

  function onMove(event: PointerEvent): void {
    drag.value = { ...drag.value!, y: event.clientY }
  }

  /** Once a frame: scroll near an edge, then place the row where the pointer is. */
  function follow(): void {
    const now = drag.value
    if (!now)
      return
    if (Math.abs(now.y - now.startY) > 4 && now.y < EDGE_PX)
      scrollBy(0, -SCROLL_STEP_PX)
    else if (Math.abs(now.y - now.startY) > 4 && now.y > innerHeight - EDGE_PX)
      scrollBy(0, SCROLL_STEP_PX)
    const offset = now.y - now.startY + scrollY - now.scroll
    if (offset !== now.offset)
      drag.value = { ...now, offset, to: targetIndex(now.rows, now.from, offset) }
    frame = requestAnimationFrame(follow)
  }

  function onUp(event: PointerEvent): void {
    const { startY, scroll, rows, from } = drag.value!
    const to = targetIndex(rows, from, event.clientY - startY + scrollY - scroll)
    stop()
    if (to !== from)
      drop(from, to)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape')
      stop()
  }

  function stop(): void {
    cancelAnimationFrame(frame)
    drag.value = null
    grip?.removeEventListener('pointermove', onMove)
    grip?.removeEventListener('pointerup', onUp)
    grip?.removeEventListener('pointercancel', stop)
    removeEventListener('keydown', onKey)
    grip = null
  }
  onScopeDispose(stop)

  /** Where a row would be if the pointer were lifted now. */
  function placeOf(index: number): number {
    const now = drag.value
    if (!now)
      return index
    if (index === now.from)
      return now.to
    if (index > now.from && index <= now.to)
      return index - 1
    return index < now.from && index >= now.to ? index + 1 : index
  }

  /** The dragged row follows the pointer; the rows it passes make room. */
  function styleOf(index: number): CSSProperties | undefined {
    const now = drag.value
    if (!now)
      return undefined
    const shift = now.rows[now.from]!.height + gap.value
    const offset = index === now.from ? now.offset : (placeOf(index) - index) * shift
    return { transform: `translateY(${offset}px)` }
  }

  return { start, styleOf, placeOf, active, from }
}
