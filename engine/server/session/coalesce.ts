/**
 * Lets the first call through at once and joins the following ones: however many people vote,
 * `work` runs at most once in `gapMs`, and once more after the last call. An urgent call does not
 * wait for the gap: a facilitator's click is seen at once. Runs never overlap.
 */
export function coalesce(work: () => Promise<void>, gapMs: number): { request: (urgent?: boolean) => void, stop: () => void } {
  let wanted = false
  let busy = false
  let again = false
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  async function run() {
    timer = null
    if (!wanted || busy || stopped)
      return
    wanted = false
    busy = true
    try {
      await work()
    }
    finally {
      busy = false
      if (again && wanted && !stopped) {
        again = false
        void run()
      }
      else if (!stopped) {
        timer = setTimeout(run, gapMs)
      }
    }
  }

  return {
    request(urgent = false) {
      wanted = true
      if (busy) {
        again ||= urgent
        return
      }
      if (timer && !urgent)
        return
      if (timer)
        clearTimeout(timer)
      void run()
    },
    stop() {
      stopped = true
      if (timer)
        clearTimeout(timer)
    },
  }
}
