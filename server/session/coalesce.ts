/**
 * Lets the first call through at once and joins the following ones: however many people vote,
 * `work` runs at most once in `gapMs`, and once more after the last call. Runs never overlap.
 */
export function coalesce(work: () => Promise<void>, gapMs: number): { request: () => void, stop: () => void } {
  let wanted = false
  let busy = false
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
      if (!stopped)
        timer = setTimeout(run, gapMs)
    }
  }

  return {
    request() {
      wanted = true
      if (!timer && !busy)
        void run()
    },
    stop() {
      stopped = true
      if (timer)
        clearTimeout(timer)
    },
  }
}
