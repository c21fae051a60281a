// A round as JSON, whole: what one installation writes another takes in.

import { z } from 'zod'
import { isDay } from '../../calendar/day.ts'
import { AREAS, type Finding, SEVERITIES, STATUSES } from '../finding.ts'

const text = z.string().nullable()
const day = z.string().refine(isDay)

const finding = z.object({
  number: z.string().regex(/^\d{4}-\d{3,}$/),
  round: text,
  unit: z.string().min(1),
  area: z.enum(AREAS),
  text: z.string(),
  quantities: z.array(z.object({ value: z.number(), what: z.string() })),
  severity: z.enum(SEVERITIES),
  due: day.nullable(),
  recommendation: text,
  status: z.enum(STATUSES),
  reporter: z.string(),
  reporterId: z.number().int().nullable(),
  at: z.iso.datetime({ offset: true }),
  evidence: z.array(
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      kind: z.enum(['photo', 'video', 'voice', 'file']),
      bytes: z.number().int(),
      mime: text,
      name: text,
      at: z.string(),
      sender: z.string(),
      location: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    }),
  ),
  basis: z.array(
    z.object({
      document: z.string(),
      section: z.string(),
      quote: z.string(),
      version: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      digest: z.boolean().optional(),
    }),
  ),
  history: z.array(
    z.object({
      at: z.string(),
      who: z.string(),
      kind: z.enum(['step', 'correction', 'evidence', 'basis', 'note']),
      field: text,
      from: text,
      to: text,
      note: text,
    }),
  ),
  source: z.string().min(1),
  revision: z.number().int(),
})

const file = z.object({
  format: z.literal('dondoc-findings'),
  version: z.literal(1),
  findings: z.array(finding),
})

export function writeJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ format: 'dondoc-findings', version: 1, findings: findings.map((one) => finding.parse(one)) }, null, 1)}\n`
}

/** `null` for a file that is no export of findings. */
export function readJson(content: string): Finding[] | null {
  try {
    return file.parse(JSON.parse(content)).findings as Finding[]
  } catch {
    return null
  }
}
