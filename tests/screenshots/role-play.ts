/** A role-play from its groups to its debrief, on every surface; and the picture of the README that shows three of them. */
import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright-chromium'
import type { RolePlayRequest } from '../../engine/core/role-play/actions.ts'
import type { Paper } from '../../engine/print/paper.ts'
import type { Group } from './camera.ts'
import type { Room } from './session.ts'
import { readFileSync } from 'node:fs'
import { printAreaPx } from '../../engine/print/paper.ts'
import { fontFolders, handoutSources, openRenderer } from '../../engine/print/render.ts'
import { ORIGIN, serveSite } from '../../engine/print/site.ts'
import { shown, takeConsoles } from './session.ts'

const SIZE = { width: 1600, height: 620 }
const PAPER: Paper = 'a4'

/** Plays a role-play; the phone has the first role. */
export async function playRoles(room: Room, exercise: string): Promise<void> {
  const { camera, host, screen, phone, content } = room
  const step = content.exercises.find(one => one.id === exercise)!.steps[0]!
  if (step.kind !== 'role-play')
    throw new Error(`${exercise} is no role-play`)
  const order = (command: RolePlayRequest) => host.steer({ type: 'role-play', exercise, command })
  const takeWall = async (name: string, words: string) => {
    await shown(screen).getByText(words, { exact: true }).first().waitFor()
    await screen.locator('.stop-screen').waitFor({ state: 'detached' })
    await camera.take(screen, 'exercises', `${exercise}-${name}`)
  }
  const takePhone = async (name: string, heading: string) => {
    await phone.getByRole('heading', { name: heading }).first().waitFor()
    await phone.locator('dialog[open]').waitFor({ state: 'detached' })
    await camera.looks(phone, 'phone', `${exercise}-${name}`)
  }

  await host.goTo(content.schedule.find(line => line.exercise === exercise && line.page !== null)!.page!)
  await host.steer({ type: 'open', exercise })
  await takePhone('open', 'Find your group')
  await takeWall('open', 'Find your group.')
  await order({ type: 'rp-group', by: 'random' })
  const view = await host.until('host-view', now => Boolean(now.exercises[exercise]?.rolePlay?.hostGroups.length))
  const person = view.people.find(one => one.name === 'Grace')!.id
  const group = view.exercises[exercise]!.rolePlay!.hostGroups.find(one => one.members.some(member => member.person === person))!
  await order({ type: 'rp-move', person, group: group.id, seat: step.roles[0]!.id })
  await takePhone('grouped', `You are in group ${group.id}`)
  await takeConsoles(room, `${exercise}-grouped`)
  await order({ type: 'rp-start' })
  await order({ type: 'rp-end-phase' })
  await phone.getByRole('button', { name: 'OK, understood' }).click()
  await takePhone('brief', `You are: ${step.roles[0]!.name}`)
  await takeWall('briefing', 'Read your own brief')
  await order({ type: 'rp-end-phase' })
  await takePhone('scene', 'Play the scene')
  await takeWall('scene', 'Scene')
  await takeConsoles(room, `${exercise}-scene`)
  await order({ type: 'rp-end-phase' })
  await screen.locator('.stop-screen').waitFor()
  await camera.take(screen, 'exercises', `${exercise}-stop`)
  await phone.locator('dialog[open]').waitFor()
  await camera.looks(phone, 'phone', `${exercise}-stop`)
  await order({ type: 'rp-end-phase' })
  await order({ type: 'rp-end-phase' })
  await takeWall('debrief', 'Debrief')
  await takePhone('debrief', 'Talk it over')
  await host.steer({ type: 'finish', exercise })
}

/** Paper, phone and slide of one role-play, side by side as they are. */
export async function takeThreeSurfaces(browser: Browser, root: string, room: Room, exercise: string, to: string): Promise<void> {
  const picture = (group: Group, name: string) => readFileSync(room.camera.pictures.find(one => one.group === group && one.name === `${exercise}-${name}`)!.file, 'base64')
  const faces = await facesOfTent(browser, root, room, exercise)
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: flex; gap: 44px; align-items: center; justify-content: center; background: #e7dfd1 }
    .tent { display: grid; gap: 16px; width: 470px }
    .face { padding: 22px 24px; background: #fff; border: 1px solid #cfc5b3 }
    .phone { width: 258px; border: 9px solid #1b1f2a; border-radius: 32px; overflow: hidden }
    .slide { width: 640px; border: 8px solid #1b1f2a; border-radius: 10px }
    img { width: 100%; display: block }
  </style>
  <div class="tent">${faces.map(face => `<div class="face"><img src="data:image/png;base64,${face.toString('base64')}"></div>`).join('')}</div>
  <div class="phone"><img src="data:image/png;base64,${picture('phone', 'brief')}"></div>
  <div class="slide"><img src="data:image/png;base64,${picture('exercises', 'scene')}"></div>`)
  await page.screenshot({ path: to })
  await context.close()
}

/** Both sides of the first tent as its readers see them once it is folded: the scene, then the brief. */
async function facesOfTent(browser: Browser, root: string, { content }: Room, id: string): Promise<Buffer[]> {
  const exercise = content.exercises.find(one => one.id === id)!
  const renderer = await openRenderer(handoutSources(root))
  const context = await browser.newContext({ viewport: printAreaPx(PAPER, true) })
  try {
    const html = await renderer.document({ name: 'RoleTents', props: { rolePlays: [{ exercise, step: exercise.steps[0] }] } }, { paper: PAPER, landscape: true, title: exercise.title, edition: '' })
    await serveSite(context, { folders: fontFolders(), pages: new Map([['/', html]]) })
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${ORIGIN}/`)
    await page.addStyleTag({ content: '.tent .outward { transform: none } .tent .fold { visibility: hidden }' })
    await page.evaluate(() => document.fonts.ready)
    const tent = page.locator('.tent').first()
    return [await tent.locator('.outward').screenshot(), await tent.locator('.inward').screenshot()]
  }
  finally {
    await Promise.all([context.close(), renderer.close()])
  }
}
