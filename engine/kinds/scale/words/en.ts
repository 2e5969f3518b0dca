/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  twice: (p: { earlier: string | number, now: string | number }) => `Rate each statement twice: “${p.earlier}” and “${p.now}”. Every rating is saved by itself. Skip what does not fit.`,
  once: 'Every rating is saved by itself. Skip what does not fit.',
  lastOne: 'That was the last one. You can change any rating until this closes.',
  skipRest: (p: { count: string | number }) => `Skip the ${p.count} that are left`,
  unrated: 'not rated',
  skipped: 'Skipped',
  savedBoth: 'Saved once both are rated.',
  firstTime: (p: { rating: string | number }) => `First time: ${p.rating}`,
  notRated: 'Not rated',
}

export const print = {
  twice: (p: { earlier: string | number, now: string | number }) => `Each is rated twice: “${p.earlier}” and “${p.now}”.`,
}

export const console = {
  label: 'Scale',
  open: 'Open the scale',
  close: 'Close the scale',
  average: 'Average of 1 to 5',
}

export const answer = {
  rate: 'Rate from 1 to 5.',
  rateBoth: (p: { earlier: string | number, now: string | number }) => `Rate both: “${p.earlier}” and “${p.now}”.`,
}

export const count = {
  rated: 'How many rated',
}

export const paper = {
  once: 'Rate each statement from 1 to 5 on your sheet.',
  twice: 'Rate each statement twice, from 1 to 5, on your sheet.',
}
