/** Written from en.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../../../words/plural.ts'
import { plural } from '../../../words/plural.ts'

export const phone = {
  unnamed: 'unnamed',
  placedAt: (p: { name: string | number, across: string | number, x: string | number, up: string | number, y: string | number, quadrant: string | number }) => `${p.name}: ${p.across} ${p.x}, ${p.up} ${p.y}. ${p.quadrant}.`,
  staysYours: 'Stays yours: only you see this board.',
  things: 'Things to place',
  thing: (p: { placed: boolean }) => `${p.placed ? `, placed` : `, not placed`}`,
  skip: 'Skip this board',
  leaveOthers: (p: { count: string | number }) => `Leave the other ${p.count} out`,
  leftOut: 'Left out',
  spoken: (p: { name: string | number, across: string | number, x: string | number, up: string | number, y: string | number, quadrant: string | number }) => `${p.name}: ${p.across} ${p.x} of 100, ${p.up} ${p.y} of 100, ${p.quadrant}. Arrow keys move it.`,
  spokenMarked: (p: { name: string | number, mark: string | number, across: string | number, x: string | number, up: string | number, y: string | number, quadrant: string | number }) => `${p.name}, ${p.mark}: ${p.across} ${p.x} of 100, ${p.up} ${p.y} of 100, ${p.quadrant}. Arrow keys move it.`,
  board: 'Board',
  name: (p: { thing: string | number }): Runs => [['', `Its name`], ['sr-only', `: ${p.thing}`]],
  tap: 'Tap the board where it belongs. Or put it in the middle and move it with the arrow keys.',
  middle: 'Put it in the middle',
  noMark: 'No mark',
  byNumbers: 'Place it by numbers',
  notPlaced: (p: { low: string | number, high: string | number }) => `not placed of 100, from ${p.low} to ${p.high}`,
  at: (p: { at: string | number, low: string | number, high: string | number }) => `${p.at} of 100, from ${p.low} to ${p.high}`,
  notSaved: (p: { why: string | number }) => `Not saved yet. ${p.why}`,
  next: 'Next',
}

export const print = {
  write: (p: { name: string | number }) => `Write each ${p.name} from the list where its thing belongs.`,
  ownWords: ', in their own words',
  note: (p: { note: string | number }) => `Beside each thing: ${p.note}`,
}

export const console = {
  label: 'Placement',
  open: 'Open the board',
  close: 'Close the board',
  across: (p: { axis: string | number }) => `Left to right: ${p.axis}`,
  up: (p: { axis: string | number }) => `Bottom to top: ${p.axis}`,
  ends: (p: { low: string | number, high: string | number }) => `${p.low} to ${p.high}`,
  above: 'Above',
  below: 'Below',
  quadrants: (p: { left: string | number, right: string | number }) => `${p.left}; ${p.right}`,
  private: 'Private boards: where each thing stands is shown to nobody.',
  middle: (p: { x: string | number, y: string | number }) => `The cross is the room’s middle: ${p.x} across, ${p.y} up.`,
}

export const slide = {
  placed: (p: { count: number }): Runs => [['b', `${p.count}`], ['', ` ${plural('en', p.count, { 'one': `person has placed theirs.`, 'other': `people have placed theirs.` })}`]],
  stays: 'Each board stays with its maker.',
}

export const answer = {
  nowhere: 'Put it somewhere on the plane.',
  unnamed: 'Name it first.',
  nameTooLong: (p: { most: string | number }) => `Keep the name to ${p.most} characters.`,
  unknownMark: 'Choose one of the marks shown.',
  position: (p: { across: string | number, x: string | number, up: string | number, y: string | number }) => `${p.across} ${p.x} of 100, ${p.up} ${p.y} of 100`,
}

export const paper = {
  draw: 'Draw the plane on your sheet and place yours.',
}
