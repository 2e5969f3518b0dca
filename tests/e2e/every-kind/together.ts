/** What a room does together: a board, two exercises at once, hands, and a group on stage. */
import type { Page } from 'playwright-chromium'
import type { RolePlayStep } from '../../../engine/core/role-play/step.ts'
import type { Kit } from './kit.ts'
import { expect, it } from 'vitest'
import { story } from '../../support/story.ts'
import { choose, eventually, heading, names, saved, tap, write } from './kit.ts'

export function together(kit: () => Kit): void {
  it('places things on a plane with marks, and shows a shared line only once it is pinned', async () => {
    const { room, says, vote, begin, reveal } = kit()
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
    await room.slide().getByRole('img', { name: /the mean of “.*” lies in .*\. Nine each marked “Adopt” and “Hold”; three marked “Trial”\.$/i }).waitFor()
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

  // Both vote on the cases of one exercise.
  const chapter = story()

  chapter('runs two at once: nobody is taken out of what they are filling in, and both results are right', async () => {
    const { room, says, charted, begin } = kit()
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

  chapter('counts hands where the host says so, and tells where the figures come from', async () => {
    const { room, says, charted, reveal } = kit()
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
    const { room, says, charted, reveal } = kit()
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
}
