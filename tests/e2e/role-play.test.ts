/**
 * The role-play of the taster as rooms of several sizes have it: screen, presenter, console, three real
 * phones and a crowd over the protocol go through everything that may happen between seats and debrief.
 */
import type { Page } from 'playwright-chromium'
import type { RolePlayStep } from '../../engine/core/role-play/step.ts'
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import type { Room } from '../support/room.ts'
import type { RunningSession } from '../support/session.ts'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { expectAccessible, laptopSize, mapped, screenSize, visitor } from '../support/browser.ts'
import { NETWORK_ERROR, openRoom, PATIENCE_MS } from '../support/room.ts'
import { rolePlayTexts } from '../support/secrets.ts'
import { startSession } from '../support/session.ts'
import { story } from '../support/story.ts'

const EXERCISE = 'rp-stuck-senior'

describe.each([7, 8, 18])('a role-play of %i people', (count) => {
  const isFull = count < 10
  let here: Room
  let session: RunningSession
  let host: ProtocolClient
  let content: SessionContent
  let step: RolePlayStep
  let presenter: Visitor
  let screen: Visitor
  let console: Visitor
  let ana: Visitor
  let bo: Visitor
  let cy: Visitor
  let late: Visitor
  let clients: ProtocolClient[]

  const room = () => host.last['host-view']
  const state = () => room()!.exercises[EXERCISE]!.rolePlay!
  const eventually = (read: () => unknown) => expect.poll(read, { timeout: PATIENCE_MS })
  const present = () => room() && [room()!.participants.connected, room()!.displays, room()!.hosts]
  const phase = () => room()?.exercises[EXERCISE]!.rolePlay?.clock.phase
  const vacancies = () => state().hostGroups.flatMap(group => group.vacant)
  const personOf = (name: string) => room()!.people.find(person => person.name === name)
  const idOf = (name: string) => personOf(name)!.id
  const isHere = (name: string) => personOf(name)?.connected
  const groupOf = (name: string) => state().hostGroups.find(group => group.members.some(member => member.person === idOf(name)))
  const seatOf = (name: string) => groupOf(name)?.members.find(member => member.person === idOf(name))?.seat
  const told = (client: ProtocolClient) => {
    const { view } = client.last['role-play']!
    return view.paper ? null : view
  }
  const slide = () => here.slide()
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor({ timeout: PATIENCE_MS })
  const onConsole = (name: string | RegExp) => console.page.getByRole('button', { name, exact: typeof name === 'string' }).first().click({ timeout: PATIENCE_MS })

  const order = (command: object) => here.steer({ type: 'role-play', exercise: EXERCISE, command })
  const move = (name: string, seat: string) => order({ type: 'rp-move', person: idOf(name), group: groupOf(name)!.id, seat })
  async function keepApart(on: boolean) {
    for (const other of ['Bo', 'Cy'])
      await order({ type: 'rp-keep-apart', a: idOf('Ana'), b: idOf(other), on })
  }
  async function endPhase(next: string) {
    await onConsole('End phase now')
    await eventually(phase).toBe(next)
  }

  /** Pieces of the texts that belong to one role, or to the observer. */
  const textsOf = (owner: string) => rolePlayTexts({ ...content, exercises: content.exercises.filter(({ id }) => id === EXERCISE).map(exercise => ({ ...exercise, steps: [{
    ...step,
    roles: step.roles.filter(role => role.id === owner),
    observer: { checklist: owner === 'observer' ? step.observer.checklist : [], facts: [] },
    freezes: owner === 'nobody' ? step.freezes : [],
    soundsLike: owner === 'nobody' ? step.soundsLike : [],
  }] })) })
  const found = (texts: string[], heard: string[]) => texts.filter(text => heard.some(one => one.includes(text)))

  const chapter = story()

  beforeAll(async () => {
    here = await openRoom(['--agenda', 'taster', '--session', `room-of-${count}`], count - 3)
    ;({ session, host, content, screen, crowd: clients } = here)
    step = here.exercise(EXERCISE).steps[0] as RolePlayStep
    ;[ana, bo, cy] = here.phones as [Visitor, Visitor, Visitor]
    ;[presenter, console] = await Promise.all([visitor(here.browser, screenSize), visitor(here.browser, laptopSize)])
    await presenter.page.goto(mapped(session.presentUrl))
    await console.page.goto(mapped(session.consoleUrl))
    await Promise.all([here.join(ana, 'Ana'), here.join(bo, 'Bo'), here.join(cy, 'Cy')])
  })
  afterAll(async () => here?.dispose())

  chapter('opens from the console, and forms groups at random in which all roles are held', async () => {
    await eventually(present).toEqual([count, 1, 3])
    await here.goTo(EXERCISE)
    await slide().getByText(step.scenario).first().waitFor({ timeout: PATIENCE_MS })
    await onConsole('Open the role-play')
    await eventually(phase).toBe('grouping')
    await Promise.all([ana, bo, cy].map(({ page }) => heading(page, 'Find your group')))
    await keepApart(true)
    await onConsole('Form at random')
    await eventually(() => state().hostGroups.length).toBe(Math.floor(count / 3))
    expect(state().hostGroups.flatMap(group => group.members)).toHaveLength(count)
    expect(vacancies()).toEqual([])
    expect(groupOf('Ana')!.id).not.toBe(groupOf('Bo')!.id)
    // A group that comes to lack a role may join any other from here on.
    await keepApart(false)
    await move('Ana', 'lead')
    await move('Bo', 'jo')
    await move('Cy', 'observer')
    expect(['Ana', 'Bo', 'Cy'].map(seatOf)).toEqual(['lead', 'jo', 'observer'])
    await Promise.all(([['Ana', ana], ['Bo', bo], ['Cy', cy]] as const).map(([name, { page }]) => heading(page, `You are in group ${groupOf(name)!.id}`)))
    await slide().getByText('Groups are formed.').waitFor({ timeout: PATIENCE_MS })
  })

  chapter('shows each player their own brief and nobody else\'s', async () => {
    await onConsole('Start the run')
    await eventually(phase).toBe('seating')
    expect(await ana.page.getByText('Only you see this').count()).toBe(0)
    await endPhase('briefing')
    await slide().getByRole('heading', { name: 'Read your own brief' }).waitFor({ timeout: PATIENCE_MS })
    await Promise.all([heading(ana.page, 'Read your brief'), heading(bo.page, 'Read your brief'), heading(cy.page, 'Read what to watch for')])
    const [onAna, onBo, onCy] = await Promise.all([ana, bo, cy].map(({ page }) => page.locator('body').textContent()))
    const [lead, jo, observer] = ['lead', 'jo', 'observer'].map(textsOf)
    expect(lead!.length + jo!.length).toBeGreaterThan(5)
    expect(found(lead!, [onAna!])).toEqual(lead)
    expect(found(jo!, [onBo!])).toEqual(jo)
    expect(found(observer!, [onCy!])).toEqual(observer)
    expect(found([...jo!, ...observer!], [onAna!])).toEqual([])
    expect(found([...lead!, ...observer!], [onBo!])).toEqual([])
    expect(found([...lead!, ...jo!], [onCy!])).toEqual([])
    if (isFull) {
      await expectAccessible(ana.page)
      await expectAccessible(console.page)
    }
  })

  chapter('lets somebody switch to observer by a button, and fills the role', async () => {
    const group = groupOf('Bo')!.id
    await bo.page.getByRole('button', { name: 'Switch to observer' }).click()
    await heading(bo.page, 'Read what to watch for')
    await eventually(() => [seatOf('Bo'), ...vacancies()]).toEqual(['observer'])
    expect(groupOf('Bo')!.id).toBe(group)
    expect(await bo.page.getByText('Only you see this').count()).toBe(0)
  })

  chapter('goes on while one phone is away, one person leaves and one arrives late', async () => {
    await endPhase('scene')
    await Promise.all([heading(ana.page, 'Play the scene'), heading(bo.page, 'Watch and note'), slide().getByRole('heading', { name: 'Scene', exact: true }).waitFor({ timeout: PATIENCE_MS })])
    await ana.context.setOffline(true)
    const seat = groupOf('Ana')!.id

    await cy.page.getByText('Change something').click()
    await cy.page.getByRole('button', { name: 'I have to go' }).click()
    await cy.page.getByRole('button', { name: 'Leave the group' }).click()
    await heading(cy.page, 'Find your group')
    await eventually(() => [seatOf('Cy'), ...vacancies()]).toEqual([undefined])

    late = await visitor(here.browser)
    await here.enter(late, 'Dee')
    await heading(late.page, 'Watch and note')
    await eventually(() => seatOf('Dee')).toBe('observer')

    // As long as it takes the server to give the phone up; the page keeps the brief all the while.
    await ana.page.getByText('Connection lost.').waitFor({ timeout: PATIENCE_MS })
    await eventually(() => isHere('Ana')).toBe(false)
    await console.page.getByText('Ana away').first().waitFor({ timeout: PATIENCE_MS })
    expect(found(textsOf('lead'), [(await ana.page.locator('body').textContent())!])).toEqual(textsOf('lead'))
    expect([groupOf('Ana')!.id, seatOf('Ana')]).toEqual([seat, 'lead'])
    await ana.context.setOffline(false)
    await eventually(() => isHere('Ana')).toBe(true)
    await ana.page.getByText('Connection lost.').waitFor({ state: 'detached', timeout: PATIENCE_MS })
    await ana.page.getByText(textsOf('lead')[0]!).first().waitFor()
    expect([groupOf('Ana')!.id, seatOf('Ana')]).toEqual([seat, 'lead'])
  })

  chapter('pauses one group for its safety: the console is alerted, the slide and the others hear nothing', async () => {
    const group = groupOf('Ana')!.id
    await ana.page.getByRole('button', { name: 'Pause', exact: true }).click()
    await heading(ana.page, 'Paused')
    await console.page.getByRole('alert').filter({ hasText: `Group ${group}` }).filter({ hasText: 'somebody said pause' }).waitFor({ timeout: PATIENCE_MS })
    expect(await slide().getByText(/paused|said pause|group \d/i).count()).toBe(0)
    expect(await slide().getByRole('alert').count()).toBe(0)
    await slide().getByRole('heading', { name: 'Scene', exact: true }).waitFor()
    const others = clients.map(told).filter(view => view!.group && view!.group.id !== group)
    expect(others.filter(view => view!.group!.paused)).toEqual([])
    if (isFull)
      await expectAccessible(screen.page, '.slidev-page')
  })

  chapter('comes back by itself to the same moment after the server was restarted', async () => {
    const { sinceMs } = state().clock
    const group = groupOf('Ana')!.id
    await session.stop('SIGTERM')
    await Promise.all([ana, bo, late].map(({ page }) => page.getByText('Connection lost.').waitFor({ timeout: PATIENCE_MS })))
    delete host.last['host-view']
    clients.forEach(client => delete client.last['role-play'])
    session = here.session = await startSession(['--agenda', 'taster', '--session', session.session, '--port', String(session.port)], session.dataDir)
    await eventually(present).toEqual([count + 1, 1, 3])
    await Promise.all([ana, bo, cy, late].map(({ page }) => page.getByText('Connection lost.').waitFor({ state: 'detached', timeout: PATIENCE_MS })))
    await Promise.all(clients.map(client => client.until('role-play', () => true, PATIENCE_MS)))
    expect(state().clock.phase).toBe('scene')
    expect(state().clock.sinceMs).toBeGreaterThanOrEqual(sinceMs)
    expect([groupOf('Ana')!.id, seatOf('Ana'), seatOf('Bo'), seatOf('Dee'), seatOf('Cy')]).toEqual([group, 'lead', 'observer', 'observer', undefined])
    await Promise.all([heading(ana.page, 'Paused'), heading(late.page, /Watch and note|Paused/), heading(cy.page, 'Find your group')])
    await console.page.getByRole('alert').filter({ hasText: `Group ${group}` }).waitFor({ timeout: PATIENCE_MS })
    await presenter.page.getByRole('group', { name: 'Host controls' }).getByRole('button', { name: 'End phase' }).first().waitFor({ timeout: PATIENCE_MS })
    await slide().getByRole('heading', { name: 'Scene', exact: true }).waitFor({ timeout: PATIENCE_MS })
    await ana.page.getByRole('button', { name: 'Resume', exact: true }).click()
    await heading(ana.page, 'Play the scene')
    await expect.poll(() => console.page.getByRole('alert').filter({ hasText: 'somebody said pause' }).count(), { timeout: PATIENCE_MS }).toBe(0)
  })

  chapter('keeps an observer\'s sheet from everybody until the observer\'s minute, and from other groups for good', async () => {
    const heardByBo = `Quoted to the letter in a room of ${count}`
    const heardForAna = `Said in the group of Ana, a room of ${count}`
    await bo.page.getByLabel('Open questions (count them)').check({ timeout: PATIENCE_MS })
    await bo.page.getByLabel('Who said it, and in which words').fill(heardByBo)
    await bo.page.getByRole('button', { name: /^Add/ }).click()
    const observer = clients.find(client => told(client)?.group?.id === groupOf('Ana')!.id && told(client)!.group!.role === null)
    if (observer)
      expect(await observer.send('note', { exercise: EXERCISE, kind: 'sheet', value: { group: 1, take: 1, ticks: [0], words: [heardForAna], keep: '', try: '' } })).toMatchObject({ ok: true })
    const stops = [ana, bo, late].map(({ page }) => page.getByRole('dialog').getByText('Stop', { exact: true }).waitFor({ timeout: PATIENCE_MS }))
    const wall = slide().getByRole('alert').getByText('Stop', { exact: true }).waitFor({ timeout: PATIENCE_MS })
    await Promise.all([endPhase('de-role'), wall, ...stops])
    const ownGroup = (client: ProtocolClient) => told(client)?.group?.id === groupOf('Bo')!.id
    expect(found([heardByBo], clients.flatMap(client => client.frames))).toEqual([])

    await heading(ana.page, 'Step out of the role')
    await endPhase('observer')
    await heading(bo.page, 'Read out what you heard')
    await Promise.all(clients.filter(ownGroup).map(client => client.until('role-play', own => own.group.sheets.some(sheet => sheet.words.includes(heardByBo)), PATIENCE_MS)))
    if (observer)
      await ana.page.getByText(heardForAna).waitFor({ timeout: PATIENCE_MS })
    expect(found([heardByBo], clients.filter(client => !ownGroup(client)).flatMap(client => client.frames))).toEqual([])
    expect(found([heardByBo, heardForAna], screen.watch.heard)).toEqual([])
  })

  chapter('asks the debrief\'s questions on slide and phones, and ends', async () => {
    await endPhase('debrief')
    const { debrief } = content.exercises.find(exercise => exercise.id === EXERCISE)!
    for (const question of debrief)
      await slide().getByText(question).first().waitFor({ timeout: PATIENCE_MS })
    await ana.page.getByText(debrief[0]!).waitFor({ timeout: PATIENCE_MS })
    await endPhase('line-to-room')
    await endPhase('done')
    await heading(ana.page, 'The role-play is over')
    await onConsole('Finish')
    await Promise.all([ana, bo, cy, late].map(({ page }) => heading(page, /phones down/i)))
  })

  chapter('let no brief reach anybody but its players, asked no other host, and printed no error', () => {
    const [lead, jo, observer, nobody] = ['lead', 'jo', 'observer', 'nobody'].map(textsOf)
    expect(nobody!.length).toBeGreaterThan(0)
    expect(found(lead!, ana.watch.heard)).toEqual(lead)
    expect(found(jo!, bo.watch.heard)).toEqual(jo)
    expect(found([...jo!, ...nobody!], ana.watch.heard)).toEqual([])
    for (const { watch } of [bo, cy])
      expect(found([...lead!, ...nobody!], watch.heard)).toEqual([])
    expect(found([...lead!, ...jo!, ...nobody!], late.watch.heard)).toEqual([])
    expect(found([...lead!, ...jo!, ...observer!, ...nobody!], screen.watch.heard)).toEqual([])
    // Frame by frame, for the crowd changes seats: a brief comes only to whoever has the role at that moment.
    for (const frame of clients.flatMap(client => client.frames)) {
      const own = frame.startsWith('role-play ') ? JSON.parse(frame.slice('role-play '.length)) as NonNullable<ProtocolClient['last']['role-play']> : null
      const role = own?.view.paper === false ? own.view.group?.role?.id : undefined
      expect(found([...role === 'lead' ? [] : lead!, ...role === 'jo' ? [] : jo!, ...nobody!], [frame])).toEqual([])
    }
    for (const [who, { watch }] of Object.entries({ presenter, screen, console, ana, bo, cy, late })) {
      expect(watch.foreign, who).toEqual([])
      expect(watch.errors.filter(error => !NETWORK_ERROR.test(error)), who).toEqual([])
    }
  })
})
