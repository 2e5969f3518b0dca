/** What is played for the pictures: one exercise of every kind, and the two that are answered in a way of their own. The crowd answers by itself. */
import type { Act } from './session.ts'

export const acts: Act[] = [
  {
    exercise: 'sc-self-check-pre',
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
    async respond(phone) {
      await phone.getByLabel('First word').fill('listened')
      await phone.getByRole('button', { name: 'Send my words' }).click()
    },
    answered: 'Your answer',
  },
  {
    exercise: 'pl-where-influence',
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
    async respond(phone, choosing) {
      await phone.getByLabel(/Your text/).first().fill('Please decide by Thursday whether Marta keeps one Platform engineer until the queue fix is in. I recommend yes. It moves the reports to February.')
      await choosing()
      await phone.getByRole('button', { name: 'Send my text' }).click()
    },
    answered: 'Saved',
    lets: true,
  },
  {
    exercise: 'ot-strategy-kernel',
    step: 2,
    tables: true,
    async respond(phone, choosing) {
      await phone.getByRole('button', { name: 'Answer for it' }).click()
      await phone.getByLabel(/Diagnosis/).first().fill('Everything waits for one weekly deployment of Core.')
      await choosing()
      await phone.getByRole('button', { name: 'Post for the table' }).first().click()
    },
    answered: 'Your table has answered',
    lets: true,
  },
  {
    exercise: 'rf-commitment',
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
    tables: true,
    lets: true,
  },
]
