/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  label: 'Your text',
}

export const slide = {
  none: 'No text is shown yet.',
}
