/**
 * Ground rule 6, for one question of one round: no breakdown is shown for fewer than five voters.
 * Hands and cards are public as they are counted. Beside them a result could be taken apart again by
 * subtraction, so each secret way of voting has to reach five by itself, and is left out otherwise.
 */
import type { KeyedCount } from './state.ts'

export const FEWEST_VOTERS = 5

/** Which votes are in what is told of a question. */
export interface ToldParts {
  /** Votes from phones; also true where there is none. */
  phones: boolean
  /** What was counted in the room; also true where nothing was. */
  counted: boolean
  /** How many votes are in what is told. */
  voters: number
  /** How many are held back, because fewer than five voted in that way. */
  heldBack: number
}

/**
 * @param onPhones voters by phone, skips left out
 * @param keyed what was counted in the room, if anything
 * @param showSmallGroups the host's choice, of which everybody is told
 */
export function toldParts(onPhones: number, keyed: Pick<KeyedCount, 'by' | 'voters' | 'also'> | undefined, showSmallGroups: boolean): ToldParts {
  const byPhone = keyed && !keyed.also ? 0 : onPhones
  const byHand = keyed?.voters ?? 0
  const isEnough = (voters: number) => voters === 0 || voters >= FEWEST_VOTERS || showSmallGroups
  const phones = isEnough(byPhone)
  const counted = keyed === undefined || keyed.by !== 'paper' || isEnough(byHand)
  const voters = (phones ? byPhone : 0) + (counted ? byHand : 0)
  return { phones, counted, voters, heldBack: byPhone + byHand - voters }
}
