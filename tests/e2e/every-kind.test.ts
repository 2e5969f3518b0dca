/**
 * Every kind of exercise as a room has it: a screen with the real deck, three real phones that are
 * tapped, one of which is away during each vote, and a crowd of nine. What was answered is what is shown.
 */
import type { Page } from 'playwright-chromium'
import type { RolePlayStep } from '../../core/role-play/step.ts'
import type { Room } from '../support/room.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openRoom } from '../support/room.ts'

/** Two cores carry server, browser and everybody's phone: what takes a second alone may take many. */
const PATIENCE_MS = 45_000
/** What a browser says of its own accord while it has no network. */
const NETWORK_ERROR = /net::ERR_|WebSocket connection/

let room: Room
const eventually = (read: () => unknown) => expect.poll(read, { timeout: PATIENCE_MS })
const names = ['Ana', 'Bo', 'Cy']

beforeAll(async () => {
  room = await openRoom(['--agenda', 'full-day', '--session', 'every-kind'], 9)
  await Promise.all(room.phones.map((phone, i) => room.join(phone, names[i]!)))
  await room.host.until('host-view', view => view.participants.connected === 12, PATIENCE_MS)
})
afterEach(async () => {
  // What one test left away must not fail the next.
  for (const phone of room.phones) {
    await phone.context.setOffline(false)
    if (phone.page.isClosed())
      await room.comeBack(phone)
  }
  for (const [exercise, view] of Object.entries(room.host.last['host-view']!.exercises)) {
    if (view.active)
      await room.steer({ type: 'finish', exercise })
  }
})
afterAll(async () => room?.dispose())

const says = (text: string | RegExp) => room.slide().getByText(text).filter({ visible: true }).first().waitFor()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().tap()
const choose = (page: Page, text: string) => page.locator('label').filter({ hasText: text }).first().tap()
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor()
const write = async (page: Page, label: string | RegExp, text: string) => {
  const field = page.getByLabel(label).first()
  await field.tap()
  await field.fill(text)
}

/** The rows of the chart on the slide, as a screen reader has them, its head included. */
const chart = () => room.slide().getByRole('table').first().evaluate(table => [...(table as HTMLTableElement).rows].map(row => [...row.cells].map(cell => cell.textContent!.replace(/\s+/g, ' ').trim())))
const charted = (rows: unknown[]) => eventually(() => chart().catch(() => [])).toEqual(expect.arrayContaining(rows))

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

describe('in a room of twelve', () => {
  it('one of several: keeps an answer given without a network, and shows the second round beside the first', async () => {
    const id = 'pl-where-influence'
    const [ana, bo, cy] = room.phones
    await begin(id)
    await room.onPhones(page => heading(page, /A peer team adopts/))
    await ana!.context.setOffline(true)
    await room.onPhones(async (page) => {
      await choose(page, 'my title')
      await tap(page, 'Send my answer')
    })
    await Promise.all([saved(bo!.page), saved(cy!.page), ana!.page.getByText('It is kept on this phone').waitFor()])
    await room.answer(id, 'moved-them', 1, i => ({ option: i < 5 ? 'trust' : 'clarity' }))
    await says(/11 of 12 answered/)
    await ana!.context.setOffline(false)
    await saved(ana!.page)
    await says(/12 of 12 answered/)
    expect(await chart()).toHaveLength(6)
    expect((await chart())[0]).toEqual(['Option'])
    await room.steer({ type: 'close', exercise: id })
    await says('Vote closed')
    await reveal(id)
    await charted([['Option', 'First vote'], ['B: they trust me', '5'], ['C: the document made the choice clear', '4'], ['D: my title', '3'], ['E: they were told by someone else after all', '0']])

    await room.steer({ type: 'second-round', exercise: id })
    await vote(id, {
      round: 2,
      words: 'Second round',
      crowd: { 'moved-them': () => ({ option: 'clarity' }) },
      async touch(page, i) {
        await heading(page, 'Your first answer')
        if (i === 2)
          return tap(page, 'Skip this one')
        await choose(page, 'the document made the choice clear')
        await tap(page, 'Send my answer')
        await saved(page)
      },
      kept: page => heading(page, 'Your first answer'),
    })
    await reveal(id)
    await charted([['Option', 'First vote', 'Second round'], ['B: they trust me', '5', '0, −5'], ['C: the document made the choice clear', '4', '11, +7'], ['D: my title', '3', '0, −3']])
    await says('Both results')
  })

  it('several of many: takes four at most, and counts people', async () => {
    const id = 'pm-glue-audit'
    const four = ['Helped a new colleague', 'Chased something', 'Wrote up a decision', 'Calmed a disagreement']
    await begin(id)
    await vote(id, {
      crowd: { unassigned: i => ({ options: i < 6 ? ['chasing', 'writing-up'] : ['none-of-these'] }) },
      async touch(page) {
        for (const label of four)
          await choose(page, label)
        await choose(page, 'Brought old documents')
        await page.getByText('Take one away first: 4 at most.').waitFor()
        await tap(page, 'Send my answer')
        await saved(page)
      },
      kept: page => Promise.all(four.map(label => page.getByRole('listitem').filter({ hasText: label }).waitFor())),
    })
    await reveal(id)
    await charted([['B: Chased something from another team', '9'], ['F: Calmed a disagreement', '3'], ['G: Brought old documents up to date', '0'], ['H: None of these', '3']])
    await says('Share of 12 people; several choices each.')
  })

  it('rates: two ratings of a statement are averaged apart, by component', async () => {
    const id = 'sc-self-check-post'
    const items = (room.exercise(id).steps[0]!.items as { id: string }[]).map(item => item.id)
    await begin(id)
    await vote(id, {
      crowd: Object.fromEntries(items.map(item => [item, () => ({ rating: 3, earlier: 2 })])),
      async touch(page) {
        await page.getByText('Statement 1 of 6').waitFor()
        for (const [part, rating] of [['before today, as I see it now', 2], ['now', 5]] as const)
          await page.getByRole('group', { name: part, exact: true }).locator('label').nth(rating - 1).tap()
        await page.getByText('1 of 6 answered').waitFor()
      },
      kept: page => Promise.all([page.getByText('1 of 6 answered').waitFor(), page.getByText('Statement 2 of 6').waitFor()]),
    })
    await reveal(id)
    await charted([['Component', 'before today, as I see it now', 'now'], ['Technical proficiency', '2.0', '3.5, +1.5'], ['Collaboration', '2.0', '3.0, +1.0']])
    await room.onPhones(page => page.getByText('5 · help others to do it').first().waitFor())
  })

  it('ranks: starts the second round from the own first order, and shows how far each moved', async () => {
    const id = 'rk-archetype-fit'
    const ownOrder = (page: Page) => expect.poll(() => page.getByRole('listitem').allTextContents(), { timeout: PATIENCE_MS }).toEqual([/Architect/, /Tech Lead/, /Solver/, /Right Hand/].map(name => expect.stringMatching(name)))
    await begin(id)
    await vote(id, {
      crowd: { 'team-need': () => ({ order: ['solver', 'tech-lead', 'architect', 'right-hand'] }) },
      async touch(page) {
        await tap(page, 'Move Architect up')
        await tap(page, 'Send my order')
        await saved(page)
      },
      kept: ownOrder,
    })
    await reveal(id)
    const means = async () => (await chart().catch(() => [])).map(row => row.slice(0, -1))
    await eventually(means).toEqual([['Option', 'First vote'], ['Solver', '1.5'], ['Tech Lead', '2.0'], ['Architect', '2.5'], ['Right Hand', '4.0']])
    await room.steer({ type: 'second-round', exercise: id })
    await vote(id, {
      round: 2,
      words: 'Second round',
      crowd: { 'team-need': () => ({ order: ['architect', 'tech-lead', 'solver', 'right-hand'] }) },
      async touch(page) {
        await page.getByText('This was your first answer.').waitFor()
        await tap(page, 'Send my order')
        await saved(page)
      },
      kept: page => page.getByRole('listitem').filter({ hasText: 'Architect' }).first().waitFor(),
    })
    await reveal(id)
    await eventually(means).toEqual([['Option', 'First vote', 'Second round'], ['Architect', '2.5', '1.0, −1.5'], ['Tech Lead', '2.0', '2.0, ±0'], ['Solver', '1.5', '3.0, +1.5'], ['Right Hand', '4.0', '4.0, ±0']])
  })

  it('shares points out of a reserve that is spent, and says the widest gap', async () => {
    const id = 'pt-hundred-points'
    const options = ['direction', 'members', 'architecture', 'quality', 'troubleshooting', 'stakeholders', 'innovation']
    const all = (option: string) => ({ points: Object.fromEntries(options.map(other => [other, other === option ? 100 : 0])) })
    await room.steer({ type: 'spend-reserve', exercise: id, on: true })
    await begin(id)
    await vote(id, {
      crowd: { now: () => all('direction'), need: () => all('innovation') },
      async touch(page) {
        for (const ordinal of [/last month/, /next quarter/]) {
          await heading(page, ordinal)
          await tap(page, 'Setting direction: 5 more')
          await tap(page, 'Share the rest evenly')
          await page.getByText('All 100 shared').first().waitFor()
          await tap(page, 'Send my points')
        }
        await expect.poll(() => page.getByRole('heading', { name: 'Your answer' }).count(), { timeout: PATIENCE_MS }).toBe(2)
      },
      kept: page => page.getByRole('listitem').filter({ hasText: 'Setting direction' }).nth(1).waitFor(),
    })
    await reveal(id)
    await charted([['Option', 'last month', 'next quarter'], [expect.stringContaining('Setting direction'), '76', '1, −75'], [expect.stringContaining('Troubleshooting'), '4', '4, ±0']])
    await says(/^The widest gap: “.*has 75 points (?:more|fewer) in/)
  })

  it('gathers words, and joins those that are the same', async () => {
    const id = 'wc-one-word'
    await begin(id)
    await vote(id, {
      crowd: { verb: i => ({ words: i < 4 ? ['Listened ', 'backed me'] : ['listened'] }) },
      async touch(page) {
        await write(page, 'First word', 'asked')
        await tap(page, 'Send my words')
        await saved(page)
      },
      kept: page => page.getByRole('listitem').filter({ hasText: 'asked' }).waitFor(),
    })
    expect(await room.slide().getByText('listened').count()).toBe(0)
    await reveal(id)
    await charted([['listened', '9'], ['backed me', '4'], ['asked', '3']])
  })

  it('asks a quiz: nobody hears the right answer before the result, then a reflection stays on its phone', async () => {
    const id = 'qz-doors'
    const SECRET = 'whether we split the old ledger'
    const { items } = room.exercise(id).steps[0]! as { items: { id: string, right: string, why: string }[] }
    const heard = () => [...room.phones.flatMap(({ watch }) => watch.heard), ...room.crowd.flatMap(client => client.frames), ...room.screen.watch.heard].join('\n')
    await begin(id)
    await vote(id, {
      crowd: Object.fromEntries(items.map(item => [item.id, () => ({ option: item.right })])),
      async touch(page) {
        for (const n of [1, 2]) {
          await page.getByText(`Question ${n} of 5`).waitFor()
          await choose(page, 'Two-way')
          await tap(page, 'Send and go on')
        }
      },
      kept: page => Promise.all([page.getByText('2 of 5 answered').waitFor(), page.getByText('Question 3 of 5').waitFor()]),
    })
    expect(items.filter(item => heard().includes(item.why))).toEqual([])
    await reveal(id)
    const answers = () => room.slide().getByRole('listitem').allTextContents().then(all => all.map(text => text.replace(/\s+/g, ' ')))
    await eventually(answers).toEqual(expect.arrayContaining([expect.stringMatching(/5 % of users.*Right answer: A: Two-way.*100 %.*12 of 12/), expect.stringMatching(/Publish an API.*Right answer: B: One-way.*75 %.*9 of 12/), expect.stringMatching(/booking history.*100 %.*9 of 9/)]))
    await room.onPhones(page => page.getByRole('listitem').filter({ hasText: /Publish an API[\s\S]*Right answer[\s\S]*One-way[\s\S]*Your answer[\s\S]*Two-way/ }).waitFor())

    await room.steer({ type: 'next', exercise: id })
    await says('Part 2 of 3')
    await room.onPhones(page => heading(page, 'Opens in a moment'))
    await room.steer({ type: 'open', exercise: id })
    await says('Time to write')
    await room.onPhones(async (page) => {
      await write(page, /What has to be decided/, SECRET)
      await tap(page, 'Finished')
      await page.getByText('You have finished.').first().waitFor()
    })
    await room.answer(id, 'decision', 1, () => ({}))
    const [away] = room.phones
    await away!.page.close()
    await room.comeBack(away!)
    await expect.poll(() => away!.page.getByLabel(/What has to be decided/).inputValue(), { timeout: PATIENCE_MS }).toBe(SECRET)
    await says(/12 people have written/)
    await room.steer({ type: 'reveal', exercise: id })
    await room.onPhones(page => page.getByText('What you wrote stays on this phone.').waitFor())
    await says('Time to share, if you like')
    expect([...room.crowd, room.host].flatMap(client => client.frames).filter(frame => frame.includes(SECRET))).toEqual([])
    expect(room.screen.watch.heard.join('\n')).not.toContain(SECRET)
  })

  it('places things on a plane with marks, and shows a shared line only once it is pinned', async () => {
    const id = 'mx-innovation-radar'
    const LINE = 'We stop on 1 June if nobody asks for it'
    await begin(id)
    await vote(id, {
      words: 'Board',
      crowd: {
        'coding-agent': () => ({ x: 80, y: 80, mark: 'adopt' }),
        'ai-comments': () => ({ x: 20, y: 80, mark: 'hold' }),
        'event-streaming': () => ({ x: 80, y: 20 }),
      },
      async touch(page) {
        const board = page.getByRole('group', { name: 'Board' })
        const { width, height } = (await board.boundingBox())!
        await board.tap({ position: { x: width * 0.7, y: height * 0.35 } })
        await choose(page, 'Trial')
        await page.getByText('1 of 4 placed').waitFor()
        await saved(page)
      },
      kept: page => page.getByRole('button', { name: /^A coding agent.*Trial.*(?:69|70|71) of 100.*Ready to rely on/ }).waitFor(),
    })
    await reveal(id)
    await room.slide().getByRole('img', { name: /30 places/ }).waitFor()
    const marks = () => room.slide().getByRole('listitem').allTextContents().then(all => all.map(text => text.replace(/\s+/g, '')))
    await eventually(marks).toEqual(expect.arrayContaining(['Adopt9', 'Trial3', 'Assess0', 'Hold9']))

    await room.steer({ type: 'next', exercise: id })
    await room.steer({ type: 'open', exercise: id })
    const [ana] = room.phones
    await write(ana!.page, /By when, and on what sign/, LINE)
    await tap(ana!.page, 'Finished')
    await tap(ana!.page, /^Share this line with the facilitator/)
    await tap(ana!.page, 'Yes, share it')
    await ana!.page.getByText('Shared with the facilitator:').waitFor()
    await eventually(() => room.seen(id).posts.exit?.length).toBe(1)
    await room.steer({ type: 'reveal', exercise: id })
    await says('Time to share, if you like')
    expect(await room.slide().getByText(LINE).count()).toBe(0)
    await room.steer({ type: 'moderate', exercise: id, post: room.seen(id).posts.exit![0]!.id, as: 'pin' })
    await says(LINE)
  })

  it('goes from a reflection over talk to a text of each table, which others mark', async () => {
    const id = 'ot-strategy-kernel'
    await begin(id)
    await says('Time to write')
    await room.onPhones(async (page) => {
      await write(page, /What is the one problem/, 'everything waits for one deployment')
      await tap(page, 'Finished')
      await page.getByText('You have finished.').waitFor()
    })
    await room.steer({ type: 'next', exercise: id })
    await room.steer({ type: 'open', exercise: id })
    await says('In conversation')
    await room.onPhones(page => page.getByText('there is nothing to send').waitFor())
    await room.steer({ type: 'next', exercise: id })
    await room.steer({ type: 'open', exercise: id })
    await says('One phone a table answers')
    await Promise.all(room.crowd.slice(0, 2).map((client, i) => client.send('set-table', { table: 4 + i })))
    const text = (table: number) => `Table ${table} sees one bottleneck`
    await room.onPhones(async (page, i) => {
      await heading(page, 'Which table do you answer for?')
      for (let n = 0; n < i; n++)
        await tap(page, 'One more')
      await tap(page, 'Answer for it')
      await write(page, /Diagnosis/, text(i + 1))
      await tap(page, 'Post for the table')
      await page.getByText('Your table has answered').waitFor()
    })
    const away = room.phones[1]!
    await away.page.close()
    await Promise.all(room.crowd.slice(0, 2).map(client => client.until('participant-view', view => view.exercises[0]?.items.includes('diagnosis') === true)))
    for (const [i, client] of room.crowd.slice(0, 2).entries())
      expect(await client.send('answer', { exercise: id, item: 'diagnosis', round: 1, value: { text: text(4 + i), name: `Table ${4 + i}` } })).toEqual({ ok: true })
    await room.comeBack(away)
    await Promise.all([away.page.getByText(text(2)).first().waitFor(), away.page.getByText('Table 2', { exact: true }).waitFor(), says('5 tables answered')])
    expect(await room.slide().getByText(text(1)).count()).toBe(0)
    await room.steer({ type: 'reveal', exercise: id })
    // A column holds a few; what does not fit is counted, and what the host pins is in sight.
    const counted = async () => {
      const more = await room.slide().getByText(/and \d+ more on the phones/).allTextContents()
      return await room.slide().getByText(/^Table \d sees/).filter({ visible: true }).count() + more.reduce((sum, line) => sum + Number(/\d+/.exec(line)![0]), 0)
    }
    await eventually(counted).toBe(5)
    await room.phones[1]!.page.getByRole('button', { name: `Mark as strong: ${text(1)}` }).tap()
    await room.steer({ type: 'moderate', exercise: id, post: room.seen(id).posts.diagnosis!.find(post => post.text === text(1))!.id, as: 'pin' })
    await room.slide().getByRole('listitem').filter({ hasText: text(1) }).filter({ hasText: 'Pinned' }).filter({ hasText: '1 mark' }).filter({ visible: true }).waitFor()
    await eventually(counted).toBe(5)
  })

  it('shows of an open text what the host lets through, and nothing else', async () => {
    const id = 'ot-bluf-rewrite'
    const byPhone = (i: number) => `Please decide by Friday, says ${names[i]}`
    await begin(id)
    await vote(id, {
      words: 'Writing',
      opened: 'Open for writing',
      crowd: { message: i => ({ text: `Crowd line ${i}` }) },
      async touch(page, i) {
        await write(page, /Your text/, byPhone(i))
        await tap(page, 'Send my text')
        await saved(page)
      },
      kept: page => page.getByText(/Please decide by Friday, says/).first().waitFor(),
    })
    const posts = () => room.seen(id).posts.message!
    await eventually(() => posts().length).toBe(12)
    for (const text of [byPhone(0), 'Crowd line 7'])
      await room.steer({ type: 'moderate', exercise: id, post: posts().find(post => post.text === text)!.id, as: 'show' })
    await reveal(id)
    await Promise.all([says(byPhone(0)), says('Crowd line 7')])
    expect(await room.slide().getByText(/Crowd line|Please decide by Friday, says/).filter({ visible: true }).count()).toBe(2)
    await room.onPhones(page => page.getByRole('list', { name: /^Texts/ }).getByText('Crowd line 7').waitFor())
    await room.steer({ type: 'next', exercise: id })
    await room.steer({ type: 'open', exercise: id })
    await says('In conversation')
  })

  it('posts what tables said in a conversation', async () => {
    const id = 'ds-adr-kata'
    await room.goTo(id)
    await says('Not begun')
    await room.steer({ type: 'open', exercise: id })
    await says('In conversation')
    const posts = [['The decision, in one sentence', 'We will reserve courts for each desk'], ['Consequences: at least one good', 'No court is sold twice'], ['Consequences: at least two bad', 'Some courts stay empty']]
    await room.onPhones(async (page, i) => {
      await page.getByText(`Table ${i + 1}`, { exact: true }).waitFor()
      await write(page, new RegExp(`: ${posts[i]![0]}`), posts[i]![1]!)
      await page.locator('section').filter({ has: page.getByRole('heading', { name: posts[i]![0] }) }).last().getByRole('button', { name: 'Post for the table' }).tap()
      await page.getByText('Your table has answered').waitFor()
    })
    await says('3 tables answered')
    await room.steer({ type: 'reveal', exercise: id })
    await says('What came of it')
    await Promise.all(posts.map(([, text]) => says(text!)))
  })

  it('runs two at once: nobody is taken out of what they are filling in, and both results are right', async () => {
    const [lead, modes] = ['pl-lead-or-manage', 'pl-tell-teach-coach'].map(id => room.exercise(id))
    const [ana] = room.phones
    const running = (page: Page) => page.getByRole('navigation', { name: 'Running exercises' })
    await begin(lead!.id)
    await heading(ana!.page, /./)
    await choose(ana!.page, 'Manager')
    await begin(modes!.id)
    await ana!.page.getByText('New:').waitFor()
    expect(await ana!.page.getByRole('radio', { name: /Manager/ }).isChecked()).toBe(true)
    await tap(ana!.page, 'Go there')
    await room.onPhones(async (page) => {
      await heading(page, /Production is down/)
      await choose(page, 'Tell')
      await tap(page, 'Send my answer')
      await saved(page)
      await running(page).getByRole('button', { name: lead!.title }).tap()
    })
    await ana!.page.getByRole('radio', { name: /Manager/, checked: true }).waitFor()
    await room.onPhones(async (page, i) => {
      if (i > 0)
        await choose(page, 'Manager')
      await tap(page, 'Send my answer')
      await saved(page)
      await running(page).getByRole('button', { name: new RegExp(`${modes!.title}\\s*answered`) }).waitFor()
    })
    await room.answer(modes!.id, 'new-starter', 1, () => ({ option: 'tell' }))
    await room.answer(lead!.id, 'pay', 1, () => ({ option: 'shared' }))
    await says(/12 of 12 answered/)
    await room.steer({ type: 'reveal', exercise: modes!.id })
    await charted([[expect.stringContaining('A: Tell'), '12'], [expect.stringContaining('B: Teach'), '0']])
    await room.goTo(lead!.id)
    await says(/12 of 12 answered/)
    await room.steer({ type: 'reveal', exercise: lead!.id })
    await charted([[expect.stringContaining('Manager'), '3'], [expect.stringContaining('hared'), '9']])
  })

  it('counts hands where the host says so, and tells where the figures come from', async () => {
    const id = 'pl-tell-teach-coach'
    await room.goTo(id)
    await room.steer({ type: 'next', exercise: id })
    await room.steer({ type: 'count-by', exercise: id, by: 'hands' })
    await room.steer({ type: 'open', exercise: id })
    await Promise.all([says('A fist means skip.'), room.onPhones(page => heading(page, 'Raise your hand'))])
    expect(await room.phones[0]!.page.getByRole('radio').count()).toBe(0)
    expect(await room.crowd[0]!.send('answer', { exercise: id, item: 'able-engineer', round: 1, value: { option: 'coach' } })).toMatchObject({ ok: false })
    await room.steer({ type: 'key-in', exercise: id, item: 'able-engineer', count: { voters: 11, counts: { coach: 7, teach: 4 }, texts: [], also: false } })
    await reveal(id)
    await Promise.all([charted([[expect.stringContaining('B: Teach'), '4'], [expect.stringContaining('C: Coach'), '7']]), says('Counted in the room'), says(/11 answered/)])
    await room.onPhones(page => page.getByText('What the room counted is there.').waitFor())
  })

  it('plays a fishbowl: one group on stage, everybody else observes, and votes at the stop', async () => {
    const id = 'rp-review-conflict'
    const step = room.exercise(id).steps[0] as RolePlayStep
    const [ana, bo, cy] = room.phones
    const order = (command: object) => room.steer({ type: 'role-play', exercise: id, command })
    const groups = () => room.seen(id).rolePlay!.hostGroups
    const personOf = (name: string) => room.host.last['host-view']!.people.find(person => person.name === name)!.id
    const brief = (role: string) => step.roles.find(one => one.id === role)!.brief!.goal
    await room.goTo(id)
    await says('Not open yet')
    await room.steer({ type: 'open', exercise: id })
    await room.onPhones(page => heading(page, 'Find your group'))
    await order({ type: 'rp-group', by: 'fishbowl' })
    for (const [i, seat] of ['lead', 'author', 'observer'].entries())
      await order({ type: 'rp-move', person: personOf(names[i]!), group: groups()[0]!.id, seat })
    expect(groups().map(group => [group.members.length, group.members.filter(member => member.seat === 'observer').length, group.vacant])).toEqual([[12, 9, []]])
    await says('Groups are formed.')
    await order({ type: 'rp-start' })
    await order({ type: 'rp-end-phase' })
    await Promise.all([says('Read your own brief'), heading(ana!.page, 'Read your brief'), heading(bo!.page, 'Read your brief'), heading(cy!.page, 'Read what to watch for')])
    await Promise.all([ana!.page.getByText(brief('lead')).waitFor(), bo!.page.getByText(brief('author')).waitFor(), cy!.page.getByText(step.observer.checklist[0]!).first().waitFor()])
    for (const role of step.roles)
      expect(await cy!.page.getByText(role.brief!.goal).count()).toBe(0)

    await order({ type: 'rp-end-phase' })
    await Promise.all([heading(ana!.page, 'Play the scene'), heading(cy!.page, 'Watch and note')])
    await ana!.page.close()
    await cy!.page.getByLabel(step.observer.checklist[0]!).tap()
    await room.comeBack(ana!)
    await Promise.all([heading(ana!.page, 'Play the scene'), ana!.page.getByText(brief('lead')).waitFor()])
    await order({ type: 'rp-end-phase' })
    await Promise.all([says('De-role'), room.onPhones(page => heading(page, 'Step out of the role'))])

    await room.steer({ type: 'next', exercise: id })
    await says(/What should leave at four/)
    await room.steer({ type: 'open', exercise: id })
    await room.onPhones(async (page) => {
      await choose(page, 'Hold')
      await tap(page, 'Send my answer')
      await saved(page)
    })
    await room.answer(id, 'verdict', 1, () => ({ option: 'split' }))
    await says(/12 of 12 answered/)
    await reveal(id)
    await charted([[expect.stringContaining('A: Ship'), '0'], [expect.stringContaining('B: Split'), '9'], [expect.stringContaining('C: Hold'), '3']])
  })

  it('asked no other host for anything, and printed no error', () => {
    for (const [i, { watch }] of [...room.phones, room.screen].entries()) {
      expect(watch.foreign, String(i)).toEqual([])
      expect(watch.errors.filter(error => !NETWORK_ERROR.test(error)), String(i)).toEqual([])
    }
  })
})
