// Folds Vietnamese text to plain lower-case letters (no marks, đ → d) and keeps the way back to the original offsets.
// `at[i]` is the UTF-16 offset in the original of the folded character i; `at[text.length]` is the original's length.

export interface FoldedText {
  text: string
  at: Int32Array
}

const MARKS = /\p{M}/gu
const cache = new Map<string, string>()

/** The base letters of a text in lower case: "Nghị định" → "nghi dinh". */
export function foldLetters(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/g, 'd')
}

/** Folds character by character, so that a match in the folded text can be told in the original. */
export function foldWithOffsets(text: string): FoldedText {
  const at = new Int32Array(text.length + 1)
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const letter = foldCharacter(text[i]!)
    if (letter === '') continue
    at[folded.length] = i
    folded += letter
  }
  at[folded.length] = text.length
  return { text: folded, at: at.subarray(0, folded.length + 1) }
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? character.toLowerCase() : character
  const known = cache.get(character)
  if (known !== undefined) return known
  const folded = character === 'Ð' ? 'd' : foldLetters(character)
  const letter = folded.length > 1 ? folded[0]! : folded
  cache.set(character, letter)
  return letter
}
