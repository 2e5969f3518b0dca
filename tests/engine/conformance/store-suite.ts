/** What every store must do. A driver's test file calls this with a way to open it. */
import type { SessionHeader, SessionStore } from '../../../engine/server/store/types.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { smallContent } from '../../support/content.ts'

export interface StoreUnderTest {
  /** Opens the same session again and again: what was stored is there. */
  open: () => Promise<SessionStore>
  dispose: () => Promise<void>
}

const header = (code = 'ABCDE'): SessionHeader => ({ name: 'a-session', createdAt: 1000, code, content: smallContent() })
const answer = (respondent: string, value: unknown = { option: 'a' }, more = {}) =>
  ({ exercise: 'vote', item: 'q', round: 1, respondent, value, ...more })

export function storeConformance(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(`${name} store`, () => {
    let under: StoreUnderTest | null = null
    const stores: SessionStore[] = []
    const open = async () => {
      under ??= await create()
      const store = await under.open()
      stores.push(store)
      return store
    }
    const reopen = async (store: SessionStore) => {
      await store.close()
      return open()
    }
    afterEach(async () => {
      await Promise.all(stores.splice(0).map(store => store.close()))
      await under?.dispose()
      under = null
    })

    it('keeps the first header, content included', async () => {
      let store = await open()
      expect(await store.header()).toBeNull()
      expect(await store.begin(header())).toEqual(header())
      expect((await store.begin(header('OTHER'))).code).toBe('ABCDE')
      store = await reopen(store)
      expect(await store.header()).toEqual(header())
    })

    it('appends events in order, and refuses a stale revision without storing it', async () => {
      let store = await open()
      await store.begin(header())
      const event = (exercise: string) => ({ at: 5, command: { type: 'open' as const, exercise } })
      expect(await store.append(0, event('one'))).toEqual({ ok: true, revision: 1 })
      expect(await store.append(0, event('lost'))).toEqual({ ok: false, revision: 1 })
      expect(await store.append(1, event('two'))).toEqual({ ok: true, revision: 2 })
      store = await reopen(store)
      expect((await store.events()).map(e => 'exercise' in e.command && e.command.exercise)).toEqual(['one', 'two'])
    })

    it('lets exactly one of many appends at the same revision through', async () => {
      const store = await open()
      await store.begin(header())
      const written = await Promise.all(Array.from({ length: 20 }, (_, i) => store.append(0, { at: i, command: { type: 'open', exercise: `e${i}` } })))
      expect(written.filter(w => w.ok)).toHaveLength(1)
      expect(await store.events()).toHaveLength(1)
    })

    it('keeps one answer for each exercise, item, round and respondent; the last one stands', async () => {
      let store = await open()
      await store.begin(header())
      await store.putAnswer(answer('r1'))
      await store.putAnswer(answer('r1', { option: 'b' }))
      await store.putAnswer(answer('r1', { option: 'c' }, { round: 2 }))
      await store.putAnswer(answer('r1', { option: 'd' }, { item: 'other' }))
      await store.putAnswer(answer('r2', { skip: true }))
      store = await reopen(store)
      const rows = await store.answers(['vote'])
      expect(rows).toHaveLength(4)
      expect(rows.find(row => row.respondent === 'r1' && row.item === 'q' && row.round === 1)?.value).toEqual({ option: 'b' })
      expect(await store.answers(['another'])).toEqual([])
      expect(await store.answers([])).toEqual([])
      expect(await store.answersOf(['r2', 'nobody'])).toEqual([answer('r2', { skip: true })])
      expect(await store.answersOf(['r1'])).toHaveLength(3)
    })

    it('loses none of many answers that arrive at once', async () => {
      let store = await open()
      await store.begin(header())
      await Promise.all(Array.from({ length: 500 }, (_, i) => store.putAnswer(answer(`r${i}`))))
      store = await reopen(store)
      expect(await store.answers(['vote'])).toHaveLength(500)
    })

    it('stores what is under way when it is closed', async () => {
      const store = await open()
      await store.begin(header())
      const put = store.putAnswer(answer('r1'))
      const again = await reopen(store)
      await put
      expect(await again.answers(['vote'])).toHaveLength(1)
    })

    it('refuses writes after it was closed, and closes twice without harm', async () => {
      const store = await open()
      await store.begin(header())
      await store.close()
      await store.close()
      await expect(store.putAnswer(answer('r1'))).rejects.toThrow('closed')
      await expect(store.append(0, { at: 1, command: { type: 'end-session' } })).rejects.toThrow('closed')
    })

    it('numbers participants in the order they came, and keeps the number when the name changes', async () => {
      let store = await open()
      await store.begin(header())
      expect(await store.putParticipant('p1', 'Ana')).toEqual({ id: 'p1', number: 1, name: 'Ana' })
      await store.putParticipant('p2', '')
      expect(await store.putParticipant('p1', 'Anna')).toEqual({ id: 'p1', number: 1, name: 'Anna' })
      store = await reopen(store)
      expect(await store.participants()).toEqual([{ id: 'p1', number: 1, name: 'Anna' }, { id: 'p2', number: 2, name: '' }])
    })

    it('moves the slides only from the position one saw', async () => {
      let store = await open()
      await store.begin(header())
      expect(await store.position()).toEqual({ revision: 0, page: 1, clicks: 0 })
      expect(await store.setPosition(0, 4, 2)).toEqual({ ok: true, revision: 1 })
      expect(await store.setPosition(0, 9, 0)).toEqual({ ok: false, revision: 1 })
      store = await reopen(store)
      expect(await store.position()).toEqual({ revision: 1, page: 4, clicks: 2 })
    })

    it('keeps texts as they are: emoji, quotes, right-to-left, null characters', async () => {
      let store = await open()
      await store.begin(header())
      const words = ['naïve', 'O\'Reilly "x"', '👩‍💻', 'שלום', 'a\u0000b', '\\u0041']
      await store.putAnswer(answer('r1', { words }))
      store = await reopen(store)
      expect((await store.answers(['vote']))[0]!.value).toEqual({ words })
    })
  })
}
