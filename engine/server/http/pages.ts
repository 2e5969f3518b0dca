/** The few pages the server writes itself: no script, no build, so that they work when nothing else does. */
import * as words from '../../words/en/errors.ts'

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark }
body { font: 1.25rem/1.5 system-ui, sans-serif; margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1.5rem; background: #faf6ef; color: #1b1f2a }
h1 { font: 600 2.5rem/1.1 Georgia, serif; margin: 0 0 .5rem }
p { margin: 0; max-width: 32ch }
@media (prefers-color-scheme: dark) { body { background: #15171d; color: #f2eee6 } }
</style></head><body><main>${body}</main></body></html>`

/** What a phone shows when it got through to the laptop. */
export const reachedPage: string = page(words.pages.reachedTitle, `<h1>${words.pages.reachedTitle}</h1><p>${words.pages.reached}</p>`)

/** What somebody sees without the key. `why` is our own text, never a visitor's. */
export function gatePage(why: string): string {
  const said = words.pages.participantsJoin({ why }).map(([mark, text]) => mark ? `<a href="/">${text}</a>` : text).join('')
  return page(words.pages.facilitatorOnly, `<h1>${words.pages.facilitatorOnly}</h1><p>${said}</p>`)
}
