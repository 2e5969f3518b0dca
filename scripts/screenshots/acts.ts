/** What a room of two dozen might answer, exercise by exercise. */
import type { Act } from './session.ts'

const pick = <T>(from: readonly T[], i: number): T => from[i % from.length]!
const words = [['listened', 'asked'], ['unblocked'], ['explained'], ['listened'], ['trusted me', 'asked'], ['backed me'], ['asked'], ['delegated'], ['listened', 'simplified'], ['unblocked', 'shielded us'], ['explained', 'drew it'], ['stayed calm'], ['listened', 'wrote it down'], ['asked'], ['gave credit'], ['unblocked'], ['decided', 'said no'], ['explained'], ['listened']]
const orders = [['tech-lead', 'architect', 'solver', 'right-hand'], ['architect', 'tech-lead', 'right-hand', 'solver'], ['tech-lead', 'solver', 'architect', 'right-hand'], ['solver', 'tech-lead', 'architect', 'right-hand'], ['architect', 'tech-lead', 'solver', 'right-hand']]
const orderAgain = [['architect', 'tech-lead', 'solver', 'right-hand'], ['architect', 'tech-lead', 'right-hand', 'solver'], ['tech-lead', 'architect', 'solver', 'right-hand'], ['architect', 'solver', 'tech-lead', 'right-hand']]
const influence = ['trust', 'trust', 'record', 'clarity', 'trust', 'title', 'told', 'clarity']
const influenceAgain = ['trust', 'clarity', 'clarity', 'record', 'trust', 'clarity', 'trust', 'told']

/** @param statements ids of the self-check's items that are asked */
export function acts(statements: readonly string[]): Act[] {
  return [
    {
      exercise: 'sc-self-check-pre',
      values: Object.fromEntries(statements.map((item, s) => [item, (i: number) => ({ rating: 1 + (i * 7 + s * 3 + Math.floor(i / 3)) % 5 })])),
      async respond(phone) {
        const groups = phone.getByRole('group').filter({ has: phone.getByRole('radio') })
        for (let i = 0; i < 4; i++)
          await groups.nth(i).getByRole('radio').nth(2 + i % 3).check({ force: true })
        await phone.evaluate(() => scrollTo(0, 0))
      },
      answered: /4 of/,
    },
    { exercise: 'ds-went-badly' },
    {
      exercise: 'wc-one-word',
      values: { verb: i => ({ words: pick(words, i) }) },
      async respond(phone) {
        await phone.getByLabel('First word').fill('listened')
        await phone.getByRole('button', { name: 'Send my words' }).click()
      },
      answered: 'Your answer',
    },
    { exercise: 'sp-sixty-seconds' },
    {
      exercise: 'pl-where-influence',
      values: { 'moved-them': (i, round) => ({ option: pick(round === 1 ? influence : influenceAgain, i) }) },
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
      values: { 'team-need': (i, round) => ({ order: pick(round === 1 ? orders : orderAgain, i) }) },
      async respond(phone) {
        await phone.getByRole('button', { name: 'Move Solver up' }).click()
        await phone.getByRole('button', { name: 'Send my order' }).click()
      },
      answered: 'Your answer',
      rounds: 2,
    },
  ]
}
