import type { KindLogic } from './types.ts'
import { isRecord } from './value.ts'

export const pollSingleLogic: KindLogic<'poll-single'> = {
  accept(item, value) {
    const option = isRecord(value) ? value.option : undefined
    return item.options.some(o => o.id === option)
      ? { ok: true, value: { option: option as string } }
      : { ok: false, why: 'Choose one of the options shown.' }
  },
  tally: (_step, item, values) => ({
    options: item.options.map(({ id }) => ({ id, count: values.filter(value => value.option === id).length })),
  }),
  columns: value => ({ option: value.option }),
  withoutServer: 'hands',
}
