import { z } from 'zod'
import { rolePlay as step } from '../../core/role-play/step.ts'
import { kindSchema } from '../kind-schema.ts'

export const rolePlaySchema = kindSchema({
  step,
  /** What everybody may know: a brief, a checklist or an inject is not in it. */
  publicStep: z.strictObject(step.shape).pick({ id: true, kind: true, title: true, agendas: true, optional: true, by: true, forms: true, formFor: true, pace: true, rounds: true, private: true, items: true, scenario: true, run: true }),
  // Written out: of a role-play the room knows the scenario and the pattern of the run, and no brief.
  publicKeys: {
    id: true,
    kind: true,
    title: true,
    agendas: true,
    optional: true,
    by: true,
    forms: true,
    formFor: true,
    pace: true,
    rounds: true,
    private: true,
    items: true,
    scenario: true,
    run: true,
  },
  result: z.strictObject({ kind: z.literal('role-play') }),
  problems: () => [],
})
