/** Written from live.yaml by `node tests/architecture/words.ts --write`. */

export const connection = {
  none: 'No connection to the session: nothing was sent.',
  unconfirmed: 'The server did not confirm this in time. It is sent again when the connection is back.',
  stale: 'Someone else steered; showing the current state.',
}

export const rounds = {
  firstText: 'First round',
  first: 'First vote',
  second: 'Second round',
  firstCount: 'First count',
  secondCount: 'Second count',
}

export const timer = {
  spoken: (p: { over: boolean, time: string | number }) => `${p.over ? `${p.time} over time` : `${p.time} left`}`,
}
