/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  nothing: 'Nothing comes to mind?',
  justTalk: 'Just talk: there is nothing to send. You may put the phone away.',
  noteTaker: 'One of you writes for the group. The others may put the phone away.',
  label: 'The group’s text',
}
