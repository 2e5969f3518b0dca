/** What an exercise of a plain deck has without saying so: enough to run it, as any vote is run. */
import { EVERY_SLIDE } from '../deck.ts'

/** How long it takes where it says nothing, in minutes. */
const MINUTES = 3

/**
 * Completes the front matter of an exercise that says what is asked and no more.
 * @param data as it was written; what it says stays
 */
export function completed(data: unknown): unknown {
  if (typeof data !== 'object' || data === null)
    return data
  const { steps } = data as { steps?: unknown }
  const [first] = Array.isArray(steps) ? steps as unknown[] : []
  const { kind, id } = (typeof first === 'object' && first !== null ? first : {}) as { kind?: unknown, id?: unknown }
  return {
    kind,
    section: '01-slides',
    evidence: 'Everybody has an answer of their own.',
    minutes: { [EVERY_SLIDE]: MINUTES },
    group: { size: 'room' },
    run: [
      { at: '0:00', do: 'Read the question aloud, and open it on the phones.', step: id },
      { at: '1:00', do: 'Close it, and show the result.' },
      { at: '1:30', do: 'Ask for a reason behind two of the answers.' },
      { at: `${MINUTES}:00`, do: 'Go on.' },
    ],
    good: ['People explain an answer that is not their own.'],
    pitfalls: [{ when: 'Few people answer.', recover: 'Say: "Join with the code on the slide; there is time."' }],
    remote: 'Runs the same: everybody opens the address in a browser.',
    largeRoom: 'Runs the same.',
    noPhones: { form: 'hands', note: 'Read out each answer, count the hands, and key the numbers in.' },
    ...data,
  }
}
