// "Những xã, phường nào?" of a schedule that has departments as well: the rows of that kind of unit. Pure.

import { type Entry, nameKey } from './table-entries.ts'

/** Kinds of units of one level: who asks for the huyện asks for the thị xã too. */
const levels = [['huyen', 'quan', 'thi xa', 'thanh pho'], ['xa', 'phuong', 'thi tran', 'dac khu'], ['so']]

const kind = '(?:so|xa|phuong|thi tran|dac khu|huyen|quan)'
const kindsSaid = `(${kind}(?: (?:va )?${kind})*)`
const asksWhich = new RegExp(` ${kindsSaid} nao | (?:nhung|cac) ${kindsSaid} (?:\\S+ ){0,2}?nao `)
const asksNumber = new RegExp(` (?:may|bao nhieu) ${kindsSaid} `)

/** All kinds of the level that the words name first. */
export function kindsLike(noun: string): string[] {
  const [first = ''] = noun.split(' ')
  return levels.find((level) => level.includes(noun) || level.includes(first)) ?? [noun, first]
}

/** Whether the name of the row is of one of the kinds. */
export function isOfKinds({ head }: Entry, kinds: string[]): boolean {
  const name = ` ${nameKey(head.text)} `
  return kinds.some((kind) => name.includes(` ${kind} `))
}

/** The rows of the kind that is asked for, where some rows are of it; else all. What is counted is of the very kinds named. */
export function ofKindAsked(folded: string, entries: Entry[]): Entry[] {
  const which = asksWhich.exec(folded)
  const noun = which?.[1] ?? which?.[2]
  const counted = asksNumber.exec(folded)?.[1]
  const kinds = counted ? counted.split(/ (?:va )?(?!tran|khu)/) : noun ? kindsLike(noun) : []
  const saying = entries.filter((e) => isOfKinds(e, kinds))
  return saying.length > 0 ? saying : entries
}
