// What every composer receives: the question as understood, the documents in scope and the evidence found in them.

import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day } from '../document.ts'
import type { Agencies } from '../library/agencies.ts'
import type { LibraryStore } from '../library/store.ts'
import type { Likeness } from '../retrieval/likeness.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Judge } from './evidence/near-miss-traits.ts'
import type { Scope } from './evidence/scope.ts'
import type { LibraryView } from './evidence/view.ts'
import type { PreparedDocument } from './places/units.ts'
import type { Understood } from './question/question.ts'
import type { Memory } from './turns/memory.ts'

export interface Asked {
  u: Understood
  scope: Scope
  documents: PreparedDocument[]
  evidence: Evidence[]
  /** Places that the last answer quoted ("documentId path"), for a turn that points back. */
  lastSections: string[]
  asOf: Day
  /** Places quoted by the answer before: "documentId path". */
  quoted: string[]
  /** What the dialogue remembers of the turn before; `null` at its start. */
  last: Memory | null
  /** Where no place holds enough of the question: which of those that hold most of it may answer; else `null`. */
  judge: Judge | null
  calendar: WorkingCalendar
  agencies: Agencies
  likeness: Likeness
  view: LibraryView
  store: LibraryStore
}
