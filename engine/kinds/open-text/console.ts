import type { ConsoleKind } from '../../console/say.ts'
import { sayPrompt, writing } from '../../console/say.ts'

export const openTextConsole: ConsoleKind<'open-text'> = {
  ...writing,
  label: 'Writing',
  say: (step, items) => sayPrompt(step, items),
  preview: null,
}
