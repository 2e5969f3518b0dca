import type { ConsoleKind } from '../../console/say.ts'
import { sayPrompt, writing } from '../../console/say.ts'

export const reflectionConsole: ConsoleKind<'reflection'> = {
  ...writing,
  label: 'Reflection',
  say: (step, items) => sayPrompt(step, items),
  preview: null,
}
