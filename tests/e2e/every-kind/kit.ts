/** How people in the room of `every-kind.test.ts` tap, write and read. */
import type { Page } from 'playwright-chromium'
import type { Room } from '../../support/room.ts'
import { expect } from 'vitest'
import { PATIENCE_MS } from '../../support/room.ts'

/** Who holds the three phones. */
export const names = ['Ana', 'Bo', 'Cy']

export const eventually = (read: () => unknown) => expect.poll(read, { timeout: PATIENCE_MS })

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
export const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().tap()
export const choose = (page: Page, text: string) => page.locator('label').filter({ hasText: text }).first().tap()
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor()
export const write = async (page: Page, label: string | RegExp, text: string) => {
  const field = page.getByLabel(label).first()
  await field.tap()
  await field.fill(text)
}

interface Vote {
  /** What the crowd answers, by item. */
  crowd: Record<string, (i: number) => object>
  /** How a phone answers. */
  touch: (page: Page, i: number) => Promise<unknown>
  /** How the own answer is found on a phone that was away. */
  kept: (page: Page) => Promise<unknown>
  round?: number
  /** How the slide calls it. */
  words?: string
  opened?: string
}

export type Kit = ReturnType<typeof kitOf>

/** What is done and read in one room. */
export function kitOf(room: Room) {
  const says = (text: string | RegExp) => room.slide().getByText(text).filter({ visible: true }).first().waitFor()

  /** The rows of the chart on the slide, as a screen reader has them, its head included. */
  const chart = () => room.slide().getByRole('table').first().evaluate(table => [...(table as HTMLTableElement).rows].map(row => [...row.cells].map(cell => cell.textContent!.replace(/\s+/g, ' ').trim())))
  const charted = (rows: unknown[]) => eventually(() => chart().catch(() => [])).toEqual(expect.arrayContaining(rows))

  let turn = 0
  /** A vote from open to closed: phones answer by touch, and each time another one is away while the crowd answers. */
  async function vote(id: string, { crowd, touch, kept, round = 1, words = 'Vote', opened = `${words} open` }: Vote) {
    await says(opened)
    await room.onPhones(touch)
    const away = room.phones[turn++ % room.phones.length]!
    await away.page.close()
    await eventually(() => room.host.last['host-view']!.participants.connected).toBe(11)
    for (const [item, value] of Object.entries(crowd))
      await room.answer(id, item, round, value)
    await room.comeBack(away)
    await kept(away.page)
    await says(/12 of 12 answered/)
    await room.steer({ type: 'close', exercise: id })
    await Promise.all([says(`${words} closed`), room.onPhones(page => heading(page, 'Closed. Thank you.'))])
  }
  async function begin(id: string) {
    await room.goTo(id)
    await says('Not open yet')
    await room.steer({ type: 'open', exercise: id })
  }
  async function reveal(id: string, panel = 'Look at the screen') {
    await room.steer({ type: 'reveal', exercise: id })
    await room.onPhones(page => heading(page, panel))
  }

  return { room, says, chart, charted, vote, begin, reveal }
}
