/** How slides, lines of the run sheet and units are called in a session that begins today. */
import { connect, redeem } from './client.ts'
import { copyOfKept, startIn } from './running.ts'

interface Content {
  schedule: { key: string, kind: string, page: number | null, exercise: string | null, form: string | null }[]
  slides: { page: number, section: string, title: string, note: string }[]
}
interface HostView { exercises: Record<string, { units: { key: string }[] }> }

export interface Named {
  /** Lines of the run sheet: what cuts name, and the page they are at. */
  lines: string[]
  /** Pages of the deck, as positions count them. */
  slides: object[]
  /** What is opened and closed together, by exercise. */
  units: Record<string, string[]>
}

/** Begins a session on an agenda, in a folder of its own. */
export async function namesIn(agenda: string): Promise<Named> {
  const running = await startIn(copyOfKept(), ['--session', 'names', '--agenda', agenda])
  try {
    const cookie = await redeem(running.ready.consoleUrl)
    const { schedule, slides } = await (await fetch(`${running.origin}/api/host/content`, { headers: { cookie } })).json() as Content
    const host = await connect(running.origin, 'console', cookie)
    await host.until(() => 'host-view' in host.last, 'the host is told')
    const { exercises } = host.last['host-view'] as HostView
    host.close()
    return {
      lines: schedule.map(({ key, kind, page, exercise, form }) => [key, kind, `page ${page}`, exercise ?? 'no exercise', form ?? 'no form'].join(' | ')),
      slides: slides.map(({ note: _note, ...slide }) => slide),
      units: Object.fromEntries(Object.entries(exercises).map(([id, { units }]) => [id, units.map(({ key }) => key)])),
    }
  }
  finally {
    await running.dispose()
  }
}
