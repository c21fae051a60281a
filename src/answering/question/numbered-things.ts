// Things that are counted: "Dự án 7", "khu vực II". One is not another, whatever else the two share. Pure.

import { writingsOf } from './rounds.ts'

const counted =
  / (tieu du an|du an|hop phan|goi thau|goi|khu vuc|vung|loai|nhom|hang|tuyen) (?:so )?(\d{1,2}|[ivx]{1,4})(?= )/g

interface Numbered {
  word: string
  number: string
}

/** The things that folded words count, by the words that count them. */
export function numberedIn(folded: string): Numbered[] {
  return [...folded.matchAll(counted)].map(([, word = '', number = '']) => ({
    word,
    number: writingsOf(number.replace(/^0/, ''))[0] ?? number,
  }))
}

/** How what is said fits the things that are asked of; "silent" where it counts none of their kind. */
export function numberedFit(asked: Numbered[], said: Numbered[]): 'agrees' | 'contradicts' | 'silent' {
  const same = asked.filter(({ word }) => said.some((s) => s.word === word))
  if (same.length === 0) return 'silent'
  const held = same.every(({ word, number }) => said.some((s) => s.word === word && s.number === number))
  return held ? 'agrees' : 'contradicts'
}
