// Offices that a claim or a text gives a person by: "Giám đốc", "Phó Chánh Văn phòng". A deputy is not the head; "lãnh đạo"
// is either. Pure.

import { phraseKey } from '../../places/syllables.ts'

export interface Office {
  /** Folded, without what it is the office of: "pho giam doc". */
  key: string
  rank: string
  deputy: boolean
}

const ranks =
  'tong giam doc|giam doc|chu tich|bo truong|thu truong|cuc truong|chi cuc truong|hieu truong|vien truong|hat truong|doi truong|chanh van phong|chanh thanh tra|bi thu|truong phong|truong ban|truong cong an|ke toan truong|chuyen vien|thanh tra vien|ke toan|lanh dao'
const office = new RegExp(`(?<= )(pho )?(${ranks})(?= )`, 'g')

/** The offices that the words name, in order. */
export function officesIn(words: string): Office[] {
  return [...` ${phraseKey(words)} `.matchAll(office)].map((m) => ({
    key: m[0],
    rank: m[2]!,
    deputy: m[1] !== undefined,
  }))
}

/** Whether the told office is the claimed one; of "lãnh đạo" no text says which of them it is. */
export function sameOffice(claimed: Office, told: Office): 'yes' | 'no' | 'open' {
  if (told.rank === 'lanh dao' && claimed.rank !== 'lanh dao') return 'open'
  if (claimed.rank === 'lanh dao') return isLeading(told) ? 'yes' : 'no'
  return claimed.rank === told.rank && claimed.deputy === told.deputy ? 'yes' : 'no'
}

/** Whether the words tell every office of the claim: "Phó Chủ tịch" bears no "Chủ tịch" out. */
export function officesTold(claim: string, words: string): boolean {
  const told = officesIn(words)
  return officesIn(claim).every((office) => told.some((t) => sameOffice(office, t) === 'yes'))
}

function isLeading({ rank }: Office): boolean {
  return !/^(?:chuyen vien|thanh tra vien|ke toan)/.test(rank)
}
