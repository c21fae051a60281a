// Letters of other scripts that look Latin: typed by mistake in numbers of documents, by intent to hide words.

/** Under each Latin letter those of Cyrillic, Greek, Armenian and phonetic writing that look like it. */
const looksLike: Readonly<Record<string, string>> = {
  A: 'ΑА',
  a: 'ɑαа',
  B: 'ΒВ',
  b: 'βв',
  C: 'С',
  c: 'с',
  d: 'ԁ',
  E: 'ΕЕ',
  e: 'εеё',
  g: 'ɡ',
  H: 'ΗН',
  h: 'н',
  I: 'ΙІ',
  i: 'ıιиії',
  J: 'Ј',
  j: 'ј',
  K: 'ΚК',
  k: 'κк',
  M: 'ΜМ',
  m: 'м',
  N: 'Ν',
  n: 'ηո',
  O: 'ΟО',
  o: 'οоօ',
  P: 'ΡР',
  p: 'ρр',
  q: 'ԛ',
  S: 'Ѕ',
  s: 'ѕ',
  T: 'ΤТ',
  t: 'τт',
  u: 'υս',
  v: 'ν',
  w: 'ԝ',
  X: 'ΧХ',
  x: 'χх',
  Y: 'У',
  y: 'γу',
  Z: 'Ζ',
  z: 'з',
  Đ: 'ÐƉ',
  đ: 'ð',
}

const latin = new Map(
  Object.entries(looksLike).flatMap(([plain, others]) => [...others].map((o) => [o, plain])),
)
const lookalike = new RegExp(`[${[...latin.keys()].join('')}]`, 'gu')

/** The text with Latin letters in their place; as many characters as before. */
export function withoutLookalikes(text: string): string {
  return text.replace(lookalike, (letter) => latin.get(letter) ?? letter)
}

export function hasLookalike(text: string): boolean {
  return text.search(lookalike) >= 0
}
