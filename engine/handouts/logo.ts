/** A logo as part of the page: nothing on it runs, and nothing on it is asked of another host. */
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { OccasionError } from './occasion-error.ts'

const LARGEST_BYTES = 2_000_000

/** What a drawing may not have, and how a message calls it. */
const unsafe: [RegExp, string][] = [
  [/<script\b/i, 'a script'],
  [/\son\w+\s*=/i, 'a script in an attribute'],
  [/javascript:/i, 'a script in an address'],
  [/<foreignObject\b/i, 'HTML in a foreignObject'],
  [/<!ENTITY\b|<!DOCTYPE[^>]*\[/i, 'entities'],
  [/<\?xml-stylesheet\b|@import\b/i, 'a style sheet from elsewhere'],
  [/\b(?:xlink:)?href\s*=\s*(?:"(?!#|data:image\/(?:png|jpeg);)|'(?!#|data:image\/(?:png|jpeg);)|[^"'\s])/i, 'a link to another file'],
  [/url\(\s*["']?(?!#)/i, 'a link to another file'],
]

/**
 * Reads a logo.
 * @param path an SVG, PNG or JPEG file
 * @returns a `data:` address
 * @throws OccasionError when it is missing, unreadable, no image, or not safe to embed
 */
export function readLogo(path: string): string {
  const bytes = read(path)
  if (bytes.length > LARGEST_BYTES)
    throw new OccasionError(`The logo ${path} has ${Math.ceil(bytes.length / 1e6)} MB: give one of at most ${LARGEST_BYTES / 1e6} MB.`)
  const type = typeOf(bytes)
  if (!type)
    throw new OccasionError(`The logo ${path} is no image that can be printed: give an SVG, PNG or JPEG file.`)
  if (type === 'image/svg+xml') {
    const found = unsafe.find(([pattern]) => pattern.test(bytes.toString('utf8')))
    if (found)
      throw new OccasionError(`The logo ${path} holds ${found[1]}: save it as a plain SVG without scripts and links, or as PNG.`)
  }
  return `data:${type};base64,${bytes.toString('base64')}`
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  }
  catch {
    throw new OccasionError(`The logo ${path} cannot be read: give the path of an SVG, PNG or JPEG file.`)
  }
}

/** By what is in the file, whatever it is called. */
function typeOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])))
    return 'image/png'
  if (bytes.subarray(0, 3).equals(Buffer.from([0xFF, 0xD8, 0xFF])))
    return 'image/jpeg'
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const bare = text.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/g, '').trim()
  return /^<(?:\?xml-stylesheet|svg\b)/.test(bare) && /<\/svg>\s*$|<svg\b[^>]*\/>\s*$/.test(bare) ? 'image/svg+xml' : null
}
