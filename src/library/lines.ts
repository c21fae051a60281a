// Ends of lines found without ever looking further than asked: a text may be one line of many megabytes.

/** End of the line that holds `from`, at most `limit`. */
export function endOfLine(text: string, from: number, limit: number): number {
  const found = text.slice(from, limit).indexOf('\n')
  return found < 0 ? limit : from + found
}

/** Start of the line that holds `at`, or `reach` characters before it when the line is longer. */
export function startOfLine(text: string, at: number, reach: number): number {
  const from = Math.max(0, at - reach)
  return from + text.slice(from, at).lastIndexOf('\n') + 1
}
