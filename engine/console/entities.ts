/**
 * What the Markdown parser takes from the package `entities`: a browser knows every named character itself,
 * and the package's table weighs a tenth of the console.
 */

/** A reference names two code units at most; more is a name that only begins with a known one. */
const LONGEST = 2

/**
 * @param text one character reference, such as `&eacute;` or `&#233;`
 * @returns its character, or the text where it names none
 */
export function decodeHTML(text: string): string {
  const field = document.createElement('textarea')
  field.innerHTML = text
  return field.value.length > LONGEST ? text : field.value
}

export const decodeHTMLStrict = decodeHTML
