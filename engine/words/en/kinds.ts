/** Written from kinds.yaml by `node tests/architecture/words.ts --write`. */

export const paper = {
  table: 'Write on one sheet a table.',
  person: 'Write on your sheet.',
}

export const text = {
  none: 'Write something first.',
  tooMany: (p: { most: string | number, count: string | number }) => `Keep it to ${p.most} words: this has ${p.count}.`,
  longWord: 'A word in it is far too long.',
}
