/**
 * Keys that steer from anywhere on the page. Single letters can be switched off, because a voice
 * control or a slip of the hand types them too (WCAG 2.1.4); what they do is always a button as well.
 */
import { onScopeDispose, ref } from 'vue'
import { readStored, writeStored } from './storage.ts'

export interface Shortcut {
  /** As `KeyboardEvent.key` has it, letters in lower case. */
  keys: string[]
  /** As the help sheet writes it. */
  shown: string
  what: string
  run: () => void
}

/** Where a key belongs to what has the focus. */
const OWN_KEYS = 'input, select, textarea, dialog, [role="tab"], [contenteditable]'

export function useShortcuts() {
  const on = ref(readStored('console.shortcuts', true))
  const all = ref<Shortcut[]>([])

  function press(event: KeyboardEvent): void {
    const { target } = event
    const taken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat
    if (taken || !on.value || (target instanceof Element && target.closest(OWN_KEYS)) || document.querySelector('dialog[open]'))
      return
    const shortcut = all.value.find(one => one.keys.includes(event.key.length === 1 ? event.key.toLowerCase() : event.key))
    if (shortcut) {
      event.preventDefault()
      shortcut.run()
    }
  }
  addEventListener('keydown', press)

  /** Adds keys for as long as the calling part is on the page. */
  function add(shortcuts: Shortcut[]): void {
    all.value = [...all.value, ...shortcuts]
    onScopeDispose(() => all.value = all.value.filter(one => !shortcuts.some(own => own.what === one.what)))
  }
  function set(wanted: boolean): void {
    on.value = wanted
    writeStored('console.shortcuts', wanted)
  }

  return { on, all, add, set }
}
