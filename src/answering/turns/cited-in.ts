// Documents that an answer names besides those it rests on.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { phraseKey } from '../places/syllables.ts'

/** Words of quotes beyond these are not looked through. */
const mostQuoted = 4_000

/** Documents named in quotes. */
export function namedIn(quotes: string): string[] {
  const names = findNumberMentions(quotes.slice(0, mostQuoted)).flatMap(({ kind, number }) =>
    number ? [nameOf(kind, number)] : [],
  )
  return [...new Set(names)]
}

function nameOf(kind: string | undefined, number: string): string {
  return [kind && `${kind[0]?.toUpperCase()}${kind.slice(1)}`, number].filter(Boolean).join(' ')
}

/** Documents named in what an answer says or in its question, without those that the answer rests on. */
export function citedIn(
  lines: string[],
  question: string,
  own: (string | null)[],
): { cited: string[]; subject: string | null } {
  const held = new Set(own.map((number) => phraseKey(number ?? '')))
  const asked = findNumberMentions(question)
  const cited: string[] = []
  let subject: string | null = null
  const said = lines.filter((line) => !/^(?:Nguồn|Theo tin|Lưu ý|Văn bản khác|“)/u.test(line)).slice(0, 6)
  for (const mention of findNumberMentions(`${said.join('\n')}\n${question}`)) {
    const { kind, number } = mention
    if (!number || held.has(phraseKey(number))) continue
    const name = nameOf(kind, number)
    if (cited.some((known) => known.endsWith(number))) continue
    cited.push(name)
    if (asked.some((a) => a.ordinal === mention.ordinal && (!a.year || a.year === mention.year)))
      subject ??= name
  }
  return { cited, subject }
}
