// The dialogue about a draft: a message becomes a card, what is missing is asked one thing at a time, words and choices
// change it, "Lưu" keeps it. The same message delivered twice gives the same finding.

import type { Expectation, Offered, Reply, Turn } from '../../bot/feature.ts'
import type { WorkingCalendar } from '../../calendar/working-calendar.ts'
import type { Day } from '../../document.ts'
import type { Person } from '../../people/people.ts'
import type { FileStore } from '../../storage/files.ts'
import type { BasisFinder } from '../basis.ts'
import { type Download, takeFiles } from '../evidence.ts'
import { AREAS, type Area, type Evidence, type Finding, type Missing, SEVERITIES } from '../finding.ts'
import type { Findings } from '../findings.ts'
import type { Knowledge } from '../knowledge.ts'
import { parseFindings, withMissing } from '../parse-finding.ts'
import type { PhotoCopies } from '../photo-copies.ts'
import { dayOf } from '../store.ts'
import {
  type Change,
  changed,
  continued,
  type Draft,
  isAskedForAll,
  isStale,
  nextQuestion,
  type Waiting,
} from './draft.ts'
import { parseEdit } from './parse-edit.ts'
import { type Awaited, offer, type Picked } from './picked.ts'
import * as say from './wording.ts'

/** A round of inspection as far as a finding needs it. */
export interface Round {
  name: string
  unit: string
}

export interface DraftDependencies {
  findings: Findings
  knowledge: Knowledge
  calendar: WorkingCalendar | null
  files: FileStore
  download: Download | undefined
  copies?: PhotoCopies
  basis: BasisFinder | null
  /** Rounds of this day in whose team the person is. */
  rounds: (person: Person, day: Day) => readonly Round[]
  sameUnit: (a: string, b: string) => boolean
}

interface Memory {
  draft?: Draft | null
  waiting?: Waiting | null
  /** The finding last shown or kept, to which a correction without a number belongs. */
  about?: string
}

export function createDrafts(dependencies: DraftDependencies) {
  const { findings, knowledge, calendar, rounds, sameUnit } = dependencies
  const memoryOf = (turn: Turn) => turn.memory as Memory

  const draftOf = (turn: Turn): Draft | null => {
    const { draft = null } = memoryOf(turn)
    return draft === null || isStale(draft.since, turn.now) ? null : draft
  }

  const read = (text: string, turn: Turn, explicit: boolean) =>
    parseFindings(text, { asOf: dayOf(turn.message.at), knowledge, calendar, explicit })

  /** Files of this message together with those that waited for words. */
  const collect = async (turn: Turn, have: readonly Evidence[]) => {
    const { waiting = null } = memoryOf(turn)
    const before = waiting === null || isStale(waiting.since, turn.now) ? null : waiting
    const { files, refused } = await takeFiles(
      turn.message,
      have.length + (before?.evidence.length ?? 0),
      dependencies,
    )
    const location = turn.message.location ?? before?.location ?? null
    const all = [...have, ...(before?.evidence ?? []), ...files]
    const evidence = [
      ...new Map(all.map((file) => [file.sha256, { ...file, location: file.location ?? location }])).values(),
    ]
    return { evidence, refused, location }
  }

  /** `null` when the text holds no finding. */
  const begin = async (text: string, turn: Turn, explicit: boolean): Promise<Reply | null> => {
    const items = read(text, turn, explicit)
    if (items.length === 0) return null
    const open = draftOf(turn)
    const { evidence, refused } = await collect(turn, open?.evidence ?? [])
    const today = rounds(turn.person, dayOf(turn.message.at))
    const only = today.length === 1 ? today[0]! : null
    const filled = items.map((item) =>
      item.unit === null && only !== null ? withMissing({ ...item, unit: only.unit }) : item,
    )
    memoryOf(turn).waiting = null
    const tail = { text, at: turn.message.at, before: 0 }
    if (open !== null) {
      const before = turn.message.edited ? [] : open.items
      const grown = { ...open, items: [...before, ...filled], evidence }
      return show({ ...grown, tail: { ...tail, before: before.length } }, turn, refused)
    }
    const draft: Draft = {
      source: turn.message.key,
      at: turn.message.at,
      since: turn.now.toISOString(),
      items: filled,
      evidence,
      round: roundOf(filled[0]?.unit ?? null, today)?.name ?? null,
      skipped: [],
      tail,
    }
    return show(draft, turn, refused)
  }

  /** A message that the platform cut in two is read as the one it was; `null` when this is no such rest. */
  const goOn = async (text: string, turn: Turn): Promise<Reply | null> => {
    const open = draftOf(turn)
    const whole = open === null ? null : continued(open, text, turn.message.at)
    if (open === null || whole === null) return null
    const before = open.tail?.before ?? 0
    memoryOf(turn).draft = { ...open, items: open.items.slice(0, before) }
    const reply = await begin(whole, turn, true)
    if (reply === null) memoryOf(turn).draft = open
    return reply
  }

  const roundOf = (unit: string | null, today: readonly Round[]) =>
    unit === null ? undefined : today.find((round) => sameUnit(round.unit, unit))

  /** The card with what is asked next, or with the choices to keep it. */
  const show = (draft: Draft, turn: Turn, more: readonly string[] = []): Reply => {
    memoryOf(turn).draft = draft
    const card = say.cardReply(draft, [...notesOf(draft, turn), ...more], turn.today)
    const question = nextQuestion(draft)
    if (question === null)
      return { text: card, choices: finalChoices(draft), asking: true, expect: awaiting(draft) }
    const { field, lacking } = question
    const item = lacking > 1 && isAskedForAll(field) ? 'lacking' : question.item
    return {
      text: say.askReply(card, field, draft.items.length > 1 ? item : null, lacking),
      choices: [
        ...answersTo(draft, item, field, turn),
        offer(say.cancelLabel, { do: 'cancel', source: draft.source }, ['huỷ', 'thôi']),
      ],
      asking: true,
      expect: awaiting(draft, item, field),
    }
  }

  const notesOf = (draft: Draft, turn: Turn): string[] => {
    const near = draft.items.flatMap((item) =>
      item.unit === null || item.area === null
        ? []
        : findings.similar({ unit: item.unit, area: item.area, text: item.text, at: draft.at }),
    )
    const today = rounds(turn.person, dayOf(draft.at))
    const outside = today.length > 0 && draft.items.some(({ unit }) => unit !== null && !roundOf(unit, today))
    return [
      ...[...new Map(near.map((one) => [one.number, one])).values()].slice(0, 2).map(say.similarNote),
      ...(outside ? [say.notInRoundNote] : []),
    ]
  }

  const answersTo = (draft: Draft, item: number | 'lacking', field: Missing, turn: Turn): Offered[] => {
    const set = (label: string, value: Extract<Picked, { do: 'set' }>['value'], aliases: string[] = []) =>
      offer(label, { do: 'set', source: draft.source, item, field, value }, aliases)
    switch (field) {
      case 'severity':
        return SEVERITIES.map((severity) => set(severity, severity))
      case 'area':
        return AREAS.map((area: Area) => set(knowledge.areaLabels[area], area, [area]))
      case 'unit': {
        const candidates =
          (item === 'lacking' ? undefined : draft.items[item]!.unitCandidates) ??
          rounds(turn.person, dayOf(draft.at)).map(({ unit }) => unit)
        return [...new Set(candidates)].slice(0, 6).map((unit) => set(unit, unit))
      }
      case 'due':
        return [
          offer(say.noDueLabel, { do: 'skip', source: draft.source, field }, ['không', 'bỏ qua', 'chưa']),
        ]
    }
  }

  const change = (draft: Draft, item: number | 'lacking' | null, edit: Change, turn: Turn): Reply => {
    const next = changed(draft, draft.items.length === 1 ? 0 : item, edit)
    if (next.items.length === 0) return cancel(turn)
    const dropped = edit.field === 'due' && edit.value === null
    return show({ ...next, skipped: dropped ? [...next.skipped, 'due'] : next.skipped }, turn)
  }

  const cancel = (turn: Turn): Reply => {
    memoryOf(turn).draft = null
    return { text: say.cancelledReply }
  }

  /** Words while a draft is open: a change, another finding that goes with it, or the answer to what was asked. */
  const reply = async (
    text: string,
    awaited: Awaited & { await: 'draft' },
    turn: Turn,
  ): Promise<Reply | null> => {
    const before = draftOf(turn)
    if (before === null) return null
    const context = { asOf: dayOf(turn.message.at), knowledge }
    const edit = parseEdit(text, context)
    const draft = edit === null ? before : await withFiles(before, turn)
    if (edit !== null) return change(draft, edit.item ?? awaited.item, edit.change, turn)
    const another = await begin(text, turn, false)
    if (another !== null) return another
    const answer = awaited.field === null ? null : parseEdit(text, context, awaited.field)
    if (answer !== null) return change(draft, answer.item ?? awaited.item, answer.change, turn)
    return null
  }

  const withFiles = async (draft: Draft, turn: Turn): Promise<Draft> =>
    turn.message.attachments.length === 0
      ? draft
      : { ...draft, evidence: (await collect(turn, draft.evidence)).evidence }

  const save = async (draft: Draft, turn: Turn): Promise<Reply> => {
    if (nextQuestion(draft) !== null) return show(draft, turn)
    const today = rounds(turn.person, dayOf(draft.at))
    const saved = draft.items.map((item, i) =>
      findings.record(
        {
          source: `${draft.source}#${i}`,
          round: roundOf(item.unit, today)?.name ?? draft.round,
          unit: item.unit!,
          area: item.area!,
          text: item.text,
          quantities: item.quantities,
          severity: item.severity!,
          due: item.due,
          recommendation: item.recommendation,
          at: draft.at,
        },
        draft.evidence,
        turn.person,
      ),
    )
    memoryOf(turn).draft = null
    if (saved.length === 1) memoryOf(turn).about = saved[0]!.number
    return afterSaving(saved)
  }

  const afterSaving = async (saved: readonly Finding[]): Promise<Reply> => {
    const [first] = saved
    const candidates =
      saved.length === 1 && first !== undefined ? ((await dependencies.basis?.candidates(first)) ?? []) : []
    return {
      text: say.savedReply(saved, []) + say.basisReply(candidates),
      choices: [
        ...candidates.map((basis) =>
          offer(say.basisLabel(basis), { do: 'basis', number: first!.number, basis }),
        ),
        ...(saved.length === 1
          ? [offer(say.recommendLabel, { do: 'step', number: first!.number, to: 'đã kiến nghị' })]
          : []),
      ],
    }
  }

  /** Files or a place without words: into the open draft, else kept until the words come. */
  const media = async (turn: Turn): Promise<Reply | null> => {
    const draft = draftOf(turn)
    const { evidence, refused, location } = await collect(turn, draft?.evidence ?? [])
    if (draft !== null) {
      const grown = { ...draft, evidence }
      memoryOf(turn).waiting = null
      if (turn.albumContinues && refused.length === 0) {
        memoryOf(turn).draft = grown
        return null
      }
      return show(grown, turn, refused)
    }
    memoryOf(turn).waiting = { since: turn.now.toISOString(), evidence, location }
    if (turn.albumContinues && refused.length === 0) return null
    return {
      text: [...refused, say.waitingReply(evidence.length, location !== null)].join('\n'),
      expect: { data: { await: 'start' } satisfies Awaited, optional: true },
    }
  }

  const picked = (choice: Extract<Picked, { source: string }>, turn: Turn): Promise<Reply> | Reply => {
    const draft = draftOf(turn)
    if (draft === null || draft.source !== choice.source) return { text: say.draftGoneReply }
    switch (choice.do) {
      case 'save':
        return save(draft, turn)
      case 'cancel':
        return cancel(turn)
      case 'edit':
        return { text: say.editReply, expect: awaiting(draft), choices: finalChoices(draft) }
      case 'photo':
        return { text: say.photoReply, expect: awaiting(draft), choices: finalChoices(draft) }
      case 'set':
        return show(changed(draft, choice.item, { field: choice.field, value: choice.value } as Change), turn)
      case 'skip':
        return show({ ...draft, skipped: [...draft.skipped, choice.field] }, turn)
    }
  }

  return { draftOf, begin, goOn, reply, media, picked, cancel, read }
}

export type Drafts = ReturnType<typeof createDrafts>

const finalChoices = ({ source }: Draft): Offered[] => [
  offer(say.saveLabel, { do: 'save', source }, ['ok', 'đồng ý', 'lưu lại', 'đúng']),
  offer(say.editLabel, { do: 'edit', source }),
  offer(say.photoLabel, { do: 'photo', source }, ['ảnh']),
  offer(say.cancelLabel, { do: 'cancel', source }, ['huỷ', 'thôi', 'bỏ']),
]

function awaiting(
  { source }: Draft,
  item: number | 'lacking' | null = null,
  field: Missing | null = null,
): Expectation {
  return { data: { await: 'draft', source, item, field } satisfies Awaited, optional: false }
}
