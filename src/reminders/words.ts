// The words of a chat message, as the readers of requests compare them: no accents, chat shorthand written out. Pure.

import { foldName } from '../library/unit-names.ts'

/** What people type for short, in folded letters. */
const SHORT: Record<string, string> = {
  ...{ ko: 'khong', k: 'khong', kh: 'khong', khg: 'khong', hok: 'khong', hong: 'khong', khum: 'khong' },
  ...{ bc: 'bao cao', bcao: 'bao cao', dv: 'don vi', dvi: 'don vi', cq: 'co quan', deadline: 'han' },
  ...{ j: 'gi', r: 'roi', rui: 'roi', dc: 'duoc', mik: 'minh', mk: 'minh', e: 'em', t: 'toi', tui: 'toi' },
  ...{ hn: 'hom nay', vs: 'voi', ktra: 'kiem tra', lm: 'lam', nhug: 'nhung', cta: 'chung ta' },
}

/** "Tuần này có hạn gì ko?" → "tuan nay co han gi khong" */
export function spoken(text: string): string {
  // "dạ" without its mark is the word that says something is done
  return foldName(text.normalize('NFC').replace(/^\s*(?:dạ|vâng)(?:\s+(?:thưa|ạ))?[\s,]+/iu, ''))
    .split(' ')
    .map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word))
    .join(' ')
}

const POLITE =
  /(?: (?:a|nhe|nha|nhen|nhi|voi|di|the|vay|luon|giup|gium|dum|ho|duoc khong|duoc chua|cam on|nghe|day|do|bot|em oi|bot oi))+$/

/** Without the words of politeness at either end. */
export function bare(words: string): string {
  return words
    .replace(
      /^(?:(?:alo|ok|oke|okie|oi|bot|ban|em|lam on|xin|vui long|nho|giup|hay|a|(?:toi|minh|em) muon) )+(?=\S+ \S)/,
      '',
    )
    .replace(POLITE, '')
    .trim()
}

/** Whether every word stands in the list: nothing in the message is beyond what the reader understands. */
export function onlyOf(words: string, vocabulary: ReadonlySet<string>): boolean {
  return words.split(' ').every((word) => word === '' || vocabulary.has(word))
}

export function vocabulary(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** How much of what was said stands in a title, 0 to 1. */
export function share(said: string, title: string): number {
  const words = said.split(' ').filter((word) => word !== '')
  const known = new Set(spoken(title).split(' '))
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length
}
