/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  send: 'Send my order',
  moved: (p: { option: string | number, place: string | number, of: string | number }) => `${p.option} is now ${p.place} of ${p.of}`,
  how: 'Most at the top. Drag, or use the arrows.',
  grip: (p: { option: string | number, place: string | number, of: string | number }) => `Move ${p.option}, now ${p.place} of ${p.of}: arrow keys`,
  up: (p: { option: string | number }) => `Move ${p.option} up`,
  down: (p: { option: string | number }) => `Move ${p.option} down`,
}

export const print = {
  how: (p: { last: string | number }) => `Write 1 beside what comes first, ${p.last} beside what comes last.`,
}

export const console = {
  label: 'Ranking',
  open: 'Open the ranking',
  close: 'Close the ranking',
}

export const answer = {
  incomplete: 'Put every item in a place, each once.',
}

export const count = {
  first: 'First choices',
}
