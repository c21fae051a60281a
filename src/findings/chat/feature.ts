// Findings in chat: which messages are about findings, and to which dialogue each goes.

import type { Feature, Reply, Turn } from '../../bot/feature.ts'
import { saysNothingFound } from '../is-finding.ts'
import { createCorrect } from './correct.ts'
import { createDrafts, type DraftDependencies } from './drafts.ts'
import { createFollow } from './follow.ts'
import type { Awaited, Picked } from './picked.ts'
import * as say from './wording.ts'

export type { Round } from './drafts.ts'

const NAME = 'findings'

export function createFindingsFeature(dependencies: DraftDependencies): Feature {
  const { findings } = dependencies
  const drafts = createDrafts(dependencies)
  const follow = createFollow(dependencies)
  const correct = createCorrect(dependencies)

  /** A correction of a finding that is kept; words that name none mean the one last seen, unless a draft is open. */
  const correction = (text: string, turn: Turn): Reply | null => {
    const read = correct.read(text, turn)
    if (read === null) return null
    const draft = drafts.draftOf(turn)
    if (read.typed === null) {
      if (draft !== null || drafts.read(text, turn, false).length > 0) return null
      return correct.answer(read, follow.about(turn), turn)
    }
    // "phát hiện 2" of a draft of several is its second
    if (draft !== null && Number(read.typed) <= draft.items.length) return null
    return correct.answer(read, null, turn)
  }

  const asksAfter = (text: string, turn: Turn) =>
    follow.numberIn(text) !== null || follow.query(text, turn) !== null

  /** What an inspector writes of itself is a finding, and everybody may ask after findings. */
  const isAbout = (text: string, turn: Turn): boolean => {
    if (turn.message.group) return false
    if (drafts.draftOf(turn) !== null && turn.message.edited) return true
    if (correction(text, turn) !== null || asksAfter(text, turn)) return true
    if (!findings.mayRecord(turn.person)) return false
    return saysNothingFound(text) || drafts.read(text, turn, false).length > 0
  }

  const handles = (turn: Turn): boolean => {
    const { intent } = turn
    switch (intent.kind) {
      case 'command':
        return intent.name === 'finding' || intent.name === 'findings'
      case 'choice':
      case 'reply':
        return intent.feature === NAME
      case 'cancel':
        return intent.feature === NAME || (!turn.message.group && drafts.draftOf(turn) !== null)
      case 'media':
        return !turn.message.group && intent.what !== 'sticker' && findings.mayRecord(turn.person)
      case 'question':
        return isAbout(intent.text, turn)
      default:
        return false
    }
  }

  const begin = async (text: string, turn: Turn): Promise<Reply> => {
    if (!findings.mayRecord(turn.person)) return { text: say.notInspectorReply }
    const waits = { data: { await: 'start' } satisfies Awaited, optional: false }
    if (text === '') return { text: say.howToReply, expect: waits }
    const card = await drafts.begin(text, turn, true)
    if (card !== null) return card
    return saysNothingFound(text)
      ? { text: say.nothingFoundReply }
      : { text: say.notUnderstoodReply, expect: waits }
  }

  const awaited = async (text: string, data: Awaited, turn: Turn): Promise<Reply | null> => {
    switch (data.await) {
      case 'start':
        return begin(text, turn)
      case 'note':
        return follow.noted(text, data, turn)
      case 'correction': {
        const other = correction(text, turn) ?? inBetween(text, data, turn)
        if (other !== null) return other
        // somebody who has gone on to the next finding gives no reason for the last
        const next = drafts.read(text, turn, false).some(({ unit }) => unit !== null)
        return next ? begin(text, turn) : correct.words(text, data, turn)
      }
      case 'draft': {
        const whole = await drafts.goOn(text, turn)
        if (whole !== null) return whole
        const about = correction(text, turn) ?? inBetween(text, data, turn)
        return (
          about ??
          (await drafts.reply(text, data, turn)) ?? {
            text: say.editUnclearReply,
            expect: { data, optional: false },
          }
        )
      }
    }
  }

  /** A question in between leaves the draft waiting. */
  const inBetween = (text: string, data: Awaited, turn: Turn): Reply | null => {
    const query = follow.query(text, turn)
    return query && { ...follow.answer(query, turn), expect: { data, optional: false } }
  }

  const picked = (data: Picked, turn: Turn): Promise<Reply> | Reply => {
    switch (data.do) {
      case 'step':
      case 'basis':
        return follow.picked(data, turn)
      case 'mend':
      case 'correct':
      case 'drop':
        return correct.picked(data, turn)
      default:
        return drafts.picked(data, turn)
    }
  }

  const question = async (text: string, turn: Turn): Promise<Reply> => {
    const corrected = correction(text, turn)
    if (corrected !== null) return corrected
    const number = follow.numberIn(text)
    if (number !== null) return follow.byNumber(number, turn)
    const query = follow.query(text, turn)
    return query === null ? begin(text, turn) : follow.answer(query, turn)
  }

  return {
    name: NAME,
    help: (person) => [
      ...(person.role === 'staff'
        ? []
        : [{ command: '/ghinhan', words: 'ghi nhận: …', what: 'ghi một phát hiện, kèm ảnh được' }]),
      { command: '/phathien', words: 'các phát hiện', what: 'xem phát hiện, ví dụ /phathien 14' },
      ...(person.role === 'staff'
        ? []
        : [
            { command: '/phathien 14 hạn 20/12', words: 'sửa phát hiện 14: …', what: 'sửa phát hiện đã lưu' },
          ]),
    ],
    handles,
    handle: async (turn) => {
      const { intent } = turn
      switch (intent.kind) {
        case 'command':
          if (turn.message.group) return { text: say.groupReply }
          return intent.name === 'finding'
            ? begin(intent.argument, turn)
            : (correction(`phát hiện ${intent.argument}`, turn) ?? follow.command(intent.argument, turn))
        case 'choice':
          return picked(intent.data as Picked, turn)
        case 'reply':
          return awaited(intent.text, intent.data as Awaited, turn)
        case 'cancel':
          return drafts.cancel(turn)
        case 'media':
          return drafts.media(turn)
        case 'question':
          return question(intent.text, turn)
        default:
          return null
      }
    },
  }
}
