/** A report as one file: fonts inside it, and a line on the screen that says how to print it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const screen = `@media screen {
  body { box-sizing: content-box; width: var(--area-w); margin: 0 auto; padding: 15mm 16mm; }
  .sheet { margin-bottom: 15mm; }
  .to-print { margin: 0 0 10mm; padding: 4mm 5mm; border: 0.5mm solid var(--ink); border-radius: 1.2mm; font: 400 12pt/1.4 system-ui, sans-serif; }
}
@media print { .to-print { display: none; } }`

/**
 * @param fonts folders by path, as the document asks for them
 * @param hint how to print it, shown on the screen only
 */
export function standAlone(html: string, fonts: Readonly<Record<string, string>>, hint: string): string {
  const inside = html.replace(/url\('(\/fonts\/[^/]+\/)([^']+)'\)/g, (all, path: string, name: string) => {
    const file = join(fonts[path] ?? '', name)
    return fonts[path] && existsSync(file) ? `url('data:font/woff2;base64,${readFileSync(file, 'base64')}')` : all
  })
  return inside.replace('</style>', () => `${screen}</style>`).replace(/(<body[^>]*>)/, (_all, body: string) => `${body}<p class="to-print">${hint}</p>`)
}
