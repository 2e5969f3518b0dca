/** A session from the first phone to the end, and what screen, phones and console show on the way. */
import type { Locator, Page } from 'playwright-chromium'
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { Habits } from '../../engine/people/habits.ts'
import type { People } from '../../engine/people/simulate.ts'
import type { RunningServer } from '../../engine/server/main.ts'
import type { Camera } from './camera.ts'
import type { Facilitator } from './room.ts'
import { phaseWords } from '../../engine/components/phase-words.ts'
import { unitsOf } from '../../engine/core/session/content.ts'
import { usualHabits } from '../../engine/people/habits.ts'
import { simulatePeople } from '../../engine/people/simulate.ts'
import { facilitator } from './room.ts'

/** People besides the phone in the pictures. */
const CROWD = 23
/** Two never answer, so that a count is not that of the room. */
const MOST = CROWD - 2
const TABLES = 7
/** Nothing that would be in the way of a picture. */
const steady: Partial<Habits> = { late: 0, leave: 0, drop: 0, rename: 0, hold: 0, stepOut: 0, optOut: 0, ask: 0 }

export interface Room {
  camera: Camera
  origin: string
  content: SessionContent
  host: Facilitator
  people: People
  /** Who of the crowd answers, by number. */
  answering: { from: number, to: number }
  /** The projector, the presenter's view, and the slides in the presenter's browser. */
  screen: Page
  presenter: Page
  hostSlides: Page
  phone: Page
  laptopConsole: Page
  pocketConsole: Page
}

/** The address as this machine reaches it. */
const local = (server: RunningServer, url: string) => `http://127.0.0.1:${server.port}${url.slice(new URL(url).origin.length)}`

/** Opens every device, and takes what a phone shows on its way in. */
export async function openRoom(camera: Camera, server: RunningServer): Promise<Room> {
  const origin = `http://127.0.0.1:${server.port}`
  const [screen, presenter, hostSlides, laptopConsole, pocketConsole, phone] = await Promise.all([camera.device('projector'), camera.device('projector'), camera.device('projector'), camera.device('laptop'), camera.device('phone'), camera.device('phone')])
  const host = await facilitator(origin, local(server, server.consoleUrl))
  await screen.goto(local(server, server.displayUrl))
  await presenter.goto(local(server, server.presentUrl))
  await hostSlides.goto(local(server, server.presentUrl).replace('/presenter/', '/'))
  await laptopConsole.goto(local(server, server.consoleUrl))
  await pocketConsole.goto(local(server, server.consoleUrl))

  await phone.goto(`${origin}/?code=AAAAA`)
  await phone.getByRole('button', { name: 'Join' }).click()
  await phone.getByRole('alert').waitFor()
  await camera.looks(phone, 'phone', 'wrong-code')
  await phone.goto(`${origin}/?code=${server.code}`)
  await phone.getByRole('button', { name: 'Join' }).waitFor()
  await camera.looks(phone, 'phone', 'join')
  await phone.getByLabel(/your name/i).fill('Grace')
  await phone.getByRole('button', { name: 'Join' }).click()
  await phone.getByRole('heading', { name: /phones down/i }).waitFor()
  await camera.looks(phone, 'phone', 'waiting')
  const answering = { from: 1, to: MOST }
  const people = await simulatePeople({
    origin,
    code: server.code,
    count: CROWD,
    seed: 24,
    pace: 0,
    habits: { ...usualHabits, ...steady },
    tables: TABLES,
    exercises: server.session.content.exercises,
    answer: ({ person }) => person < answering.from || person > answering.to ? null : undefined,
  })
  await host.until('host-view', view => view.participants.connected === CROWD + 1)
  return { camera, origin, content: server.session.content, host, people, answering, screen, presenter, hostSlides, phone, laptopConsole, pocketConsole }
}

export interface Act {
  exercise: string
  /** Which of the exercise's steps is played; the first where it says nothing. */
  step?: number
  /** Whether its slide is passed over until a reserve is spent on it. */
  reserved?: boolean
  /** Whether one phone answers for each table; the phone in the pictures sits at the first. */
  tables?: boolean
  /** What the phone does; `choosing` takes the form as it is filled in. */
  respond?: (phone: Page, choosing: () => Promise<void>) => Promise<void>
  /** Words on the phone when its answer stands. */
  answered?: string | RegExp
  /** Words on the phone once the room may see the result. */
  revealed?: string
  /** Whether its slide has no room for the line that names the phase once the result is shown. */
  quiet?: boolean
  /** Whether the host lets texts through, all but two. */
  lets?: boolean
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
  await camera.looks(laptopConsole, 'console', name)
  await camera.take(pocketConsole, 'console', `${name}-phone`)
}

/** Goes through one exercise; every state is taken on the slide, the phone and the consoles. */
export async function play(room: Room, act: Act): Promise<void> {
  const { camera, content, host, phone } = room
  const { exercise } = act
  const unit = unitsOf(content.exercises.find(one => one.id === exercise)!, content.agenda.id, null)[act.step ?? 0]!
  const isTalk = unit.items.length === 0
  if (act.reserved)
    await host.steer({ type: 'spend-reserve', exercise, on: true })
  await host.goTo(content.slides.find(slide => slide.exercise === exercise)!.page)
  for (let before = 0; before < (act.step ?? 0); before++) {
    await host.steer({ type: 'open', exercise })
    await host.steer({ type: 'next', exercise })
  }
  const words = (round: number) => phaseWords(unit.step.kind, !isTalk, round > 1)
  await takeScreen(room, `${exercise}-idle`, words(1).idle)
  await takeConsoles(room, `${exercise}-idle`)

  room.answering.from = act.tables ? 2 : 1
  for (let round = 1; round <= (act.rounds ?? 1); round++) {
    const name = round === 1 ? exercise : `${exercise}-second-round`
    await host.steer(round === 1 ? { type: 'open', exercise } : { type: 'second-round', exercise })
    await phone.getByRole('heading', { name: /phones down|look at the screen|opens in a moment/i }).waitFor({ state: 'detached' })
    await phone.locator('main.exercise .question, main.exercise fieldset, main.exercise form').first().waitFor()
    await camera.looks(phone, 'phone', `${name}-open`)
    let choices = 0
    await act.respond?.(phone, () => camera.looks(phone, 'phone', `${name}-choosing${choices++ ? `-${choices}` : ''}`))
    if (act.answered) {
      await phone.getByText(act.answered).first().waitFor()
      await camera.looks(phone, 'phone', `${name}-answered`)
    }
    await crowdAnswered(room, exercise, unit.key)
    await host.until('host-view', view => view.exercises[exercise]!.active)
    await takeScreen(room, `${name}-open`, words(round).open)
    await takeConsoles(room, `${name}-open`)
    if (act.withPresenter) {
      await camera.take(room.presenter, 'exercises', `${name}-open-presenter`)
      await camera.take(room.hostSlides, 'exercises', `${name}-open-presenters-slides`)
    }
    await host.steer({ type: 'close', exercise })
    await phone.getByRole('heading', { name: /Closed|Thank you/ }).first().waitFor()
    await camera.looks(phone, 'phone', `${name}-closed`)
    await takeScreen(room, `${name}-closed`, words(round).closed)
    if (isTalk)
      break
    if (act.lets)
      await letThrough(host, exercise)
    await host.steer({ type: 'reveal', exercise })
    await phone.getByText(act.revealed ?? 'Look at the screen').first().waitFor()
    await camera.looks(phone, 'phone', `${name}-revealed`)
    if (act.quiet)
      await camera.take(room.screen, 'exercises', `${name}-revealed`)
    else
      await takeScreen(room, `${name}-revealed`, words(round).revealed)
    await takeConsoles(room, `${name}-revealed`)
    if (act.withPresenter)
      await camera.take(room.presenter, 'exercises', `${name}-revealed-presenter`)
  }
  await host.steer({ type: 'finish', exercise })
}

/** Waits until the crowd has sent what it had to say to the round that is on. */
async function crowdAnswered({ host, people }: Room, exercise: string, unit: string): Promise<void> {
  const { exercises } = await host.until('host-view', view => view.exercises[exercise]!.active)
  const round = exercises[exercise]!.units.find(({ key }) => key === unit)!.rounds.at(-1)!.number
  await people.settled(({ 'participant-view': view }) => view!.exercises.some(one => one.id === exercise && one.unit === unit && one.round === round))
}

/** The host reads what waits, and lets all but two texts through. */
async function letThrough(host: Facilitator, exercise: string): Promise<void> {
  const { exercises } = await host.until('host-view', () => true)
  const waiting = Object.values(exercises[exercise]!.posts).flat().filter(post => post.status === 'waiting')
  for (const post of waiting.slice(2))
    await host.steer({ type: 'moderate', exercise, post: post.id, as: 'show' })
}

/** A phone that loses the network with an answer on it, and the end of the session. */
export async function loseAndEnd(room: Room): Promise<void> {
  const { camera, host, phone } = room
  await host.steer({ type: 'reset', exercise: 'pl-where-influence' })
  await host.steer({ type: 'open', exercise: 'pl-where-influence' })
  await phone.getByRole('radio').first().waitFor()
  await phone.context().setOffline(true)
  await phone.getByRole('radio').nth(1).check({ force: true })
  await phone.getByRole('button', { name: 'Send my answer' }).click()
  // The page notices when the heartbeat stays away.
  await phone.getByText('Connection lost.').waitFor({ timeout: 60_000 })
  await camera.looks(phone, 'phone', 'connection-lost')
  await phone.context().setOffline(false)
  await phone.getByText('Connection lost.').waitFor({ state: 'detached' })
  await phone.getByText('Connected again').waitFor({ state: 'detached' })
  await takeFew(room)
  await host.steer({ type: 'end-session' })
  await phone.getByRole('heading', { name: /ended/ }).waitFor()
  await camera.looks(phone, 'phone', 'ended')
  await takeConsoles(room, 'ended')
}

export function leave({ people, host }: Room): void {
  people.close()
  host.leave()
}

/** A vote of so few that nothing of it may be told. */
async function takeFew(room: Room): Promise<void> {
  const { camera, content, host, phone, answering, screen } = room
  const exercise = 'pl-where-influence'
  await host.goTo(content.slides.find(slide => slide.exercise === exercise)!.page)
  answering.to = 2
  await host.steer({ type: 'reset', exercise })
  await host.steer({ type: 'open', exercise })
  await crowdAnswered(room, exercise, content.exercises.find(one => one.id === exercise)!.steps[0]!.id)
  await host.steer({ type: 'reveal', exercise })
  await phone.getByText('Look at the screen').first().waitFor()
  await shown(screen).getByText('no breakdown is shown').first().waitFor()
  await camera.take(screen, 'exercises', `${exercise}-too-few`)
  await takeConsoles(room, `${exercise}-too-few`)
}
