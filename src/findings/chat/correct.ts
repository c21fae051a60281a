// The dialogue about correcting a finding that is kept: what would change is shown, "Lưu sửa đổi" adds it to the
// history. Who was slower than somebody else sees first what changed meanwhile.

import type { Reply, Turn } from '../../bot/feature.ts'
import { kept } from '../fields.ts'
import type { Finding, HistoryLine } from '../finding.ts'
import type { Findings } from '../findings.ts'
import type { Knowledge } from '../knowledge.ts'
import { type Correctable, dayOf } from '../store.ts'
import { type Correction, parseCorrection } from './parse-correction.ts'
import { type Awaited, offer, type Picked, type ShownCorrection } from './picked.ts'
import * as say from './wording.ts'

export interface CorrectDependencies {
  findings: Findings
  knowledge: Knowledge
}

export function createCorrect({ findings, knowledge }: CorrectDependencies) {
  const read = (text: string, turn: Turn): Correction | null =>
    parseCorrection(text, { asOf: dayOf(turn.message.at), knowledge })

  const find = (typed: string, turn: Turn): Finding | null => {
    const found = findings.find(typed, Number(turn.today.slice(0, 4)))
    return found !== null && findings.maySee(found, turn.person) ? found : null
  }

  /** `null` when no finding is meant. */
  const answer = (correction: Correction, about: string | null, turn: Turn): Reply | null => {
    const typed = correction.typed ?? about
    if (typed === null) return null
    const finding = find(typed, turn)
    if (finding === null) return { text: say.noFindingReply(typed) }
    if (correction.remove) return { text: say.noRemovalReply }
    const refused = refusal(finding, turn)
    if (refused !== null) return refused
    if (correction.changes.length === 0) return ask(finding)
    const unit = correction.changes.find(
      (change) => change.field === 'unit' && change.candidates !== undefined,
    )
    if (unit?.field === 'unit') return askUnit(finding, correction, unit.candidates ?? [])
    return show(finding, changesOf(finding, correction), correction.reason, turn)
  }

  const refusal = (finding: Finding, turn: Turn): Reply | null => {
    if (finding.status === 'đóng') return { text: say.refusals.closed }
    return findings.mayCorrect(finding, turn.person) ? null : { text: say.mayNotCorrectReply }
  }

  const ask = ({ number }: Finding): Reply => ({
    text: say.mendReply,
    expect: { data: { await: 'correction', number, shown: null } satisfies Awaited, optional: false },
  })

  const askUnit = (finding: Finding, correction: Correction, units: readonly string[]): Reply => ({
    text: say.whichUnitReply(finding.number),
    choices: units.slice(0, 6).map((unit) => {
      const changes = { ...changesOf(finding, correction), unit }
      return offer(unit, { do: 'correct', ...shownOf(finding, changes, correction.reason) })
    }),
    asking: true,
  })

  const show = (
    finding: Finding,
    changes: Partial<Correctable>,
    reason: string | null,
    turn: Turn,
    conflict: readonly HistoryLine[] = [],
  ): Reply => {
    const lines = linesOf(finding, changes)
    if (lines.length === 0) return { text: say.nothingNewReply(finding.number) }
    const shown = shownOf(finding, changes, reason)
    const past = typeof changes.due === 'string' && changes.due < turn.today
    const notes = [...(past ? [say.pastDueNote] : []), ...(conflict.length > 0 ? [say.conflictNote] : [])]
    const card = say.correctionReply(finding.number, lines, reason, notes)
    return {
      text: conflict.length > 0 ? `${say.conflictReply(finding.number, conflict)}\n\n${card}` : card,
      choices: [
        offer(say.keepCorrectionLabel, { do: 'correct', ...shown }, ['lưu', 'ok', 'đồng ý', 'đúng']),
        offer(say.cancelLabel, { do: 'drop' }, ['huỷ', 'thôi', 'bỏ']),
      ],
      asking: true,
      ...(reason === null
        ? {
            expect: {
              data: { await: 'correction', number: finding.number, shown } satisfies Awaited,
              optional: false,
            },
          }
        : {}),
    }
  }

  const keep = ({ number, revision, seen, changes, reason }: ShownCorrection, turn: Turn): Reply => {
    const before = findings.get(number)
    const outcome = findings.correct(number, revision, changes, reason, turn.person)
    switch (outcome.kind) {
      case 'done':
        return { text: say.correctedReply(outcome.finding, before === null ? [] : linesOf(before, changes)) }
      case 'changed':
        return show(outcome.finding, changes, reason, turn, outcome.finding.history.slice(seen))
      case 'refused':
        return { text: outcome.why === 'not-allowed' ? say.mayNotCorrectReply : say.refusals[outcome.why] }
    }
  }

  /** Words behind "Sửa" or behind a correction that was shown: what to change, else the reason. */
  const words = (text: string, { number, shown }: Awaited & { await: 'correction' }, turn: Turn): Reply => {
    const finding = find(number, turn)
    if (finding === null) return { text: say.noFindingReply(number) }
    const correction = read(text, turn) ?? read(`sửa ${text}`, turn)
    if (correction !== null && correction.changes.length > 0) {
      const more = { ...shown?.changes, ...changesOf(finding, correction) }
      return refusal(finding, turn) ?? show(finding, more, correction.reason ?? shown?.reason ?? null, turn)
    }
    if (shown === null) return ask(finding)
    if (/[?？]\s*$/.test(text)) return show(finding, shown.changes, shown.reason, turn)
    const reason = text.replace(/^\s*(?:lý do|lí do|ly do|vì|vi|do)\s*(?:là|la)?\s*[:：]?\s+/iu, '').trim()
    return show(finding, shown.changes, reason, turn)
  }

  return {
    read,
    answer,
    words,
    picked: (choice: Extract<Picked, { do: 'mend' | 'correct' | 'drop' }>, turn: Turn): Reply => {
      if (choice.do === 'drop') return { text: say.correctionDroppedReply }
      if (choice.do === 'correct') return keep(choice, turn)
      const finding = find(choice.number, turn)
      if (finding === null) return { text: say.noFindingReply(choice.number) }
      return refusal(finding, turn) ?? ask(finding)
    },
  }
}

function changesOf(finding: Finding, { changes }: Correction): Partial<Correctable> {
  const made: Partial<Correctable> = {}
  for (const change of changes) {
    switch (change.field) {
      case 'quantities':
        made.quantities = [...(made.quantities ?? finding.quantities), ...change.value]
        made.text = `${made.text ?? finding.text}; ${change.text}`
        break
      case 'unit':
      case 'recommendation':
      case 'text':
        made[change.field] = change.value
        break
      case 'area':
        made.area = change.value
        break
      case 'severity':
        made.severity = change.value
        break
      case 'due':
        made.due = change.value
    }
  }
  return made
}

function linesOf(finding: Finding, changes: Partial<Correctable>) {
  return (Object.keys(changes) as (keyof Correctable)[])
    .map((field) => ({ field, from: kept(finding[field]), to: kept(changes[field] ?? null) }))
    .filter(({ from, to }) => from !== to)
}

const shownOf = (
  { number, revision, history }: Finding,
  changes: Partial<Correctable>,
  reason: string | null,
): ShownCorrection => ({ number, revision, seen: history.length, changes, reason })
