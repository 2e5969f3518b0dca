/** What is tapped, ordered or shared out: polls, ratings, ranks and points. */
import type { Page } from 'playwright-chromium'
import type { Kit } from './kit.ts'
import { expect, it } from 'vitest'
import { PATIENCE_MS } from '../../support/room.ts'
import { choose, eventually, heading, saved, tap } from './kit.ts'

export function choices(kit: () => Kit): void {
  it('one of several: keeps an answer given without a network, and shows the second round beside the first', async () => {
    const { room, says, chart, charted, vote, begin, reveal } = kit()
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
    const { says, charted, vote, begin, reveal } = kit()
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
    const { room, charted, vote, begin, reveal } = kit()
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
    const { room, chart, vote, begin, reveal } = kit()
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
    const { room, says, charted, vote, begin, reveal } = kit()
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
    await charted([['Line', 'last month', 'next quarter'], [expect.stringContaining('Setting direction'), '76', '1, −75'], [expect.stringContaining('Troubleshooting'), '4', '4, ±0']])
    await says(/^The widest gap: “.*has 75 points (?:more|fewer) in/)
  })
}
