// What a person means by a message: a command, a choice typed back, an opinion, small talk, or a question.
// Pure: the text and what the bot waits for decide; nothing is looked up. Accents and case never matter.

import type { InboundMessage } from '../message.ts'
import { readCode } from '../people/invitations.ts'
import type { OfferedChoice, Pending } from './dialog.ts'
import { plainWords } from './plain-words.ts'

export type CommandName = 'start' | 'help' | 'deadlines' | 'finding' | 'findings' | 'whoami' | 'forget'

export type Intent =
  /** `argument` keeps the person's own writing. */
  | { kind: 'command'; name: CommandName; argument: string }
  /** A one-time code; `code` is what was typed. */
  | { kind: 'link'; code: string }
  | { kind: 'choice'; feature: string; label: string; data: unknown; url: string | null }
  /** A number or a button that belongs to no choice; `count` is how many there are now. */
  | { kind: 'no-choice'; count: number }
  /** Words that a feature waits for. */
  | { kind: 'reply'; feature: string; text: string; data: unknown }
  | { kind: 'feedback'; good: boolean }
  | { kind: 'small-talk'; what: 'greeting' | 'thanks' | 'agreement' | 'farewell' }
  /** `feature` is the one whose question is dropped; `null` when none waited. */
  | { kind: 'cancel'; feature: string | null }
  | { kind: 'unknown-command'; command: string }
  | { kind: 'media'; what: 'photo' | 'video' | 'voice' | 'file' | 'sticker' | 'location' }
  | { kind: 'empty' }
  | { kind: 'too-long'; length: number }
  | { kind: 'question'; text: string }

/** Longest text that is read, in UTF-16 units: a list of findings; a question has its own, smaller limit. */
export const LONGEST_TEXT = 10_000

const COMMANDS: Record<string, CommandName> = {
  start: 'start',
  batdau: 'start',
  help: 'help',
  trogiup: 'help',
  giup: 'help',
  han: 'deadlines',
  ghinhan: 'finding',
  phathien: 'findings',
  toi: 'whoami',
  xoa: 'forget',
}

/** Whole messages in plain words, accents removed. */
const SPOKEN_COMMANDS: [RegExp, CommandName][] = [
  [/^bat dau$/, 'start'],
  [/^(?:tro giup|giup|giup (?:toi|minh|em|anh|chi|voi|do)|huong dan(?: su dung)?|help|menu)$/, 'help'],
  [/^(?:(?:cac|nhung|danh sach|co) lenh(?: gi| nao)?|cach (?:dung|su dung)|(?:su )?dung the nao)$/, 'help'],
  [/^(?:ban|bot|em) (?:lam|giup) duoc (?:nhung )?(?:gi|viec gi)$/, 'help'],
  [
    /^(?:cho (?:toi|minh|em) )?(?:xem )?(?:cac |nhung )?(?:han|thoi han|viec)(?: nop)?(?: sap toi)? cua (?:toi|minh|em|chung toi|(?:don vi|co quan)(?: (?:toi|minh|em|chung toi))?)(?: la gi| la khi nao)?$/,
    'deadlines',
  ],
  [/^(?:(?:toi|minh|em) la ai|tai khoan cua (?:toi|minh|em))$/, 'whoami'],
  [
    /^(?:quen|xoa) (?:het|di|lich su|(?:cuoc|doan|hoi thoai|tro chuyen|noi dung)(?: (?:hoi thoai|tro chuyen|noi chuyen|chat))?(?: nay)?)(?: di)?$/,
    'forget',
  ],
  [/^(?:cac |nhung |danh sach |xem )(?:cac )?phat hien(?: cua (?:toi|minh|em))?$/, 'findings'],
]

const PARTICLES = '(?: (?:a|nhe|nha|nhen|ban|bot|em|anh|chi|ad|admin|moi nguoi|nhieu|lam|rat nhieu|roi|tot))*'

const SMALL_TALK: [RegExp, Extract<Intent, { kind: 'small-talk' }>['what']][] = [
  [
    new RegExp(`^(?:xin chao|chao|kinh chao|hello|hi|alo|chao buoi (?:sang|trua|chieu|toi))${PARTICLES}$`),
    'greeting',
  ],
  [
    new RegExp(`^(?:(?:toi |em |minh )?(?:xin )?(?:cam|cam) on|thanks?|thank you|tks|camon)${PARTICLES}$`),
    'thanks',
  ],
  [
    new RegExp(
      `^(?:(?:vang|da|u|uh|co|khong|dung|dung roi|ok|oke|okie|okay|duoc|duoc roi|ro|ro roi|da ro|da hieu|hieu roi|tot|tuyet)(?: da)?)${PARTICLES}$`,
    ),
    'agreement',
  ],
  [new RegExp(`^(?:tam biet|bye|bye bye|chao tam biet|hen gap lai)${PARTICLES}$`), 'farewell'],
]

const CANCEL =
  /^(?:thoi|huy|huy bo|bo qua|bo di|dung lai|cancel|khong can(?: nua)?)(?: (?:a|nhe|nha|di|nua))*$/

/** What the message means, from its words, its attachments and the button pressed. */
export function intentOf(message: InboundMessage, pending: Pending): Intent {
  if (message.choice !== undefined) return pressed(message.choice, pending)
  const text = message.group ? message.text.replace(/^\s*@\S+[\s,:]*|\s*@\S+\s*$/g, '') : message.text
  const clean = cleanText(text)
  if (clean === '') return withoutWords(message)
  if (clean.length > LONGEST_TEXT) return { kind: 'too-long', length: clean.length }
  if (message.forwarded) return { kind: 'question', text: clean }
  return recognizeIntent(clean, pending)
}

/** What these words mean; `pending` is what the bot waits for. */
export function recognizeIntent(text: string, pending: Pending): Intent {
  const clean = cleanText(text)
  if (clean === '') return { kind: 'empty' }
  return (
    asCommand(clean) ??
    asCode(clean) ??
    asChoice(clean, pending) ??
    asFeedback(clean) ??
    asExpected(clean, pending) ??
    asSmallTalk(clean) ??
    asNumber(clean, pending) ?? { kind: 'question', text: withoutGreeting(clean) }
  )
}

/** NFC, without invisible signs, without white space around. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u0000-\u0008\u000b-\u001f]/g, '')
    .trim()
}

function asCommand(text: string): Intent | null {
  const slash = /^[/／]\s?([\p{L}\p{M}\d_]+)(?:@\S+)?(?:[\s:]+([\s\S]*))?$/u.exec(text)
  if (slash !== null) return slashCommand(slash[1] ?? '', (slash[2] ?? '').trim())
  const words = plainWords(text)
  for (const [pattern, name] of SPOKEN_COMMANDS) {
    if (pattern.test(words)) return { kind: 'command', name, argument: '' }
  }
  const note = /^\s*(?:ghi\s+nh[aậ]n(?:\s+ph[aá]t\s+hi[eệ]n)?)\s*[:：]\s*([\s\S]*)$/iu.exec(text)
  if (note !== null) return { kind: 'command', name: 'finding', argument: (note[1] ?? '').trim() }
  const shown = /^(?:xem )?phat hien (?:so )?(\d[\d-]*)$/.exec(words)
  if (shown !== null) return { kind: 'command', name: 'findings', argument: shown[1] ?? '' }
  return null
}

function slashCommand(written: string, argument: string): Intent {
  const name = COMMANDS[plainWords(written).replace(/[\s_]/g, '')]
  if (name === undefined) return { kind: 'unknown-command', command: `/${written}` }
  if (name === 'start' && argument !== '') return { kind: 'link', code: argument }
  return { kind: 'command', name, argument }
}

function asCode(text: string): Intent | null {
  const said = /^li[eê]n\s*k[eế]t\s*[:：]?\s+((?=\S*\d)[a-z\d-]{4,20}|[a-z\d]{5} [a-z\d]{5})$/iu.exec(text)
  if (said !== null) return { kind: 'link', code: said[1] ?? '' }
  return readCode(text) === null ? null : { kind: 'link', code: text }
}

function pressed(id: string, pending: Pending): Intent {
  const [offerId, n] = id.split('.')
  const offer = pending.offers.find((one) => one.id === offerId)
  const choice = offer?.choices[Number(n) - 1]
  return choice === undefined ? { kind: 'no-choice', count: 0 } : chosen(choice)
}

const chosen = ({ feature, label, data, url }: OfferedChoice): Intent => ({
  kind: 'choice',
  feature,
  label,
  data,
  url,
})

/** The choice meant by a number, an ordinal, the label, one of its other names or, when the bot asks, a part of the label. */
function asChoice(text: string, pending: Pending): Intent | null {
  const n = typedNumber(text)
  if (n !== null) {
    const choices = numberedChoices(pending)
    const choice = choices[n === 'last' ? choices.length - 1 : n - 1]
    return choice === undefined ? null : chosen(choice)
  }
  const newest = typedOffer(pending)
  if (newest === undefined) return null
  const words = plainWords(text)
  if (words === '') {
    const choice = newest.choices.find(({ label }) => sameSigns(label, text))
    return choice === undefined ? null : chosen(choice)
  }
  // after one candidate was looked at, another may be named: numbers have moved on, words have not
  const asked = pending.offers.findLast((offer) => offer.asking && offer !== newest)
  return (
    byWriting(text, newest.choices) ??
    byName(words, newest.choices) ??
    byPart(words, newest.choices, newest.asking ? 1 : 2) ??
    (asked === undefined ? null : (byName(words, asked.choices) ?? byPart(words, asked.choices, 2)))
  )
}

/** What typed numbers count: the newest choices that can be numbered lines. */
function numberedChoices({ offers, expect }: Pending): OfferedChoice[] {
  const newest = offers.findLast(({ choices }) => choices.some((choice) => !choice.buttonOnly))
  if (newest === undefined || (expect !== null && newest.at < expect.at)) return []
  return newest.choices.filter((choice) => !choice.buttonOnly)
}

/** The choices that typed words can mean: the newest, unless the bot has since asked for words of another kind. */
function typedOffer({ offers, expect }: Pending) {
  const newest = offers.at(-1)
  return expect !== null && newest !== undefined && newest.at < expect.at ? undefined : newest
}

/** The choice whose label, or another name of it, is exactly what was typed. */
function byName(words: string, choices: readonly OfferedChoice[]): Intent | null {
  const named = choices.filter(
    ({ label, aliases }) =>
      plainWords(label) === words || aliases.some((alias) => plainWords(alias) === words),
  )
  return named.length === 1 && named[0] !== undefined ? chosen(named[0]) : null
}

/** The same with its marks: "Tân Thành" is not "Tân Thạnh". */
function byWriting(text: string, choices: readonly OfferedChoice[]): Intent | null {
  const typed = text.trim().toLowerCase()
  const named = choices.filter(({ label }) => label.normalize('NFC').toLowerCase() === typed)
  return named.length === 1 && named[0] !== undefined ? chosen(named[0]) : null
}

/** A label is "meant" when all the words typed are in it, in order and side by side, and in no other label. */
function byPart(words: string, choices: readonly OfferedChoice[], fewest: number): Intent | null {
  const typed = withoutParticles(
    words.replace(/^(?:chon |lay |cai |o |la |cua )+(?:tinh |thanh pho |tp )?/, ''),
  )
  if (typed.split(' ').length < fewest) return null
  const meant = choices.filter((one) => ` ${plainWords(one.label)} `.includes(` ${typed} `))
  return meant.length === 1 && meant[0] !== undefined ? chosen(meant[0]) : null
}

const sameSigns = (label: string, text: string) =>
  label.includes(text) && /\p{Extended_Pictographic}/u.test(text)

const ORDINALS: Record<string, number> = {
  mot: 1,
  nhat: 1,
  dau: 1,
  'dau tien': 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
}

/** What a choice is called: "câu 2", "phương án số hai". */
const ITEM = '(?:cai|cau|muc|y|phuong an|lua chon|dap an)'
const DIGITS = new RegExp(`^(?:chon |lay )?(?:${ITEM} )?(?:(?:so|thu) )?(\\d{1,2})$`)
const SPOKEN = new RegExp(`^(?:chon |lay )?((?:${ITEM} )?(?:so|thu) |${ITEM} )?([a-z]+(?: [a-z]+)?)$`)
/** Number words that are taken for a choice without anything before them. */
const BARE = /^(?:mot|hai|ba|bon|dau tien|cuoi cung)$/

/** "2", "2.", "số 2", "cái thứ hai", "phương án 3", "cái cuối"; `null` when the text says more than that. */
function typedNumber(text: string): number | 'last' | null {
  const keycap = text.replace(/\ufe0f?\u20e3/gu, '')
  const words = withoutParticles(plainWords(keycap))
  const digits = DIGITS.exec(words)
  if (digits !== null && /^[^\d]*\d{1,2}[.)\]\s]*[^\d/.,-]*$/.test(keycap.trim())) return Number(digits[1])
  const spoken = SPOKEN.exec(words)
  if (spoken === null || (spoken[1] === undefined && !BARE.test(words))) return null
  const name = spoken[2] ?? ''
  if (/^cuoi(?: cung)?$/.test(name)) return 'last'
  return Object.hasOwn(ORDINALS, name) ? (ORDINALS[name] ?? null) : null
}

const withoutParticles = (words: string) => words.replace(/(?: (?:a|nhe|nha|di|do|day|thoi))+$/, '')

/** A bare number with no choice behind it. */
function asNumber(text: string, pending: Pending): Intent | null {
  if (!/^\s*(?:số\s*)?\d{1,2}\s*[.)]?\s*$/iu.test(text)) return null
  return { kind: 'no-choice', count: numberedChoices(pending).length }
}

function asFeedback(text: string): Intent | null {
  if (/^(?:👍[🏻-🏿]?\s*)+$/u.test(text)) return { kind: 'feedback', good: true }
  if (/^(?:👎[🏻-🏿]?\s*)+$/u.test(text)) return { kind: 'feedback', good: false }
  return null
}

function asExpected(text: string, { expect }: Pending): Intent | null {
  if (expect === null) return null
  const words = plainWords(text)
  if (CANCEL.test(words)) return { kind: 'cancel', feature: expect.feature }
  if (expect.optional && !looksLikeRemark(text)) return null
  return { kind: 'reply', feature: expect.feature, text, data: expect.data ?? null }
}

const ASKING =
  /(?:^| )(?:khi nao|bao gio|luc nao|o dau|ai|gi|may|bao nhieu|the nao|nhu the nao|tai sao|vi sao|co phai|phai khong|ngay nao|han nao|nao|khong|chua)$|(?:^| )(?:khi nao|bao gio|bao nhieu|the nao|tai sao|vi sao|la gi|la ai|ngay nao)(?: |$)/

const REMARK =
  /(?:^| )(?:sai|nham|lech|thieu|du|cu|khac|lac de|lan man|dai|ngan|kho hieu|khong (?:dung|phai|co|hieu|khop|lien quan|ro)|chua (?:dung|du|ro|co|het|phai)|phai la|het hieu luc|moi la|dung ra)(?: |$)/

/** Says what is wrong with an answer and asks nothing. */
function looksLikeRemark(text: string): boolean {
  return REMARK.test(plainWords(text)) && !looksLikeQuestion(text)
}

/** Ends with a question mark, or asks with one of the words that ask. */
function looksLikeQuestion(text: string): boolean {
  return /[?？]\s*$/.test(text) || ASKING.test(plainWords(text)) || /^con (?!thieu)/.test(plainWords(text))
}

function asSmallTalk(text: string): Intent | null {
  const words = plainWords(text)
  if (words === '' && /^\p{Extended_Pictographic}/u.test(text))
    return { kind: 'small-talk', what: 'agreement' }
  if (CANCEL.test(words)) return { kind: 'cancel', feature: null }
  for (const [pattern, what] of SMALL_TALK) {
    if (pattern.test(words)) return { kind: 'small-talk', what }
  }
  return null
}

/** "Chào bạn, hạn nộp …" asks for the date; the greeting is not part of the question. */
function withoutGreeting(text: string): string {
  const rest = text.replace(/^(?:xin\s+)?chào(?:\s+(?:bạn|bot|em|anh|chị|ad|admin))?\s*[,.!:\n]\s*/iu, '')
  return rest === '' ? text : rest
}

function withoutWords(message: InboundMessage): Intent {
  const first = message.attachments[0]
  if (first !== undefined) return { kind: 'media', what: first.kind }
  if (message.location !== undefined) return { kind: 'media', what: 'location' }
  return { kind: 'empty' }
}
