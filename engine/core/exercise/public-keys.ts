/**
 * What of a step everybody in the room may see, key by key: each kind lists its own (`schema.ts` in
 * its folder), of these and others. A key that the public schema has and no list names does not
 * compile; a key that nobody listed does not leave the server, whoever added it.
 */

/** The keys of a value and of what is nested in it. A list is as its elements are; a record by ids goes as a whole. */
export type KeysOf<T> = [T] extends [never] ? true
  : T extends readonly (infer Element)[] ? KeysOf<Element>
    : string extends keyof T ? true
      : T extends object ? { readonly [P in keyof T]-?: KeysOf<NonNullable<T[P]>> } : true

export const stepKeys = {
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
  seconds: true,
} as const
export const optionKeys = { id: true, label: true, detail: true } as const
export const choiceKeys = { id: true, question: true, options: optionKeys } as const
export const textKeys = { id: true, question: true, maxWords: true, hint: true } as const
