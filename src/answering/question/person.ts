// How papers address a person, and the person whom a question names so.

/** What stands before a name: "ông", "Đại tá", "ThS.". */
export const address =
  '(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu)\\s+(?:tướng|tá|úy|uý)|[Bb]ác sĩ|[Kk]ỹ sư|[Tt]hạc sĩ|[Tt]iến sĩ|BS\\.?|KS\\.?|ThS\\.?|TS\\.?)'

const name = '\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){1,4}'
const addressed = new RegExp(`${address}\\s+(${name})`, 'u')
/** Without an address only a name of three syllables, at the head, is surely one. */
const opening = /^(\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){2,4})(?=\s+(?:là|giữ|làm|có|đảm|tham)(?!\p{L}))/u

const bold = new RegExp(`^\\*\\*(${name})\\*\\*`, 'u')

/** The names of all persons that the words address, and of one that stands alone in front. */
export function personsNamed(text: string): string[] {
  const alone = bold.exec(text)?.[1]
  return [...text.matchAll(new RegExp(addressed, 'gu'))].flatMap((m) => m[1] ?? []).concat(alone ?? [])
}

/** The name of the person that the words speak of; `null` when they name none. */
export function personNamed(text: string): string | null {
  return addressed.exec(text)?.[1] ?? opening.exec(text)?.[1] ?? null
}
