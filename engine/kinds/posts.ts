/** Texts that the room may read, in words and as rows. */
import type { ResultTable } from './telling.ts'
import type { Post } from './types.ts'
import { inWords, peopleInWords, quoted, sentenceOf } from './telling.ts'

interface SeenPosts { label: string, result: { posts: readonly Post[] } }

/** A sentence holds so many texts, and of each so many words; the table tells all. */
export const MOST_TEXTS = 20
const MOST_WORDS = 40

/** The texts one after the other, pinned ones first; empty where there is none. */
export function postsSaid(posts: readonly Post[]): string {
  const more = posts.length - MOST_TEXTS
  return posts.length
    ? sentenceOf(...posts.slice(0, MOST_TEXTS).map(({ text, name }) => name ? `${quoted(beginning(text))}, signed ${name}` : quoted(beginning(text))), more > 0 ? `and ${inWords(more)} more` : '')
    : ''
}

/** How many texts are shown, and what they say. */
export function shownTexts(posts: readonly Post[]): string {
  if (posts.length === 0)
    return 'No text is shown.'
  return `${sentenceOf(posts.length === 1 ? 'one text is shown' : `${inWords(posts.length)} texts are shown`)} ${postsSaid(posts)}`
}

/** A text a row; the round where there are two, the writer and the marks where any text has them. */
export function postsTable(rounds: readonly SeenPosts[]): ResultTable {
  const posts = rounds.flatMap(({ label, result }) => result.posts.map(post => ({ label, ...post })))
  const columns = [
    { head: 'Text', cell: (post: typeof posts[number]) => post.text, on: true },
    { head: 'Round', cell: (post: typeof posts[number]) => post.label, on: rounds.length > 1 },
    { head: 'Writer', cell: (post: typeof posts[number]) => post.name ?? '', on: posts.some(({ name }) => name) },
    { head: 'Marked by', cell: (post: typeof posts[number]) => post.upvotes ? peopleInWords(post.upvotes) : '', on: posts.some(({ upvotes }) => upvotes > 0) },
  ].filter(({ on }) => on)
  return { columns: columns.map(({ head }) => head), rows: posts.map(post => columns.map(({ cell }) => cell(post))) }
}

function beginning(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ')
}
