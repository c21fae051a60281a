// The steps of a finding and who may take them. Pure; the one rule above all: who reported a finding never closes it.

import type { Status } from './finding.ts'

/** What somebody is to a finding; one person may be several of these. */
export interface Standing {
  /** Inspector by role or member of the round's team. */
  inspector: boolean
  /** The standing office or the administrator. */
  office: boolean
  /** Works in the unit found. */
  unit: boolean
  reporter: boolean
}

interface Step {
  from: Status
  to: Status
  by: readonly (keyof Standing)[]
}

const STEPS: readonly Step[] = [
  { from: 'mới ghi nhận', to: 'đã kiến nghị', by: ['inspector', 'office'] },
  { from: 'đã kiến nghị', to: 'đang khắc phục', by: ['unit', 'inspector', 'office'] },
  { from: 'đã kiến nghị', to: 'đã báo cáo khắc phục', by: ['unit', 'office'] },
  { from: 'đang khắc phục', to: 'đã báo cáo khắc phục', by: ['unit', 'office'] },
  { from: 'đã báo cáo khắc phục', to: 'phúc tra đạt', by: ['inspector', 'office'] },
  { from: 'đã báo cáo khắc phục', to: 'phúc tra không đạt', by: ['inspector', 'office'] },
  { from: 'phúc tra không đạt', to: 'đang khắc phục', by: ['unit', 'inspector', 'office'] },
  { from: 'phúc tra không đạt', to: 'đã báo cáo khắc phục', by: ['unit', 'office'] },
  { from: 'phúc tra đạt', to: 'đóng', by: ['inspector', 'office'] },
]

export type Refusal = 'no-such-step' | 'not-allowed' | 'own-finding'

/** `null` when this person may take this step now. */
export function refusalOf(from: Status, to: Status, standing: Standing): Refusal | null {
  const step = STEPS.find((one) => one.from === from && one.to === to)
  if (step === undefined) return 'no-such-step'
  if (to === 'đóng' && standing.reporter) return 'own-finding'
  return step.by.some((who) => standing[who]) ? null : 'not-allowed'
}

/** The steps that this person may take from here, in the order of the way. */
export function nextSteps(from: Status, standing: Standing): Status[] {
  return STEPS.filter((step) => step.from === from && refusalOf(from, step.to, standing) === null).map(
    ({ to }) => to,
  )
}

/** Whether the remedy is still owed. */
export function isOpen(status: Status): boolean {
  return status !== 'phúc tra đạt' && status !== 'đóng'
}

/** Whether somebody still has to act before its due date; what was reported waits for the inspectors. */
export function isOwed(status: Status): boolean {
  return isOpen(status) && status !== 'đã báo cáo khắc phục'
}

/** Whether what the finding says may still be corrected, and by whom. */
export function mayCorrect(status: Status, { inspector, office, reporter }: Standing): boolean {
  return status !== 'đóng' && (office || (reporter && inspector))
}

/** Whether this person may read the finding and see its files. */
export function maySee({ inspector, office, unit, reporter }: Standing, status: Status): boolean {
  return inspector || office || reporter || (unit && status !== 'mới ghi nhận')
}
