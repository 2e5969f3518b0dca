/** The text with a number kept on the line of what it counts ("30 %", "27 January"), and an ellipsis on that of the word before it. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=\S)/g, '$1\u00A0').replace(/ (?=…)/g, '\u00A0')
}
