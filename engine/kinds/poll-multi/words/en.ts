/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  exactly: (p: { most: string | number }) => `Choose ${p.most}`,
  between: (p: { min: string | number, most: string | number }) => `Choose ${p.min} to ${p.most}`,
  tooMany: (p: { count: string | number, most: string | number }) => `That would be ${p.count}. Take one away first: ${p.most} at most.`,
  send: 'Send my answer',
  chosen: (p: { count: string | number }) => `${p.count} chosen`,
  alone: 'takes the others away',
}
