// The form that corrects a finding: what was typed becomes the changes, or the sentence that says what is wrong with it.

import { z } from 'zod'
import { isDay } from '../calendar/day.ts'
import {
  AREAS,
  type Area,
  type Finding,
  type Quantity,
  SEVERITIES,
  type Severity,
} from '../findings/finding.ts'
import type { Correctable } from '../findings/store.ts'
import { words } from './pages/findings-words.ts'

/** As typed, to be shown again. */
export interface CorrectionForm {
  unit: string
  area: string
  text: string
  quantities: string
  severity: string
  due: string
  recommendation: string
  round: string
  reason: string
  /** Of the finding that the person looked at. */
  revision: number
  /** How long its history was. */
  seen: number
}

const line = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim().slice(0, most))

const form = z.object({
  unit: line(200),
  area: line(60),
  text: line(10_000),
  quantities: line(4_000),
  severity: line(60),
  due: line(20),
  recommendation: line(4_000),
  round: line(200),
  reason: line(4_000),
  revision: z.coerce.number().int().nonnegative(),
  seen: z.coerce.number().int().nonnegative(),
})

/** `null` for what no page of ours has sent. */
export function readForm(body: unknown): CorrectionForm | null {
  const read = form.safeParse(body)
  return read.success ? read.data : null
}

/** The form of the finding as it stands. */
export function formOf(finding: Finding): CorrectionForm {
  return {
    unit: finding.unit,
    area: finding.area,
    text: finding.text,
    quantities: finding.quantities
      .map(({ value, what }) => `${value.toLocaleString('vi', { maximumFractionDigits: 6 })} ${what}`)
      .join('\n'),
    severity: finding.severity,
    due: finding.due ?? '',
    recommendation: finding.recommendation ?? '',
    round: finding.round ?? '',
    reason: '',
    revision: finding.revision,
    seen: finding.history.length,
  }
}

/** A sentence for what cannot be taken. */
export function readCorrection(typed: CorrectionForm): Partial<Correctable> | string {
  if (typed.unit === '') return words.needsUnit
  if (typed.text === '') return words.needsText
  if (typed.reason === '') return words.needsReason
  const due = typed.due === '' ? null : typed.due
  if (due !== null && !isDay(due)) return words.badDue
  const quantities = quantitiesIn(typed.quantities)
  if (quantities === null) return words.badQuantities
  if (!isArea(typed.area) || !isSeverity(typed.severity)) return words.badChoice
  return {
    unit: typed.unit,
    area: typed.area,
    text: typed.text,
    quantities,
    severity: typed.severity,
    due,
    recommendation: typed.recommendation || null,
    round: typed.round || null,
  }
}

/** One a line: "15 hồ sơ trễ hạn", "1.250.000 đồng thu sai". */
function quantitiesIn(typed: string): Quantity[] | null {
  const lines = typed.split('\n').filter((one) => one.trim() !== '')
  const read = lines.map((one) => /^\s*(\d+(?:\.\d{3})*(?:,\d+)?)\s+(\S.*)$/u.exec(one))
  if (read.some((match) => match === null)) return null
  return read.map((match) => ({
    value: Number(match![1]!.replace(/\./g, '').replace(',', '.')),
    what: match![2]!.trim(),
  }))
}

const isArea = (text: string): text is Area => (AREAS as readonly string[]).includes(text)
const isSeverity = (text: string): text is Severity => (SEVERITIES as readonly string[]).includes(text)
