import type { KindLogic } from './types.ts'

/** People talk; nothing is stored. */
export const discussionLogic: KindLogic<'discussion'> = {
  accept: () => ({ ok: false, why: 'This is a conversation: there is nothing to send.' }),
  tally: () => ({}),
  columns: () => ({}),
  withoutServer: 'talk',
}
