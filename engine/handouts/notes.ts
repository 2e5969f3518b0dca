/** Presenter notes in their parts: what to say, what to do, what to drop when late. */

export interface NoteParts { say: string, do: string, late: string }

/** The parts of a note as plain text; empty where the note has none. */
export function noteParts(note: string): NoteParts {
  const part = (name: string) => {
    const start = new RegExp(`\\*\\*${name}\\.\\*\\*`).exec(note)
    if (!start)
      return ''
    const rest = note.slice(start.index + start[0].length)
    const end = /\*\*[A-Z][\w ]*\.\*\*/.exec(rest)
    return plain(end ? rest.slice(0, end.index) : rest)
  }
  return { say: part('Say'), do: part('Do'), late: part('If late') }
}

/** The beginning of a text: whole sentences while they fit into so many characters, else as many words of the first. */
export function firstWords(text: string, most: number): string {
  const ends = [...text.matchAll(/[.!?][”"’')]*(?=\s|$)/g)].map(end => end.index + end[0].length)
  const end = ends.findLast(end => end <= most)
  if (end || text.length <= most)
    return text.slice(0, end ?? text.length)
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[,;:–]$/, '')} …`
}

function plain(text: string): string {
  return text.replace(/\[click\]/g, '').replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim()
}
