/** What every bar of the host on a slide does alike: send a command, and say why it was refused. */
import type { Ref } from 'vue'
import type { HostRequest } from '../core/session/commands.ts'
import { ref } from 'vue'
import * as words from '../words/en/live.ts'
import { pageSession } from './page-session.ts'
import { sendCommand } from './send-command.ts'

export interface HostCommands {
  /** Why the last command was refused; empty when it was not. */
  message: Ref<string>
  sending: Ref<boolean>
  /** Sends a command against the view this page shows. */
  send: (command: HostRequest) => Promise<void>
}

export function useHostCommands(): HostCommands {
  const message = ref('')
  const sending = ref(false)
  return {
    message,
    sending,
    async send(command) {
      sending.value = true
      const ack = await sendCommand(pageSession.value, command)
      sending.value = false
      if (ack.ok)
        message.value = ''
      else
        message.value = ack.code === 'stale' ? words.connection.stale : ack.why
    },
  }
}

/**
 * Slidev ignores its keys while a button has focus: a click gives the focus back, and so does a key that moves slides.
 * @param keep whether a click leaves the focus where it is, as in a question to the host
 */
export function releaseFocus(event: MouseEvent | KeyboardEvent, keep = false): void {
  const moves = event instanceof KeyboardEvent && /^(?:Arrow|Page|Escape)/.test(event.key)
  const pointed = event instanceof MouseEvent && event.detail > 0 && !keep
  if (moves || pointed)
    (document.activeElement as HTMLElement | null)?.blur()
}
