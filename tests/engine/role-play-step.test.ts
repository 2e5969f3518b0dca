import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rolePlay } from '../../engine/core/role-play/step.ts'

const brief = { goal: 'g', know: 'k', constraint: 'c', opening: 'o' }
const role = (id: string, more: object = {}) => ({ id, name: id, about: 'a', brief, ...more })
const base = {
  id: 'scene',
  kind: 'role-play',
  scenario: 'Scene',
  run: '15',
  roles: [role('lead', { lead: true }), role('jo')],
  observer: { checklist: ['x', 'y'] },
  freezes: ['1', '2', '3'],
  soundsLike: ['s'],
}

function problems(change: object): string[] {
  const parsed = rolePlay.safeParse({ ...base, ...change })
  return parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
}

describe('the step of a role-play', () => {
  it('is one of the kinds of a union on `kind`', () => {
    const union = z.discriminatedUnion('kind', [rolePlay, z.strictObject({ kind: z.literal('other') })])
    expect(union.parse(base)).toMatchObject({ kind: 'role-play', rounds: 1 })
  })

  it('says what does not fit together, and what to do', () => {
    expect(problems({})).toEqual([])
    expect(problems({ roles: [role('lead', { lead: true }), role('jo', { optional: true })] })).toEqual(['roles needs at least two roles that are not optional: nobody plays alone'])
    expect(problems({ roles: [role('lead'), role('jo')] })).toEqual(['roles needs exactly one lead, in a role that is not optional: set lead: true there'])
    expect(problems({ roles: [role('lead', { lead: true }), role('lead')] })).toEqual(['roles.1.id is "lead", as an earlier role is already: give each its own id'])
    expect(problems({ roles: [role('lead', { lead: true }), role('observer')] })[0]).toContain('which every group has anyway')
    expect(problems({ roles: [role('lead', { lead: true }), role('jo', { entersOnBell: 1 })] })).toEqual(['roles.1.entersOnBell is 1, but the bells in the scene number 0: add the bell, or take the key away'])
    expect(problems({ bells: [{ at: '7:30', label: 'late' }] })).toEqual(['bells.0.at is 7:30, when no scene of run 15 is going on: put it between 3:30 and 7:30'])
    expect(problems({ run: '18', bells: [{ at: '5:00', label: 'a' }, { at: '10:00', label: 'b' }], injects: [{ id: 'news', onBell: 2, text: 't' }] })).toEqual(['injects.0.onBell is 2, but the bells in each take number 1: add the bell, or take the key away'])
    expect(problems({ injects: [{ id: 'news', text: 't', to: 'sol' }, { id: 'news', text: 't', to: 'jo' }] })).toEqual([
      'injects.0.to is "sol", which is no role: use group, observer, or one of lead, jo',
      'injects.1.id is "news", as an earlier inject is already: give each its own id',
    ])
    expect(problems({ injects: [{ id: 'news', text: 't', condition: 'nobody plays Jo' }] })).toEqual(['injects.0.condition is read after “only”: begin it with “if”'])
  })
})
