/** A session from the first phone to the end, and what screen, phones and console show on the way. */
import type { Locator, Page } from 'playwright-chromium'
import type { SessionContent } from '../../core/session/content.ts'
import type { RunningServer } from '../../server/main.ts'
import type { Camera } from './camera.ts'
import type { Facilitator, Person } from './room.ts'
import { answer, crowd, facilitator } from './room.ts'

/** People besides the three phones in the pictures. */
const CROWD = 21

export interface Room {
  camera: Camera
  origin: string
  content: SessionContent
  host: Facilitator
  people: Person[]
  /** The projector, the presenter's view, and the slides in the presenter's browser. */
  screen: Page
  presenter: Page
  hostSlides: Page
  /** The first is used; the others only look: a small one, and one in dark colours. */
  phones: [Page, Page, Page]
  laptopConsole: Page
  pocketConsole: Page
}

/** The address as this machine reaches it. */
const local = (server: RunningServer, url: string) => `http://127.0.0.1:${server.port}${url.slice(new URL(url).origin.length)}`

/** Opens every device, and takes what a phone shows on its way in. */
export async function openRoom(camera: Camera, server: RunningServer): Promise<Room> {
  const origin = `http://127.0.0.1:${server.port}`
  const [screen, presenter, hostSlides, laptopConsole, pocketConsole] = await Promise.all([camera.device('projector'), camera.device('projector'), camera.device('projector'), camera.device('laptop'), camera.device('phone')])
  const phones = await Promise.all([camera.device('phone'), camera.device('smallPhone'), camera.device('darkPhone')])
  const host = await facilitator(origin, local(server, server.consoleUrl))
  await screen.goto(local(server, server.displayUrl))
  await presenter.goto(local(server, server.presentUrl))
  await hostSlides.goto(local(server, server.presentUrl).replace('/presenter/', '/'))
  await laptopConsole.goto(local(server, server.consoleUrl))
  await pocketConsole.goto(local(server, server.consoleUrl))

  await phones[0].goto(`${origin}/?code=AAAAA`)
  await phones[0].getByRole('button', { name: 'Join' }).click()
  await phones[0].getByRole('alert').waitFor()
  await camera.take(phones[0], 'phone', 'wrong-code')
  for (const [i, phone] of phones.entries()) {
    await phone.goto(`${origin}/?code=${server.code}`)
    await phone.getByRole('button', { name: 'Join' }).waitFor()
    await camera.take(phone, 'phone', `join${['', '-320', '-dark'][i]}`)
    await phone.getByLabel(/your name/i).fill(['Grace', '', ''][i]!)
    await phone.getByRole('button', { name: 'Join' }).click()
    await phone.getByRole('heading', { name: /phones down/i }).waitFor()
  }
  await camera.take(phones[0], 'phone', 'waiting')
  const people = await crowd(origin, server.code, CROWD)
  await host.until('host-view', view => view.participants.connected === CROWD + phones.length)
  return { camera, origin, content: server.session.content, host, people, screen, presenter, hostSlides, phones, laptopConsole, pocketConsole }
}

export interface Act {
  exercise: string
  form?: string
  /** What the crowd answers, by item; none in a conversation. */
  values?: Record<string, (i: number, round: number) => object>
  /** What the first phone does; `choosing` takes the form as it is filled in. */
  respond?: (phone: Page, choosing: () => Promise<void>) => Promise<void>
  /** Words on the phone when its answer stands. */
  answered?: string | RegExp
  rounds?: number
  /** Also taken with the buttons of the presenter. */
  withPresenter?: boolean
}

/** The slide in view; the deck keeps the others mounted. */
export const shown = (page: Page): Locator => page.locator('.slidev-page:visible').first()

async function takeScreen({ camera, screen }: Room, name: string, words: string) {
  await shown(screen).getByText(words, { exact: true }).first().waitFor()
  await camera.take(screen, 'exercises', name)
}

/** The console on the laptop and on a phone. */
export async function takeConsoles({ camera, laptopConsole, pocketConsole }: Room, name: string): Promise<void> {
  await camera.take(laptopConsole, 'console', name)
  await camera.take(pocketConsole, 'console', `${name}-phone`)
}

/** Goes through one exercise; every state is taken on the slide, the phones and, where asked for, the consoles. */
export async function play(room: Room, act: Act): Promise<void> {
  const { camera, content, host, people, phones, screen } = room
  const { exercise } = act
  const line = content.schedule.find(entry => entry.exercise === exercise && entry.page !== null)!
  const talk = !act.values
  await host.goTo(line.page!)
  await screen.waitForURL(url => url.hash.startsWith(`#/${line.page}`))
  await takeScreen(room, `${exercise}-idle`, talk ? 'Not begun' : 'Not open yet')
  if (act.withPresenter)
    await takeConsoles(room, `${exercise}-idle`)

  for (let round = 1; round <= (act.rounds ?? 1); round++) {
    const name = round === 1 ? exercise : `${exercise}-second-round`
    await host.steer(round === 1 ? { type: 'open', exercise, form: act.form } : { type: 'second-round', exercise })
    for (const [i, phone] of phones.entries()) {
      await phone.getByRole('heading', { name: /phones down|look at the screen/i }).waitFor({ state: 'detached' })
      await phone.locator('main.exercise .question, main.exercise fieldset').first().waitFor()
      await camera.take(phone, 'phone', `${name}-open${['', '-320', '-dark'][i]}`)
    }
    await act.respond?.(phones[0], () => camera.take(phones[0], 'phone', `${name}-choosing`))
    if (act.answered) {
      await phones[0].getByText(act.answered).first().waitFor()
      await camera.take(phones[0], 'phone', `${name}-answered`)
    }
    for (const [item, value] of Object.entries(act.values ?? {}))
      await answer(people.slice(0, -2), exercise, item, round, i => value(i, round))
    await host.until('host-view', view => view.exercises[exercise]!.active)
    await takeScreen(room, `${name}-open`, talk ? 'In conversation' : round === 1 ? 'Vote open' : 'Second round open')
    if (act.withPresenter) {
      await camera.take(room.presenter, 'exercises', `${name}-open-presenter`)
      await camera.take(room.hostSlides, 'exercises', `${name}-open-presenters-slides`)
      await takeConsoles(room, `${name}-open`)
    }
    await host.steer({ type: 'close', exercise })
    await phones[0].getByRole('heading', { name: talk ? /Thank you/ : /Closed/ }).waitFor()
    await camera.take(phones[0], 'phone', `${name}-closed`)
    await takeScreen(room, `${name}-closed`, talk ? 'Conversation over' : round === 1 ? 'Vote closed' : 'Second round closed')
    if (talk)
      break
    await host.steer({ type: 'reveal', exercise })
    await phones[0].getByRole('heading', { name: 'Look at the screen' }).waitFor()
    await camera.take(phones[0], 'phone', `${name}-revealed`)
    if (line.page === 2)
      await camera.take(screen, 'exercises', `${name}-revealed`)
    else
      await takeScreen(room, `${name}-revealed`, round === 1 ? 'Result' : 'Both results')
    if (act.withPresenter) {
      await camera.take(room.presenter, 'exercises', `${name}-revealed-presenter`)
      await takeConsoles(room, `${name}-revealed`)
    }
  }
  await host.steer({ type: 'finish', exercise })
}

/** A phone that loses the network with an answer on it, and the end of the session. */
export async function loseAndEnd(room: Room): Promise<void> {
  const { camera, host, phones: [phone], people } = room
  await host.steer({ type: 'reset', exercise: 'pl-where-influence' })
  await host.steer({ type: 'open', exercise: 'pl-where-influence' })
  await phone.getByRole('radio').first().waitFor()
  await phone.context().setOffline(true)
  await phone.getByRole('radio').nth(1).check({ force: true })
  await phone.getByRole('button', { name: 'Send my answer' }).click()
  // The page notices when the heartbeat stays away.
  await phone.getByText('Connection lost.').waitFor({ timeout: 60_000 })
  await camera.take(phone, 'phone', 'connection-lost')
  await phone.context().setOffline(false)
  await phone.getByText('Connection lost.').waitFor({ state: 'detached' })
  await phone.getByText('Connected again').waitFor({ state: 'detached' })
  await host.steer({ type: 'end-session' })
  await phone.getByRole('heading', { name: /ended/ }).waitFor()
  await camera.take(phone, 'phone', 'ended')
  await takeConsoles(room, 'ended')
  people.forEach(person => person.leave())
  host.leave()
}
