/** Written from errors.yaml by `node tests/architecture/words.ts --write`. */
import type { Runs } from '../plural.ts'
import { plural } from '../plural.ts'

export const http = {
  failed: 'The server could not do that. Nothing was lost; try again.',
  tooLong: 'That is more than a code and a name.',
  otherServer: 'This page is not from this server.',
  codeAndName: 'Send a code, and a name of at most 40 characters if you like.',
  hostOnly: 'Only the facilitator may see this.',
  tables: (p: { tables: string | number }) => `There is a table for each of ${p.tables}.`,
  report: 'The report could not be made. Nothing was lost; the terminal says why.',
}

export const steering = {
  noHandout: 'There is no such handout for participants. Make it with: npm run handouts',
  stale: 'Somebody else steered a moment ago. This is the current state.',
  slidesMoved: 'The slides were moved from somewhere else a moment ago.',
  ended: 'The session has ended. Start a new one to run more exercises.',
  noExercise: (p: { exercise: string | number }) => `This session has no exercise "${p.exercise}".`,
  noStep: 'No step of this exercise runs in this agenda.',
  openFirst: 'Open it first.',
  openAlready: 'It is open already.',
  shownSecond: 'Its result is shown already. Open a second round, or reset it.',
  notOpen: 'It is not open.',
  noResult: (p: { kind: string | number }) => `A ${p.kind} has no result to show.`,
  shown: 'Its result is shown already.',
  firstShown: 'Show the result of the first vote before you open a second round.',
  roundsDone: (p: { rounds: number }) => `${plural('en', p.rounds, { 'one': `This exercise has one round, and it is done.`, 'other': `This exercise has two rounds, and both are done.` })}`,
  nothingToReset: 'There is nothing to reset.',
  notRunning: 'It is not running.',
  firstStep: 'This is its first step.',
  byTableOpen: 'Close the vote first, then show its result or reset it: answers of persons and of tables are not counted together.',
  byTableClosed: 'Show the result first, or reset it: answers of persons and of tables are not counted together.',
  playedInGroups: 'A role-play is played in groups.',
  private: (p: { way: string | number }) => `This is private, so it is not counted by ${p.way}. Use paper, or leave it on the phones.`,
  openBeforeCount: 'Open that question first, then key in its counts.',
  noTexts: 'There are no texts to moderate here.',
}

export const answer = {
  tableFirst: 'Say first which table you answer for.',
  textGone: 'That text is no longer shown.',
  notRunning: 'That exercise is not running.',
  notAsked: 'That question is not part of the exercise.',
  countedInRoom: 'This is counted in the room now, not on the phones.',
  closed: 'The vote is closed, so this answer was not counted.',
  otherRound: 'A new round has begun. Please answer again.',
}

export const join = {
  tooMany: 'Too many wrong codes from this network. Wait a minute and try again.',
  wrongCode: 'That is not the code of this session. Look at the screen: five letters and digits.',
}

export const connection = {
  handshake: 'The handshake names no protocol and no kind of client.',
  otherVersion: 'This page is from another version of the workshop. Load it again.',
  joinFirst: 'Join with the code on the screen first.',
  openByAddress: 'Open this page by the address that the terminal printed.',
  hostOnly: 'Only the facilitator may do that.',
  participantOnly: 'Only a participant may do that.',
  tooFast: 'Too many messages at once. Wait a second and try again.',
  malformed: (p: { event: string | number, why: string | number }) => `The message "${p.event}" is not of the agreed form: ${p.why}.`,
  unreadable: 'it cannot be read',
  notStored: 'The server could not store this. Keep the page open; it is sent again.',
}

export const note = {
  notRunning: 'That role-play is not running.',
  over: 'The role-play is over, so this was not kept.',
  noGroup: 'You are in no group yet.',
  observerOnly: 'Only an observer keeps a sheet.',
  playing: 'Your group plays this scene; there is nothing to write.',
}

export const question = {
  closed: 'Questions are closed now. Keep it for the next break, or ask aloud.',
  tooMany: (p: { most: string | number }) => `You have sent ${p.most} questions. Ask the next one aloud.`,
}

export const sheet = {
  noGroup: 'This sheet belongs to no group.',
  wrongTick: 'A tick does not belong to this checklist.',
  tooManyLines: (p: { most: string | number }) => `Keep to ${p.most} lines of words heard.`,
  longLine: (p: { most: string | number }) => `Keep each line to ${p.most} characters.`,
}

export const sentence = {
  noGroup: 'This sentence belongs to no group.',
  noFreeze: 'This sentence belongs to no freeze point.',
  missing: 'Write the next sentence first.',
  tooLong: (p: { most: string | number }) => `Keep it to ${p.most} characters: one sentence.`,
}

export const rolePlay = {
  over: 'This role-play is over.',
  notRunning: 'That role-play is not running.',
  noGroupYet: 'You are in no group yet.',
  groupsNotFormed: 'The groups are not formed yet.',
  inGroupAlready: 'You are in a group already.',
  nothingToPause: 'Nothing is going on that could be paused. Tell the facilitator.',
  startFirst: 'Start the run first.',
  runOver: 'The run is over.',
  sceneBegun: 'The scene has begun. Move people one by one.',
  runsAlready: 'It is running already.',
  stands: 'It is not running.',
  noInject: (p: { inject: string | number }) => `This role-play has no inject "${p.inject}".`,
  noGroup: (p: { group: string | number }) => `There is no group ${p.group}.`,
  noScene: 'No scene is going on.',
  formFirst: 'Form the groups first.',
  theyAreInGroup: 'They are in a group already.',
  twoPeople: 'Name two people.',
  secondTake: 'The second take has begun: the seats have moved on.',
  lacksRole: 'The group lacks a role, so it goes on without acting.',
  notPaused: 'The group is not paused.',
  formByGroup: 'The second take has begun. Set the form group by group.',
  noRole: (p: { role: string | number }) => `This role-play has no role "${p.role}".`,
  wishToObserve: 'They wish to observe. Ask them first: their phone can take that back.',
}

export const keyed = {
  notAsked: 'That question is not part of the exercise.',
  onPaper: 'What is written on paper here stays with its writer; there is nothing to key in.',
  stranger: (p: { option: string | number }) => `"${p.option}" is nothing to choose here.`,
  whole: 'Key in whole numbers.',
  tooManyVoices: 'One answer has more voices than there were voters.',
  tooManyVotes: 'There are more votes than voters: each has one here.',
  shares: (p: { sum: string | number, total: string | number }) => `The mean shares add up to ${p.sum}, not to ${p.total}.`,
}

export const told = {
  observerLeft: 'An observer left.',
  left: (p: { optional: boolean, role: string | number }) => `${p.optional ? `Somebody left: ${p.role} is left out.` : `Somebody left: ${p.role} is free.`}`,
  observes: (p: { optional: boolean, role: string | number }) => `${p.optional ? `Somebody observes from here: ${p.role} is left out.` : `Somebody observes from here: ${p.role} is free.`}`,
  noRoleFree: 'No role is free in your group now. You observe until one is.',
  inGroup: (p: { group: string | number }) => `You are in group ${p.group}.`,
  joinsAndPlays: (p: { role: string | number }) => `Somebody joins you and plays ${p.role}.`,
  joinsAndObserves: 'Somebody joins you and observes.',
  playsAroundStage: (p: { role: string | number }) => `You are around the stage and play ${p.role}.`,
  observesAroundStage: 'You are around the stage and observe.',
  playsIn: (p: { group: string | number, role: string | number }) => `You are in group ${p.group} and play ${p.role}.`,
  observesIn: (p: { group: string | number }) => `You are in group ${p.group} and observe.`,
  movedAndPlays: (p: { group: string | number, role: string | number }) => `You are in group ${p.group} now and play ${p.role}.`,
  movedAndObserves: (p: { group: string | number }) => `You are in group ${p.group} now and observe.`,
  seatsPlays: (p: { role: string | number }) => `Seats changed: look who plays ${p.role} now.`,
  seatsObserves: 'Seats changed: somebody observes now.',
  takesOver: (p: { left: string | number, role: string | number }) => `Whoever had ${p.left} plays ${p.role} from here, and ${p.left} is left out.`,
  observerPlays: (p: { role: string | number }) => `An observer plays ${p.role} from here.`,
  noObserver: 'Nobody observes now: read the observer sheet together at the end.',
  oneJoins: (p: { group: string | number }) => `Somebody from group ${p.group} joins you as an observer.`,
  observeThere: (p: { roles: string | number, group: string | number }) => `Your group had nobody left for ${p.roles}. You observe in group ${p.group} now.`,
  joinThere: (p: { roles: string | number, group: string | number }) => `Your group had nobody left for ${p.roles}, so you join group ${p.group} and observe there.`,
  groupJoins: (p: { group: string | number }) => `Group ${p.group} joins you. Its people observe; your roles stay as they are.`,
}

export const pages = {
  notGivenOut: 'This handout has not been given out.',
  wrongKey: 'That key does not belong to this session.',
  slidesAddress: 'The slides need the address that the terminal printed.',
  consoleAddress: 'The console needs the address that the terminal printed.',
  nothingHere: 'There is nothing at this address. The join page is at /',
  reachedTitle: 'Reached',
  reached: 'This phone can reach the session. You can close this page.',
  facilitatorOnly: 'Facilitator only',
  participantsJoin: (p: { why: string | number }): Runs => [['', `${p.why} Participants join at `], ['a', `the join page`], ['', `.`]],
}
