/** What is written and talked over: words, texts, reflections, and a quiz with reasons. */
import type { Kit } from './kit.ts'
import { expect, it } from 'vitest'
import { PATIENCE_MS } from '../../support/room.ts'
import { choose, eventually, heading, names, saved, tap, write } from './kit.ts'

export function words(kit: () => Kit): void {
  it('gathers words, and joins those that are the same', async () => {
    const { room, charted, vote, begin, reveal } = kit()
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
    const { room, says, vote, begin, reveal } = kit()
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

  it('goes from a reflection over talk to a text of each table, which others mark', async () => {
    const { room, says, begin } = kit()
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
    const { room, says, vote, begin, reveal } = kit()
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
    const { room, says } = kit()
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
}
