/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  send: 'Send my answer',
}

export const console = {
  label: 'Vote',
}

export const answer = {
  unknown: 'Choose one of the options shown.',
}

export const count = {
  choices: 'How many',
}
