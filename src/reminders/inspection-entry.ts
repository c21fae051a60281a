// One inspection entered by the standing office, in chat or on the page: what is missing or cannot be is one sentence, a
// unit whose name fits several is asked for, and the plan is found where only one fits.

import { formatDay } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { type Inspections, type NewInspection, unitLabel } from '../inspections/inspections.ts'
import type { InspectionWords } from './inspection-words.ts'
import type { Plans } from './plans.ts'

export type Entry =
  | { kind: 'draft'; draft: NewInspection }
  /** One of these units is meant. */
  | { kind: 'several'; drafts: NewInspection[] }
  | { kind: 'problem'; sentence: string }

export interface InspectionEntry {
  /** `place` is the province of whoever enters it. */
  read(words: InspectionWords, place: string | null, today: Day): Promise<Entry>
  /** Stores it, with the one plan of that province and year when none was named; storing twice changes nothing. */
  put(draft: NewInspection, by: string): Promise<ReturnType<Inspections['put']>>
}

const EXAMPLE =
  'ví dụ: “thêm cuộc kiểm tra: UBND huyện An Biên ngày 12/9/2024, kế hoạch 23/KH-UBND, báo trước, đoàn: Trần Văn Bình”'

export function createInspectionEntry({
  inspections,
  plans,
}: {
  inspections: Inspections
  plans: Plans
}): InspectionEntry {
  const onlyPlan = async ({ place, day }: NewInspection): Promise<string | null> => {
    const fitting = place === null ? [] : await plans.of(place, day.slice(0, 4))
    return fitting.length === 1 ? fitting[0]!.number : null
  }

  return {
    read: async (words, own, today) => {
      const sentence = problemOf(words, today)
      if (sentence !== null) return { kind: 'problem', sentence }
      const held = words.plan === null ? [] : await plans.byNumber(words.plan)
      const place = held.length === 1 ? held[0]!.place : own
      const choice = inspections.chooseUnit(words.unit, place)
      const draftOf = (one: { unit: string; place: string | null }): NewInspection => ({
        unit: one.unit,
        place: one.place,
        day: words.day!,
        kind: words.kind ?? 'báo trước',
        team: words.team,
        plan: words.plan,
      })
      return choice.kind === 'one'
        ? { kind: 'draft', draft: draftOf(choice) }
        : { kind: 'several', drafts: choice.candidates.map(draftOf) }
    },
    put: async (draft, by) => inspections.put({ ...draft, plan: draft.plan ?? (await onlyPlan(draft)) }, by),
  }
}

function problemOf({ problem, unit, day, kind, team }: InspectionWords, today: Day): string | null {
  if (problem) return `Ngày kiểm tra không dùng được: ${problem.charAt(0).toLowerCase()}${problem.slice(1)}`
  if (unit === '' || day === null) return `Cần tên đơn vị và ngày kiểm tra, ${EXAMPLE}.`
  if (day < today) return `Ngày ${formatDay(day)} đã qua; hãy ghi ngày kiểm tra sắp tới.`
  if (kind === 'đột xuất' && team.length === 0)
    return 'Cuộc đột xuất cần tên thành viên đoàn, vì chỉ đoàn được xem; hãy ghi thêm “đoàn: …”.'
  return null
}

/** "“Trung tâm Hành chính công” là đơn vị nào: …" */
export function severalUnits(name: string, drafts: readonly NewInspection[]): string {
  return `“${name}” có thể là: ${drafts.map(unitLabel).join('; ')}; hãy ghi rõ tên đơn vị và tên tỉnh.`
}
