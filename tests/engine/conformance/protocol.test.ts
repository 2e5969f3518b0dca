import type { ProtocolClient } from '../../support/client.ts'
import type { Engine } from '../../support/engine.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '../../../engine/core/protocol-version.ts'
import { joinByCode, keepClients, openClient, openHost, pause, phone, redeemKey } from '../../support/client.ts'
import { canaries } from '../../support/content.ts'
import { startEngine } from '../../support/engine.ts'

let engine: Engine
const { keep, close } = keepClients()
const aPhone = (name = '') => keep(phone(engine.origin, engine.code, name))
const aHost = async () => keep(openHost(engine))
const aDisplay = async () => keep(openClient(engine.origin, 'deck', await redeemKey(engine.displayUrl)))

beforeEach(async () => {
  engine = await startEngine()
})
afterEach(async () => {
  close()
  await engine.dispose()
})

/** Sends a command against the newest view of the host. */
async function steer(host: ProtocolClient, command: object) {
  const expected = host.last['host-view']!.revision
  const acked = await host.send('command', { expected, command })
  if (acked.ok)
    await host.until('host-view', view => view.revision > expected)
  return acked
}
const vote = (client: ProtocolClient, option: string, round = 1) => client.send('answer', { exercise: 'vote', item: 'q', round, value: { option } })

describe('joining', () => {
  it('admits a phone that knows the code, in whatever case, and refuses others in words', async () => {
    await joinByCode(engine.origin, ` ${engine.code.toLowerCase()} `)
    await expect(joinByCode(engine.origin, 'WRONG')).rejects.toThrow(/403.*not the code of this session/)
    await expect(openClient(engine.origin, 'participant', '')).rejects.toThrow('not-admitted: Join with the code')
  })

  it('does not take an identity that it never gave out', async () => {
    const name = (await joinByCode(engine.origin, engine.code)).split('=')[0]
    await expect(openClient(engine.origin, 'participant', `${name}=made-up-by-a-client`)).rejects.toThrow('not-admitted')
  })

  it('gives a phone that joins again the identity it had', async () => {
    const cookie = await joinByCode(engine.origin, engine.code, 'Ana')
    expect(await joinByCode(engine.origin, engine.code, 'Anna', cookie)).toBe(cookie)
    const host = await aHost()
    expect(host.last['host-view']!.people).toEqual([{ id: 1, name: 'Anna', connected: false }])
  })

  it('makes a guesser wait', async () => {
    for (let i = 0; i < 20; i++)
      await expect(joinByCode(engine.origin, `X${i}`)).rejects.toThrow('403')
    await expect(joinByCode(engine.origin, engine.code)).rejects.toThrow(/429.*Wait a minute/)
  })

  it('lets nobody steer by knowing the join code', async () => {
    const cookie = await joinByCode(engine.origin, engine.code)
    await expect(openClient(engine.origin, 'console', cookie)).rejects.toThrow('not-admitted')
    await expect(openClient(engine.origin, 'deck', cookie)).rejects.toThrow('not-admitted')
    const participant = await aPhone()
    expect(await participant.send('command', { expected: 0, command: { type: 'open', exercise: 'vote' } })).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await participant.send('set-position', { expected: 0, page: 2, clicks: 0 })).toMatchObject({ ok: false, code: 'not-allowed' })
    const display = await aDisplay()
    expect(display.last.hello!.role).toBe('display')
    expect(await display.send('command', { expected: 0, command: { type: 'open', exercise: 'vote' } })).toMatchObject({ ok: false, code: 'not-allowed' })
  })

  it('refuses a client of another protocol version, and a page from another origin', async () => {
    const cookie = await joinByCode(engine.origin, engine.code)
    await expect(openClient(engine.origin, 'participant', cookie, PROTOCOL_VERSION + 1)).rejects.toThrow('protocol: This page is from another version')
    const response = await fetch(`${engine.origin}/socket.io/?EIO=4&transport=polling`, { headers: { origin: 'http://elsewhere.test' } })
    expect(response.status).toBe(403)
    const join = await fetch(`${engine.origin}/api/join`, { method: 'POST', headers: { 'origin': 'http://elsewhere.test', 'content-type': 'application/json' }, body: JSON.stringify({ code: engine.code, name: '' }) })
    expect(join.status).toBe(403)
  })
})

describe('voting', () => {
  it('travels from phone to chart, and hides the result until it is revealed', async () => {
    const host = await aHost()
    const display = await aDisplay()
    const phones = await Promise.all(Array.from({ length: 6 }, () => aPhone()))
    await steer(host, { type: 'open', exercise: 'vote' })
    await Promise.all(phones.map(p => p.until('participant-view', view => view.exercises[0]?.phase === 'open')))
    const acks = await Promise.all(phones.map((p, i) => vote(p, i < 4 ? 'a' : 'b')))
    expect(acks.every(a => a.ok)).toBe(true)
    const open = await display.until('display-view', view => view.exercises.vote?.units[0]?.rounds[0]?.answered === 6)
    expect(open.exercises.vote!.units[0]!.rounds[0]!.results).toBeNull()
    await steer(host, { type: 'reveal', exercise: 'vote' })
    const shown = await display.until('display-view', view => view.exercises.vote!.units[0]!.rounds[0]!.results !== null)
    expect(shown.exercises.vote!.units[0]!.rounds[0]!.results!.q).toEqual({ voters: 6, result: { kind: 'poll-single', options: [{ id: 'a', count: 4 }, { id: 'b', count: 2 }, { id: 'c', count: 0 }] } })
  })

  it('keeps one answer a person, the last one, and tells its owner', async () => {
    const host = await aHost()
    const one = await aPhone()
    await steer(host, { type: 'open', exercise: 'vote' })
    await vote(one, 'a')
    await vote(one, 'b')
    await one.until('mine', mine => mine.answers.length === 1 && (mine.answers[0]!.value as { option: string }).option === 'b')
    expect((await host.until('host-view', view => view.exercises.vote!.units[0]!.rounds[0]!.answered > 0)).exercises.vote!.units[0]!.rounds[0]!.answered).toBe(1)
  })

  it('says why an answer was not counted', async () => {
    const host = await aHost()
    const one = await aPhone()
    expect(await vote(one, 'a')).toMatchObject({ ok: false, code: 'unknown' })
    await steer(host, { type: 'open', exercise: 'vote' })
    expect(await vote(one, 'zzz')).toMatchObject({ ok: false, code: 'invalid', why: 'Choose one of the options shown.' })
    expect(await vote(one, 'a', 2)).toMatchObject({ ok: false, code: 'other-round' })
    await steer(host, { type: 'close', exercise: 'vote' })
    expect(await vote(one, 'a')).toMatchObject({ ok: false, code: 'not-open' })
  })

  it('gives a phone that comes back its place and its answer', async () => {
    const host = await aHost()
    const one = await aPhone('Ana')
    await steer(host, { type: 'open', exercise: 'vote' })
    await vote(one, 'c')
    one.close()
    const again = await keep(openClient(engine.origin, 'participant', one.cookie))
    const view = await again.until('participant-view', () => true)
    expect(view.exercises[0]).toMatchObject({ id: 'vote', phase: 'open', round: 1 })
    expect((await again.until('mine', () => true))).toEqual({ name: 'Ana', answers: [{ exercise: 'vote', item: 'q', round: 1, value: { option: 'c' } }], upvotes: [], questions: [], table: null })
  })

  it('tells phones of the second round as another round to answer', async () => {
    const host = await aHost()
    const one = await aPhone()
    for (const type of ['open', 'reveal', 'second-round'])
      expect(await steer(host, { type, exercise: 'vote' })).toMatchObject({ ok: true })
    const view = await one.until('participant-view', v => v.exercises[0]?.vote === 2)
    expect(view.exercises[0]).toMatchObject({ round: 2, phase: 'open' })
    expect(await vote(one, 'b', 2)).toMatchObject({ ok: true })
  })
})

describe('steering', () => {
  it('refuses a command against a stale revision, and carries it out once', async () => {
    const [one, two] = [await aHost(), await aHost()]
    const [a, b] = await Promise.all([one, two].map(host => host.send('command', { expected: 0, command: { type: 'open', exercise: 'vote' } })))
    expect([a!.ok, b!.ok].sort()).toEqual([false, true])
    expect([a, b].find(acked => !acked!.ok)).toMatchObject({ code: 'stale', revision: 1 })
  })

  it('loses and doubles none of 200 commands from two consoles', async () => {
    const hosts = [await aHost(), await aHost()]
    await steer(hosts[0]!, { type: 'open', exercise: 'talk' })
    await hosts[1]!.until('host-view', view => view.revision === 1)
    let carried = 0
    await Promise.all(hosts.map(async (host) => {
      let known = 0
      for (let done = 0; done < 100;) {
        const acked = await host.send('command', { expected: Math.max(known, host.last['host-view']!.revision), command: { type: 'timer-add', exercise: 'talk', seconds: 1 } })
        if (acked.ok) {
          done += 1
          carried += 1
        }
        // An acknowledgement and a refusal both tell the revision that is current.
        known = acked.revision ?? known
        // A host may not outrun the limit on messages; real fingers do not.
        await pause(70)
      }
    }))
    expect(carried).toBe(200)
    await hosts[0]!.until('host-view', view => view.revision === 201)
    expect(hosts[0]!.last['host-view']!.exercises.talk!.timer!.durationMs).toBe(240_000 + 200_000)
  }, 60_000)

  it('moves the slides for all, but only from the position one saw', async () => {
    const host = await aHost()
    const display = await aDisplay()
    expect(await host.send('set-position', { expected: 0, page: 5, clicks: 1 })).toEqual({ ok: true, revision: 1 })
    expect(await host.send('set-position', { expected: 0, page: 9, clicks: 0 })).toMatchObject({ ok: false, code: 'stale', revision: 1 })
    expect(await display.until('position', position => position.page === 5)).toEqual({ revision: 1, page: 5, clicks: 1 })
  })
})

describe('bad input', () => {
  const junk = [undefined, null, 7, 'x', [], {}, { exercise: 'vote' }, { exercise: { $ne: 1 }, item: 'q', round: 1, value: {} }, { exercise: 'vote', item: 'q', round: 1, value: { option: 'a' }, respondent: 'somebody else' }, { exercise: '../../etc', item: 'q', round: 1e9, value: {} }]

  it('is refused in words and harms nothing', async () => {
    const host = await aHost()
    const one = await aPhone()
    await steer(host, { type: 'open', exercise: 'vote' })
    for (const message of junk)
      expect(await one.send('answer', message)).toMatchObject({ ok: false, code: 'malformed' })
    for (const message of junk.slice(0, 6))
      expect(await host.send('command', message)).toMatchObject({ ok: false, code: 'malformed' })
    one.socket.emit('answer', { exercise: 'vote' })
    one.socket.emit('no-such-event', 'x')
    expect(await vote(one, 'a')).toMatchObject({ ok: true })
    expect(engine.logs).toEqual([])
  })

  it('of any size over HTTP gets an answer, not a crash', async () => {
    const post = (body: string) => fetch(`${engine.origin}/api/join`, { method: 'POST', headers: { origin: engine.origin }, body })
    expect((await post('{')).status).toBe(400)
    expect((await post('x'.repeat(100_000))).status).toBe(413)
    const endless = new ReadableStream({ pull: controller => controller.enqueue(new TextEncoder().encode('x'.repeat(1000))) })
    expect((await fetch(`${engine.origin}/api/join`, { method: 'POST', headers: { origin: engine.origin }, body: endless, duplex: 'half' } as RequestInit)).status).toBe(413)
    expect((await post(JSON.stringify({ code: 'A', name: 'x'.repeat(50) }))).status).toBe(400)
    expect((await fetch(`${engine.origin}/../../etc/passwd`)).status).toBe(404)
    expect((await fetch(`${engine.origin}/%2e%2e/%2e%2e/secret`)).status).toBe(404)
    expect((await fetch(`${engine.origin}/healthz`)).status).toBe(200)
  })

  it('in a flood is slowed down, and the socket stays usable', async () => {
    const host = await aHost()
    const one = await aPhone()
    await steer(host, { type: 'open', exercise: 'vote' })
    const acks = await Promise.all(Array.from({ length: 120 }, () => vote(one, 'a')))
    expect(acks.filter(a => !a.ok).length).toBeGreaterThan(30)
    await pause(300)
    expect(await vote(one, 'b')).toMatchObject({ ok: true })
  })
})

describe('who may load what', () => {
  const get = (path: string, cookie = '') => fetch(`${engine.origin}${path}`, { headers: { cookie }, redirect: 'manual' })

  it('keeps deck and console, assets included, behind a key', async () => {
    const participant = await joinByCode(engine.origin, engine.code)
    for (const path of ['/deck/', '/deck/3', '/deck/presenter/1', '/deck/assets/chunk.js', '/console/', '/console/assets/chunk.js', '/api/host/content', '/api/host/preflight']) {
      expect((await get(path)).status, path).toBe(403)
      expect((await get(path, participant)).status, path).toBe(403)
      expect((await get(`${path}?key=guessed`)).status, path).toBe(403)
    }
  })

  it('gives the host the deck with notes, and a display the one without', async () => {
    const host = await redeemKey(engine.presentUrl)
    const display = await redeemKey(engine.displayUrl)
    expect(await (await get('/deck/presenter/1', host)).text()).toContain('host-deck')
    expect(await (await get('/deck/assets/chunk.js', host)).text()).toContain('host-deck')
    expect(await (await get('/deck/', display)).text()).toContain('display-deck')
    expect(await (await get('/deck/assets/chunk.js', display)).text()).toContain('display-deck')
    expect((await get('/deck/presenter/4', display)).headers.get('location')).toBe('/deck/#/4')
    expect((await get('/console/', display)).status).toBe(403)
    expect((await get('/console/', host)).status).toBe(200)
  })

  it('takes the key out of the address and keeps it from scripts', async () => {
    const response = await get(new URL(engine.presentUrl).pathname + new URL(engine.presentUrl).search)
    expect(response.headers.get('location')).toBe('/deck/presenter/1')
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  })

  it('tells a live deck that a session is there', async () => {
    expect(await (await get('/deck/', await redeemKey(engine.displayUrl))).text()).toContain('<meta name="live-session" content="on">')
  })

  it('lets no facilitator text reach phone or screen, in any phase of any exercise', async () => {
    const host = await aHost()
    const display = await aDisplay()
    const one = await aPhone()
    for (const exercise of ['vote', 'three', 'check', 'rank', 'words', 'talk']) {
      for (const type of exercise === 'talk' ? ['open', 'close', 'finish'] : ['open', 'close', 'reveal', 'finish'])
        expect(await steer(host, { type, exercise })).toMatchObject({ ok: true })
    }
    await display.until('display-view', view => view.revision === host.last['host-view']!.revision)
    const pages = await Promise.all(['/', '/healthz', '/api/me', '/reached'].map(async path => (await get(path, one.cookie)).text()))
    for (const canary of canaries) {
      expect(one.frames.join('\n'), canary).not.toContain(canary)
      expect(display.frames.join('\n'), canary).not.toContain(canary)
      expect(pages.join('\n'), canary).not.toContain(canary)
    }
    const content = await (await get('/api/host/content', host.cookie)).text()
    expect(canaries.every(canary => content.includes(canary))).toBe(true)
  })
})

describe('a restart', () => {
  it('keeps state, answers, people, position and keys; clients come back by themselves', async () => {
    const host = await aHost()
    const one = await aPhone('Ana')
    await steer(host, { type: 'open', exercise: 'vote' })
    await vote(one, 'b')
    await host.send('set-position', { expected: 0, page: 7, clicks: 0 })
    delete one.last['participant-view']
    delete one.last.mine
    engine = await engine.restart()
    expect((await one.until('participant-view', () => true)).exercises[0]).toMatchObject({ id: 'vote', phase: 'open' })
    expect((await one.until('mine', () => true)).answers[0]!.value).toEqual({ option: 'b' })
    expect((await host.until('host-view', view => view.people[0]?.connected === true)).revision).toBe(1)
    expect(host.last.position).toMatchObject({ page: 7 })
    expect(await steer(host, { type: 'close', exercise: 'vote' })).toMatchObject({ ok: true })
  })
})

describe('updates', () => {
  it('reach the screen a few times a second however many vote, and phones not at all', async () => {
    const host = await aHost()
    const display = await aDisplay()
    const phones = await Promise.all(Array.from({ length: 30 }, () => aPhone()))
    await steer(host, { type: 'open', exercise: 'vote' })
    await phones[0]!.until('participant-view', view => view.exercises.length === 1)
    const framesBefore = display.frames.length
    const phoneFramesBefore = phones[0]!.frames.filter(frame => frame.startsWith('participant-view')).length
    const began = performance.now()
    await Promise.all(phones.map(p => vote(p, 'a')))
    await display.until('display-view', view => view.exercises.vote!.units[0]!.rounds[0]!.answered === 30)
    const windows = Math.ceil((performance.now() - began) / 300) + 2
    expect(display.frames.length - framesBefore).toBeLessThanOrEqual(windows)
    expect(phones[0]!.frames.filter(frame => frame.startsWith('participant-view')).length).toBe(phoneFramesBefore)
  })

  it('do not tell a respondent or a secret to anybody', async () => {
    const host = await aHost()
    const one = await aPhone()
    await steer(host, { type: 'open', exercise: 'vote' })
    await vote(one, 'a')
    await host.until('host-view', view => view.exercises.vote!.units[0]!.rounds[0]!.answered === 1)
    const secret = one.cookie.split('=')[1]!
    expect([...host.frames, ...one.frames, ...engine.logs].join('\n')).not.toContain(secret)
    expect(host.frames.join('\n')).not.toContain('respondent')
  })
})
