/** What a room of two dozen might answer: one exercise of every kind, and the two that are answered in a way of their own. */
import type { Act } from './session.ts'
import { dots, forAll, own, pick, readings, reasons, shares, summaries } from './answers.ts'

const words = [['listened', 'asked'], ['unblocked'], ['explained'], ['listened'], ['trusted me', 'asked'], ['backed me'], ['asked'], ['delegated'], ['listened', 'simplified'], ['unblocked', 'shielded us'], ['explained', 'drew it'], ['stayed calm'], ['listened', 'wrote it down'], ['asked'], ['gave credit'], ['unblocked'], ['decided', 'said no'], ['explained'], ['listened']]
const orders = [['tech-lead', 'architect', 'solver', 'right-hand'], ['architect', 'tech-lead', 'right-hand', 'solver'], ['tech-lead', 'solver', 'architect', 'right-hand'], ['solver', 'tech-lead', 'architect', 'right-hand'], ['architect', 'tech-lead', 'solver', 'right-hand']]
const orderAgain = [['architect', 'tech-lead', 'solver', 'right-hand'], ['architect', 'tech-lead', 'right-hand', 'solver'], ['tech-lead', 'architect', 'solver', 'right-hand'], ['architect', 'solver', 'tech-lead', 'right-hand']]
const influence = ['trust', 'trust', 'record', 'clarity', 'trust', 'title', 'told', 'clarity']
const influenceAgain = ['trust', 'clarity', 'clarity', 'record', 'trust', 'clarity', 'trust', 'told']
const glue = [['chasing', 'writing-up'], ['onboarding', 'dropped-task', 'chasing'], ['calming'], ['chasing', 'documents', 'retrospective', 'onboarding'], ['none-of-these'], ['writing-up', 'dropped-task']]

export const acts: Act[] = [
  {
    exercise: 'sc-self-check-pre',
    values: forAll((i, s) => ({ rating: 1 + (i * 7 + s * 3 + Math.floor(i / 3)) % 5 })),
    async respond(phone) {
      const groups = phone.getByRole('group').filter({ has: phone.getByRole('radio') })
      for (let i = 0; i < 4; i++)
        await groups.nth(i).getByRole('radio').nth(2 + i % 3).check({ force: true })
      await phone.evaluate(() => scrollTo(0, 0))
    },
    answered: /4 of/,
    quiet: true,
  },
  { exercise: 'ds-went-badly' },
  {
    exercise: 'wc-one-word',
    values: () => ({ verb: i => ({ words: pick(words, i) }) }),
    async respond(phone) {
      await phone.getByLabel('First word').fill('listened')
      await phone.getByRole('button', { name: 'Send my words' }).click()
    },
    answered: 'Your answer',
  },
  {
    exercise: 'pl-where-influence',
    values: () => ({ 'moved-them': (i, round) => ({ option: pick(round === 1 ? influence : influenceAgain, i) }) }),
    async respond(phone, choosing) {
      await phone.getByRole('radio', { name: /they trust me/ }).check({ force: true })
      await choosing()
      await phone.getByRole('button', { name: 'Send my answer' }).click()
    },
    answered: 'Your answer',
    rounds: 2,
    withPresenter: true,
  },
  {
    exercise: 'rk-archetype-fit',
    values: () => ({ 'team-need': (i, round) => ({ order: pick(round === 1 ? orders : orderAgain, i) }) }),
    async respond(phone, choosing) {
      await phone.getByRole('button', { name: 'Move Solver up' }).click()
      await choosing()
      await phone.getByRole('button', { name: 'Send my order' }).click()
    },
    answered: 'Your answer',
    rounds: 2,
  },
  {
    exercise: 'pm-glue-audit',
    values: () => ({ unassigned: i => ({ options: pick(glue, i) }) }),
    async respond(phone, choosing) {
      for (const label of ['Helped a new colleague', 'Chased something', 'Wrote up a decision', 'Calmed a disagreement'])
        await phone.getByRole('checkbox', { name: new RegExp(label) }).check({ force: true })
      await choosing()
      await phone.getByRole('button', { name: 'Send my answer' }).click()
    },
    answered: 'Your answer',
  },
  {
    exercise: 'pt-hundred-points',
    reserved: true,
    values: step => step.kind === 'points' ? Object.fromEntries(step.items.map(({ id }, s) => [id, (i: number) => ({ points: shares(step.options.map(option => option.id), i, s) })])) : {},
    async respond(phone, choosing) {
      for (const question of [/last month/, /next quarter/]) {
        await phone.getByRole('heading', { name: question }).first().waitFor()
        for (let times = 0; times < 5; times++)
          await phone.getByRole('button', { name: 'Reviews and quality: 5 more' }).click()
        await choosing()
        await phone.getByRole('button', { name: 'Share the rest evenly' }).click()
        await phone.getByRole('button', { name: 'Send my points' }).click()
      }
    },
    answered: 'Your answer',
  },
  {
    exercise: 'qz-doors',
    values: step => step.kind === 'quiz' ? Object.fromEntries(step.items.map((item, s) => [item.id, (i: number) => ({ option: (i * 5 + s) % 4 ? item.right : item.options.find(option => option.id !== item.right)!.id })])) : {},
    async respond(phone, choosing) {
      for (const n of [1, 2, 3, 4, 5]) {
        await phone.getByText(`Question ${n} of 5`).waitFor()
        await phone.getByRole('radio', { name: /Two-way/ }).check({ force: true })
        if (n === 2)
          await choosing()
        await phone.getByRole('button', { name: 'Send and go on' }).click()
      }
    },
    answered: 'That was the last one',
  },
  {
    exercise: 'mx-innovation-radar',
    values: step => Object.fromEntries(step.items.filter(item => !('own' in item && item.own)).map(({ id }, s) => [id, (i: number) => dots(i, s)])),
    async respond(phone, choosing) {
      const board = phone.getByRole('group', { name: 'Board' })
      const { width, height } = (await board.boundingBox())!
      await board.click({ position: { x: width * 0.7, y: height * 0.35 } })
      await choosing()
      await phone.getByRole('radio', { name: /Trial/ }).check({ force: true })
    },
    answered: '1 of 4 placed',
  },
  {
    exercise: 'ot-bluf-rewrite',
    values: forAll(i => ({ text: pick(summaries, i) })),
    async respond(phone, choosing) {
      await phone.getByLabel(/Your text/).first().fill(own)
      await choosing()
      await phone.getByRole('button', { name: 'Send my text' }).click()
    },
    answered: 'Saved',
    lets: true,
  },
  {
    exercise: 'ot-strategy-kernel',
    step: 2,
    values: forAll((i, s) => ({ text: readings[s]![i % readings[s]!.length]!, name: `Table ${i + 2}` })),
    tables: 6,
    async respond(phone, choosing) {
      await phone.getByRole('button', { name: 'Answer for it' }).click()
      await phone.getByLabel(/Diagnosis/).first().fill(readings[0]![0]!)
      await choosing()
      await phone.getByRole('button', { name: 'Post for the table' }).first().click()
    },
    answered: 'Your table has answered',
    lets: true,
  },
  {
    exercise: 'rf-commitment',
    values: forAll(() => ({})),
    async respond(phone, choosing) {
      await phone.getByLabel(/Which component did you star/).first().fill('Communication: on Tuesday I let the review drift for an hour.')
      await choosing()
      await phone.getByRole('button', { name: 'Finished' }).first().click()
    },
    answered: 'You have finished.',
    revealed: 'What you wrote stays on this phone.',
    quiet: true,
  },
  {
    exercise: 'ds-adr-kata',
    values: forAll(i => ({ text: pick(reasons, i) })),
    tables: 6,
    lets: true,
  },
]
