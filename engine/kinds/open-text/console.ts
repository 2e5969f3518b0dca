import type { ConsoleKind } from '../../console/say.ts'
import { sayPrompt, writing } from '../../console/say.ts'
import * as words from './words/en.ts'

export const openTextConsole: ConsoleKind<'open-text'> = {
  ...writing,
  label: words.console.label,
  say: (step, items) => sayPrompt(step, items),
  preview: null,
}
