// The dialogue about findings that are kept: shown by number, asked for, taken a step further, answered by the unit.
// A person reads only what concerns them: inspectors and the office all, a unit's people their own unit's.

import type { Reply, Turn } from '../../bot/feature.ts'
import { foldLetters } from '../../library/fold-offsets.ts'
import type { Person } from '../../people/people.ts'
import type { FileStore } from '../../storage/files.ts'
import type { BasisFinder } from '../basis.ts'
import { type Download, takeFiles } from '../evidence.ts'
import { type Finding, STATUSES, type Status } from '../finding.ts'
import type { FindingFilter, Findings, Outcome } from '../findings.ts'
import type { Knowledge } from '../knowledge.ts'
import { type FindingQuery, parseQuery } from '../parse-query.ts'
import type { PhotoCopies } from '../photo-copies.ts'
import { type Awaited, offer, type Picked, stepOffers } from './picked.ts'
import * as say from './wording.ts'

export interface FollowDependencies {
  findings: Findings
  knowledge: Knowledge
  files: FileStore
  download: Download | undefined
  copies?: PhotoCopies
  basis: BasisFinder | null
}

interface Memory {
  /** The finding last shown or kept. */
  about?: string
}

const SHOWN = 10
const NAMED = /(?<![a-z])(?:phat hien|ton tai) (?:so )?((?:20\d\d-)?\d{1,6})(?![\d/%])/

export function createFollow(dependencies: FollowDependencies) {
  const { findings, knowledge, basis } = dependencies

  const shown = async (finding: Finding, { person, memory }: Turn): Promise<Reply> => {
    ;(memory as Memory).about = finding.number
    const mend = findings.mayCorrect(finding, person)
      ? [offer(say.mendLabel, { do: 'mend', number: finding.number })]
      : []
    return {
      text: say.findingReply(finding, (await basis?.outdated(finding.basis)) ?? false),
      choices: [...stepChoices(finding, person), ...mend],
    }
  }

  const stepChoices = (finding: Finding, person: Person) =>
    stepOffers(findings.steps(finding, person), finding)

  const byNumber = async (typed: string, turn: Turn): Promise<Reply> => {
    const finding = findings.find(typed, Number(turn.today.slice(0, 4)))
    if (finding === null || !findings.maySee(finding, turn.person)) return { text: say.noFindingReply(typed) }
    return shown(finding, turn)
  }

  const read = (text: string, turn: Turn): FindingQuery | null =>
    parseQuery(text, { asOf: turn.today, knowledge, reporters: findings.reporters() })

  /** "hạn của phát hiện 14 là khi nào": the finding itself is the answer. */
  const numberIn = (text: string): string | null => {
    const named = NAMED.exec(foldLetters(text))
    if (
      named === null ||
      !/[?？]\s*$|khi nao|bao gio|den dau|the nao|ra sao|sao roi|gi(?: nua)?$|chua$/.test(foldLetters(text))
    )
      return null
    const [next] = knowledge.counted.find(text.slice(named.index + named[0].length))
    return next !== undefined && next.start <= 1 ? null : (named[1] ?? null)
  }

  /** Findings that answer the question and that this person may read. */
  const answer = (query: FindingQuery, { person }: Turn): Reply => {
    const { asks, by, mine, round, ...filter } = query
    const asked: FindingFilter = {
      ...filter,
      ...(round ? { roundLike: round } : {}),
      ...(mine ? { reporterId: person.id } : {}),
    }
    const reporterId = asked.reporterId
    const reporter =
      findings.reporters().find(({ id }) => id === reporterId)?.name ?? (mine ? person.name : null)
    const understood = say.filterWords(query, reporter)
    if (findings.mayRecord(person)) {
      const total = findings.count(asked, 'status').reduce((sum, { count }) => sum + count, 0)
      if (by !== undefined) return { text: say.countsReply(findings.count(asked, by), total, understood) }
      return { text: say.listReply(findings.list({ ...asked, limit: SHOWN }), total, asks, understood) }
    }
    const seen = findings
      .list({ ...asked, limit: 5_000 })
      .filter((finding) => findings.maySee(finding, person))
    return { text: say.listReply(seen, seen.length, asks, understood) }
  }

  const command = (argument: string, turn: Turn): Promise<Reply> | Reply => {
    if (/^(?:\d{4}\s*[-/]\s*)?\d{1,6}$/.test(argument.trim())) return byNumber(argument, turn)
    const query = argument === '' ? null : read(`các phát hiện ${argument}`, turn)
    return answer(
      query ?? { asks: 'list', mine: false, statuses: STATUSES.filter((status) => status !== 'đóng') },
      turn,
    )
  }

  /** Steps that need words wait for them; the others are taken at once. */
  const picked = (choice: Extract<Picked, { do: 'step' | 'basis' }>, turn: Turn): Reply => {
    if (choice.do === 'basis') {
      const outcome = findings.setBasis(choice.number, [choice.basis], turn.person)
      return outcome.kind === 'done'
        ? {
            text: say.basisSetReply(choice.number, choice.basis),
            choices: stepChoices(outcome.finding, turn.person),
          }
        : refusal(outcome)
    }
    if (choice.to === 'đã báo cáo khắc phục' || choice.to === 'phúc tra không đạt') {
      const { number, to } = choice
      return {
        text: say.noteReply,
        expect: { data: { await: 'note', number, to } satisfies Awaited, optional: false },
      }
    }
    return step(choice.number, choice.to, null, turn.person)
  }

  const step = (number: string, to: Status, note: string | null, person: Person): Reply => {
    const outcome = findings.step(number, to, note, person)
    if (outcome.kind !== 'done') return refusal(outcome)
    return { text: say.steppedReply(outcome.finding), choices: stepChoices(outcome.finding, person) }
  }

  /** The words of a report, with the files that came along. */
  const noted = async (
    text: string,
    { number, to }: Awaited & { await: 'note' },
    turn: Turn,
  ): Promise<Reply> => {
    const finding = findings.get(number)
    const { files, refused } = await takeFiles(turn.message, finding?.evidence.length ?? 0, dependencies)
    if (files.length > 0) findings.addEvidence(number, files, turn.person)
    const reply = step(number, to, text.slice(0, 4_000), turn.person)
    return { ...reply, text: [reply.text, ...refused].join('\n') }
  }

  return {
    byNumber,
    about: (turn: Turn) => (turn.memory as Memory).about ?? null,
    command,
    answer,
    picked,
    noted,
    query: read,
    numberIn,
  }
}

function refusal(outcome: Exclude<Outcome, { kind: 'done' }>): Reply {
  return { text: outcome.kind === 'refused' ? say.refusals[outcome.why] : say.refusals['no-such-step'] }
}
