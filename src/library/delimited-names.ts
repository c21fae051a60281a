// Names of bodies that hold commas and verbs ("Phòng Giám sát, thẩm định và xử lý sau thanh tra") are known where the text
// itself shows their ends: in brackets behind "qua", or alone on the line of a heading or a receiver. Pure.

import type { Section } from '../document.ts'
import { bodyWords, maskCompounds, noBodies, verb } from './duty-words.ts'

const bracketed = /\((?:thông\s)?qua\s+(\p{Lu}[^();:\n]{6,100})\)/gu
const receiving = /^[^\S\n]*[-+•]\s+(\p{Lu}[^();:\n]{6,100}?)[^\S\n]*[;.]?[^\S\n]*$/gmu
const heads = new RegExp(`^(?!${noBodies})(?:${bodyWords})\\s(?=\\S)`, 'iu')
const acts = new RegExp(verb, 'u')
const several =
  /,\s(?:(?:các|và)\s|\p{Lu})|\svà\s\p{Lu}|[.\d]|(?<!\p{L})(?:các|những|thuộc|của|trước|gửi|là|chủ trì|phối hợp|tham mưu|báo cáo)(?!\p{L})/u
const mostNames = 40

/** The text, each such name made one word wherever it stands; its length never changes. */
export function withDelimitedNames(text: string, sections: readonly Section[]): string {
  const names = [...new Set([...inBrackets(text), ...ofHeadings(sections), ...ofReceivers(text, sections)])]
  return names
    .filter((name) => heads.test(name) && !several.test(name) && needsIt(name))
    .sort((a, b) => b.length - a.length)
    .slice(0, mostNames)
    .reduce((done, name) => done.replaceAll(name, asWord(name)), text)
}

function inBrackets(text: string): string[] {
  return [...text.matchAll(bracketed)].map(([, name]) => name!.trim())
}

function ofHeadings(sections: readonly Section[]): string[] {
  return sections.map(({ heading }) =>
    heading
      .replace(/^(?:Đối với|Trách nhiệm của|Giao)\s+/u, '')
      .replace(/\s+(?:có|chịu)\s+(?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền)(?!\p{L}).*$/su, '')
      .trim(),
  )
}

function ofReceivers(text: string, sections: readonly Section[]): string[] {
  return sections
    .filter(({ kind }) => kind === 'recipients')
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(receiving)].map(([, name]) => name!))
}

/** Behind the word for its kind, which begins it, a verb or a comma stands that would end the name. */
function needsIt(name: string): boolean {
  const tail = maskCompounds(name).slice(headOf(name))
  return /^\p{Lu}/u.test(tail) && (/,/.test(tail) || acts.test(tail))
}

function headOf(name: string): number {
  return heads.exec(name)?.[0].length ?? 0
}

function asWord(name: string): string {
  const head = headOf(name)
  return `${name.slice(0, head)}X${'x'.repeat(name.length - head - 1)}`
}
