// Titles in capitals: whole lines, and the run of capitals at the head of a line.

/** Whether a line is a title: letters, no lower-case word except short links in brackets. */
export function isUpperLine(words: string): boolean {
  if (hasPlainLower(words)) return false
  if (!/\p{Lu}{2}/u.test(words) || /^[^([]*\p{Ll}/u.test(words)) return false
  return !/\p{Ll}/u.test(words.replace(/\([^)]*\)/g, '').replace(/\[\d+\]/g, ''))
}

/** A quick look that settles nearly every line: a letter a–z before the first bracket. */
function hasPlainLower(words: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code >= 97 && code <= 122) return true
    if (code === 40 || code === 91) return false
  }
  return false
}

export function mostlyUpper(words: string): boolean {
  const upper = words.match(/\p{Lu}/gu)?.length ?? 0
  const lower = words.match(/\p{Ll}/gu)?.length ?? 0
  return upper >= lower || /^(?:TM|KT|TL|TUQ|K\/T|T\/M)\s*[./]/.test(words)
}

export function startsUpper(words: string): boolean {
  return /^\p{Lu}{2,}(?:[\s,;:\-–]+\p{Lu}{2,})+/u.test(words)
}

/** The upper-case words at the head of a line, up to the first word with lower-case letters. */
export function upperRun(words: string): string {
  const lower = /(?:^|[\s(“"])\p{Lu}?\p{Ll}/u.exec(words)
  const run = (lower ? words.slice(0, lower.index) : words).trimEnd()
  return /\p{Lu}{2}/u.test(run) ? run.replace(/[\s([“"\-–]+$/u, '') : ''
}
