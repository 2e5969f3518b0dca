/** Written from reports.yaml by `node tests/architecture/words.ts --write`. */

export const map = {
  practised: 'practised',
}

export const head = {
  session: (p: { name: string | number }) => `· session ${p.name}`,
}

export const organiser = {
  days: (p: { count: string | number }) => `${p.count} days`,
  mean: 'Mean',
}
