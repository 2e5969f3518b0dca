import { ESLint, Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { stepKinds } from '../../engine/kinds/traits.ts'
import { noKindComparison } from '../architecture/no-kind-comparison.ts'

const linter = new Linter()

function refusals(code: string): string[] {
  return linter.verify(code, {
    plugins: { kinds: { rules: { 'no-comparison': noKindComparison } } },
    rules: { 'kinds/no-comparison': 'error' },
  }).map(({ message }) => message)
}

describe('code outside the kinds', () => {
  it.each(stepKinds)('may not ask for %s', (kind) => {
    expect(refusals(`export const is = step => step.kind === '${kind}'`)).toEqual([expect.stringContaining(`nobody asks for "${kind}"`)])
  })

  it.each([
    `if ('scale' !== kind) run()`,
    `switch (step.kind) { case 'quiz': run() }`,
    `run(['scale', 'points'].includes(step.kind))`,
    `run(new Set(['scale']).has(step.kind))`,
    `run(names.includes('scale'))`,
  ])('is refused with a sentence: %s', (code) => {
    expect(refusals(code)[0]).toMatch(/ask for what is meant, by a property of `KindTraits`/)
  })

  it.each([
    `run(line.kind === 'break' || note.kind === 'sheet' || mark.kind === 'section')`,
    `run(request.type === 'role-play')`,
    `run(step.kind === exercise.kind)`,
    `resultsOf(rounds, item, 'scale')`,
  ])('may say: %s', (code) => {
    expect(refusals(code)).toEqual([])
  })
})

describe('the configuration', () => {
  it('holds the rule for all of the engine, templates included, and leaves the kinds alone', async () => {
    const eslint = new ESLint()
    const rulesBroken = async (code: string, filePath: string) => (await eslint.lintText(code, { filePath }))[0]!.messages.map(({ ruleId }) => ruleId)
    const template = '<template>\n  <p v-if="step.kind === \'scale\'" />\n</template>\n'
    expect(await rulesBroken(template, 'engine/components/Some.vue')).toEqual(['kinds/no-comparison'])
    expect(await rulesBroken(template, 'engine/kinds/scale/Some.vue')).toEqual([])
    expect(await rulesBroken('export const is = (kind: string) => kind === \'scale\'\n', 'engine/core/some.ts')).toEqual(['kinds/no-comparison'])
  }, 60_000)
})
