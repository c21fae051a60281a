// The office's table: which units a duty concerns, which reported and which did not, as far as the viewer may know.

import type { Person } from '../people/people.ts'
import { type Core, look, unitsConcerned } from './core.ts'
import type { Duty } from './duty.ts'
import * as say from './wording.ts'

/** One line of the office's table. */
export interface DutyOverview {
  duty: Duty
  /** Units concerned that reported, with the number of the report. */
  reported: { unit: string; reference: string | null; at: string }[]
  /** Units concerned that did not. */
  open: string[]
}

/** An office sees its province, an administrator everything that is no secret, others their own unit. */
export function overviewOf(core: Core, viewer: Person | 'admin', duties: readonly Duty[]): DutyOverview[] {
  const seen = look(core)
  const province = viewer === 'admin' ? null : (seen.audience.unitOf(viewer)?.province ?? viewer.place)
  const sees = (duty: Duty) => {
    if (viewer !== 'admin' && seen.audience.concerns(duty, viewer) !== null) return true
    if (duty.ownerId !== null || duty.concern.secret) return false
    if (viewer === 'admin' || viewer.role === 'admin') return true
    return viewer.role === 'office' && core.units.sameProvince(duty.basis.place, province, duty.day)
  }
  const all = viewer === 'admin' || viewer.role !== 'staff'
  const own = viewer === 'admin' ? '' : seen.audience.unitKey(viewer)
  return duties.filter(sees).map((duty) => {
    const units = duty.ownerId === null ? [...unitsConcerned(duty, seen)] : []
    const concerned = new Map(units.map(([key, [first]]) => [key, say.unitName(first!)]))
    const answers = seen.standing(duty).responses.filter(({ kind }) => kind === 'submitted')
    const reported = answers.map(({ unitKey, personId, reference, at }) => {
      const by = seen.byId.get(personId)
      return {
        key: unitKey,
        unit: concerned.get(unitKey) ?? (by ? say.unitName(by) : 'đơn vị cũ'),
        reference,
        at,
      }
    })
    const shown = (key: string) => all || key === own
    const open = [...concerned].filter(([key]) => shown(key) && !reported.some((one) => one.key === key))
    return {
      duty,
      reported: reported.filter(({ key }) => shown(key)).map(({ key: _, ...one }) => one),
      open: duty.category === 'event' ? [] : open.map(([, name]) => name),
    }
  })
}
