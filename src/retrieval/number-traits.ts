// Features that a group of articles has by its number alone: kind and year of the law.

import type { FeatureName } from './feature-names.ts'

/** Kind and year, from the number that names a group of articles: "article 01/2021/tt-bgdđt". */
export function numberTraits(group: string): FeatureName[] {
  const number = group.match(/^article (.*)$/)?.[1]?.toLowerCase()
  if (number === undefined) return []
  const traits: FeatureName[] = []
  const symbol = number.slice(number.lastIndexOf('/') + 1)
  if (/^(qh|ubtvqh|pl)/.test(symbol)) traits.push('isLaw')
  else if (symbol.startsWith('nđ')) traits.push('isDecree')
  else if (symbol.startsWith('ttlt') || symbol.startsWith('nqlt')) traits.push('isJoint')
  else if (symbol.startsWith('tt')) traits.push('isCircular')
  const year = Number(number.match(/\/(\d{4})\//)?.[1] ?? 0)
  const bin = YEAR_BINS.find(([last]) => year > 0 && year <= last)
  return bin === undefined ? traits : [...traits, bin[1]]
}

const YEAR_BINS: [number, FeatureName][] = [
  [2009, 'year2009'],
  [2013, 'year2013'],
  [2015, 'year2015'],
  [2017, 'year2017'],
  [2018, 'year2018'],
  [2019, 'year2019'],
  [2020, 'year2020'],
  [2021, 'year2021'],
  [9999, 'year2022'],
]
