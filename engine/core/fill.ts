/** Puts values into a text's braces: `{n} answered` becomes `12 answered`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all))
}
