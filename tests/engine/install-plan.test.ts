/** What is installed before a command runs: as much as it needs, and never less than there is. */
import type { Level } from '../../engine/core/install-plan.mjs'
import { describe, expect, it } from 'vitest'
import { levelOf, npmArgs, planInstall, readStamp, stampOf } from '../../engine/core/install-plan.mjs'

describe('the level of a command', () => {
  it.each(['start', 'build', 'dev', 'check', 'agenda', 'handouts', 'report', 'preflight'])('%s needs what runs a workshop', (command) => {
    expect(levelOf(command, ['--port', '0'])).toBe('running')
  })

  it.each([['tests/gate/main.ts', []], ['tests/bench/main.ts', []], ['handouts', ['--paper', 'a4', '--sheets']]])('%s %j needs everything', (command, args) => {
    expect(levelOf(command, args)).toBe('all')
  })
})

describe('the plan', () => {
  const NONE = null
  it.each([
    [NONE, 'running', 'replace', 'running'],
    [NONE, 'all', 'replace', 'all'],
    ['same running', 'running', 'nothing', 'running'],
    ['same running', 'all', 'add', 'all'],
    ['same all', 'running', 'nothing', 'all'],
    ['same all', 'all', 'nothing', 'all'],
    ['other running', 'running', 'replace', 'running'],
    ['other running', 'all', 'replace', 'all'],
    ['other all', 'running', 'replace', 'all'],
    ['other all', 'all', 'replace', 'all'],
    // A stamp of a time that had no levels.
    ['same', 'running', 'nothing', 'all'],
    ['other', 'running', 'replace', 'all'],
    // Nothing that bootstrap wrote.
    ['', 'running', 'replace', 'running'],
    ['same much', 'all', 'replace', 'all'],
  ] as [string | null, Level, string, Level][])('with the stamp "%s", for %s: %s, to %s', (stamp, wanted, does, level) => {
    expect(planInstall(stamp === null ? null : readStamp(stamp), 'same', wanted)).toEqual({ does, level })
  })

  it('reads the stamp it writes', () => {
    expect(readStamp(stampOf('abc', 'running'))).toEqual({ hash: 'abc', level: 'running' })
  })

  it('adds without removing, and never writes the lock file', () => {
    expect(npmArgs({ does: 'add', level: 'all' })).toEqual(expect.arrayContaining(['install', '--no-save', '--include=dev', '--include=optional']))
    expect(npmArgs({ does: 'replace', level: 'running' })).toEqual(expect.arrayContaining(['ci', '--omit=dev', '--include=optional']))
    expect(npmArgs({ does: 'replace', level: 'all' })).toEqual(expect.arrayContaining(['ci', '--include=dev']))
  })
})
