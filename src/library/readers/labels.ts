// Numbers of automatic lists, as Word and HTML count them: 1, a, A, i, I, and the Vietnamese letters.

export type LabelStyle =
  | 'decimal'
  | 'decimal-zero'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'

/** The counter's `n`-th mark (from 1): 3 → "3", "c", "C", "iii", "III". */
export function counterLabel(n: number, style: LabelStyle): string {
  switch (style) {
    case 'decimal':
      return String(n)
    case 'decimal-zero':
      return String(n).padStart(2, '0')
    case 'lower-letter':
      return letters(n)
    case 'upper-letter':
      return letters(n).toUpperCase()
    case 'lower-roman':
      return roman(n).toLowerCase()
    case 'upper-roman':
      return roman(n)
  }
}

/** Word repeats the letter after z: aa, bb, cc. */
function letters(n: number): string {
  if (n < 1) return String(n)
  const letter = String.fromCharCode(97 + ((n - 1) % 26))
  return letter.repeat(Math.min(10, Math.floor((n - 1) / 26) + 1))
}

const romanParts: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let text = ''
  for (const [value, sign] of romanParts) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
