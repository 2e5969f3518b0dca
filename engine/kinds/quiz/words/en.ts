/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  none: 'No answer',
  skipped: 'Skipped',
  send: 'Send my answer',
  sendOn: 'Send and go on',
  right: 'Right answer',
  own: 'Your answer',
}

export const console = {
  label: 'Quiz',
  open: 'Open the quiz',
  close: 'Close the quiz',
}

export const count = {
  choices: 'How many',
}
