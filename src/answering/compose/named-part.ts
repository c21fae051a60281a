// "Nội dung kiểm tra công tác lưu trữ gồm những gì?": below a heading that holds several matters the one part that the
// question names; where it names none of them, or several, the whole is meant.

import type { Section } from '../../document.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'

/** Words that stand in the heading of any part. */
const framing = new Set(
  'cong tac viec ve noi dung kiem tra thanh tra doi voi cac nhung va tai o cua tinh hinh thuc hien hoat dong linh vuc'.split(
    ' ',
  ),
)

/** The part, however deep, whose heading says nothing but what the question says (`folded`), or the section itself. */
export function partNamed(folded: string, prepared: PreparedDocument, section: Section): Section {
  const above = new Set(syllablesOf(section.heading).map((s) => s.folded))
  const named = (prepared.children.get(section.path) ?? []).filter(({ heading }) => {
    const own = syllablesOf(heading).filter((s) => !framing.has(s.folded) && !above.has(s.folded))
    return own.length > 0 && folded.includes(` ${own.map((s) => s.folded).join(' ')} `)
  })
  const [only, ...more] = named
  return only && more.length === 0 ? partNamed(folded, prepared, only) : section
}
