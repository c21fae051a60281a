// Ministries and provincial departments under their old and new names (rearranged on 01/3/2025), and where a text
// names one, however it is typed; lists that share a head ("các Sở: Nội vụ, Tư pháp") are taken apart.

import { z } from 'zod'
import type { Day, Span } from '../document.ts'
import { readDataFile } from './data-file.ts'
import { createNameMatcher, type Name, type NameMatch, type NameMatcher } from './name-matcher.ts'

const agenciesFile = z.object({
  reform: z.object({ effective: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  agencies: z.array(
    z.object({
      name: z.string(),
      code: z.string(),
      level: z.enum(['trung ương', 'tỉnh']),
      aliases: z.array(z.string()).default([]),
      mergedInto: z.string().nullable().default(null),
    }),
  ),
})

export interface Agency {
  /** "Sở Kế hoạch và Đầu tư" */
  name: string
  /** Code in numbers of documents: "SKHĐT". */
  code: string
  level: 'trung ương' | 'tỉnh'
  /** The agency that took over its work in 2025; `null` while it stands. */
  mergedInto: string | null
}

export interface Agencies {
  reform: { effective: Day }
  agencies: Agency[]
  matcher: NameMatcher<Writing>
  /** Departments by their names without "Sở", for lists. */
  bareMatcher: NameMatcher<Writing>
}

export interface AgencyMention extends Span {
  agency: Agency
  written: string
  /** The name or short name that was typed, as it is properly written; `null` for a code ("TT-BNV"). */
  proper: string | null
}

/** One way to write the name of an agency. */
interface Writing {
  agency: Agency
  proper: string | null
}

/** Reads `agencies.json` of the data folder; throws DataFileError. */
export function loadAgencies(folder: string): Agencies {
  const file = readDataFile(folder, 'agencies.json', agenciesFile)
  const names: Name<Writing>[] = []
  const bare: Name<Writing>[] = []
  const agencies = file.agencies.map(({ name, code, level, aliases, mergedInto }) => {
    const agency: Agency = { name, code, level, mergedInto }
    for (const proper of [name, ...aliases])
      for (const written of joinedAnyhow(proper)) {
        const value = { agency, proper }
        names.push({ written, value, case: 'any' })
        if (written.startsWith('Sở '))
          bare.push({ written: written.slice(3), value: { agency, proper: proper.slice(3) }, case: 'any' })
        else if (level === 'tỉnh') bare.push({ written, value, case: 'any' })
      }
    names.push({
      written: code,
      value: { agency, proper: null },
      case: level === 'tỉnh' && code.startsWith('S') ? 'any' : 'caps',
    })
    return agency
  })
  return {
    reform: file.reform,
    agencies,
    matcher: createNameMatcher(names),
    bareMatcher: createNameMatcher(bare),
  }
}

/** "Sở Lao động - Thương binh và Xã hội" is also typed "Lao động, Thương binh, Xã hội" and "Lao động Thương binh Xã hội". */
function joinedAnyhow(name: string): string[] {
  return name
    .split(/ và |, | - /u)
    .reduce<string[]>(
      (ways, part) =>
        ways.length === 0 ? [part] : ways.flatMap((w) => [`${w}, ${part}`, `${w} và ${part}`]),
      [],
    )
}

/** "Các Sở, ngành: Nội vụ, …" or "các Sở Nội vụ, Tư pháp": what follows are departments without their word. */
const LIST_HEAD =
  /(?<!\p{L})(?:các|những|cac)\s+(?:sở|so)(?:\s*,?\s*(?:ban\s*,?\s*)?(?:ngành|nganh)(?:\s*,\s*địa phương)?)?\s*(?::|gồm:?|sau:|(?=\s*\p{Lu}))\s*/giu
const LIST_GAP = /^\s*(?:[,;]|và|va|&)?\s*(?:(?:sở|so|các)\s+)*$/iu

/** "cán bộ tư pháp", "cơ sở y tế": the head of the name is the end of another word. */
export function endsOtherWord(text: string, start: number): boolean {
  return otherWord.test(text.slice(Math.max(0, start - 8), start + 3))
}

const otherWord = new RegExp(
  `(?<!\\p{L})(?:${[
    [
      'cán|can|nội|noi|toàn|toan|đồng|dong|tiến|tien|công|cong|phân|phan|tuyên|tuyen|đường|duong|cục|cuc',
      'b[ộốổo]',
    ],
    ['cơ|co|trụ|tru|hồ|ho|chỉ|chi|dân|dan|mã|ma|con|trị|tri', 's[ởơốo]'],
    ['bố|bo', 'c[ụu]'],
  ]
    .map(
      ([first = '', head]) =>
        `(?:${first.replace(/(?<=^|\|)\p{L}/gu, (c) => `[${c}${c.toUpperCase()}]`)})\\s${head}`,
    )
    .join('|')})`,
  'u',
)

/** Finds the agencies that a text names, in order. */
export function findAgencies(text: string, agencies: Agencies): AgencyMention[] {
  const found = agencies.matcher
    .find(text)
    .filter((match) => !endsOtherWord(text, match.start))
    .map((match) => mentionOf(match))
  for (const head of text.matchAll(LIST_HEAD)) {
    const from = head.index + head[0].length
    const stretch = text.slice(from, from + 600).split(/[.\n]/)[0]!
    let end = 0
    for (const match of agencies.bareMatcher.find(stretch)) {
      if (match.start < end || !LIST_GAP.test(stretch.slice(end, match.start))) break
      end = match.end
      found.push(mentionOf({ ...match, start: from + match.start, end: from + match.end }))
    }
  }
  return withoutOverlaps(found)
}

/** The text with the names of agencies as they are properly written: "so ke hoach dau tu" is "Sở Kế hoạch và Đầu tư". */
export function withProperAgencies(text: string, agencies: Agencies): string {
  let proper = ''
  let at = 0
  for (const mention of findAgencies(text, agencies)) {
    proper += text.slice(at, mention.start) + (mention.proper ?? mention.written)
    at = mention.end
  }
  return proper + text.slice(at)
}

function mentionOf({ values, start, end, written }: NameMatch<Writing>): AgencyMention {
  const { agency, proper } = values[0]!
  return { agency, proper, start, end, written }
}

function withoutOverlaps(mentions: AgencyMention[]): AgencyMention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: AgencyMention[] = []
  for (const mention of sorted) {
    const last = kept.at(-1)
    if (last === undefined || mention.start >= last.end) kept.push(mention)
  }
  return kept
}
