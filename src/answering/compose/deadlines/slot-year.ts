// Of which year the thing is that is handed in: the report of 2024 is another one than that of 2025. Pure.

import { isOfOtherYear, isOfSameYear } from '../../evidence/year-in-clause.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { isOtherThing } from './deadline.ts'
import { isForOtherYear } from './own-year.ts'
import { type Slot, unless } from './slot.ts'

/** What is set for one year alone is asked for in that year, or by its name. */
export const setForYear: Slot = (asked) => unless((c) => isForOtherYear(asked, c))

export const yearOfThing: Slot = ({ u }) =>
  u.years.length !== 1
    ? null
    : ({ deadline: d, evidence, prepared }) => {
        const before = evidence.unit.deadlines.filter((x) => x.start <= d.start && x.time.end <= d.time.start)
        const from = Math.max(d.start, ...before.map((x) => x.time.end).filter((end) => end >= d.start))
        const words = syllablesOf(`${d.what} ${prepared.document.text.slice(from, d.time.start)}`)
        // the year of a plan that is sent is none of a report
        const isOther = / bao cao /.test(u.folded) && isOtherThing(u.folded, d.what)
        if (isOfSameYear(u, words)) return isOther ? 'silent' : 'agrees'
        return isOfOtherYear(u, words) ? 'contradicts' : 'silent'
      }
