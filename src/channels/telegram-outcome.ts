// What leaves for Telegram and what its refusals mean: keyboards, outcomes of a send, states of the channel. Pure.

import type { Choice, Delivery } from '../message.ts'
import type { ChannelHealth } from './channel.ts'
import { surelyRefused } from './failure.ts'
import { TelegramApiError } from './telegram-api.ts'
import { BY_LABEL } from './telegram-update.ts'

/** What an error that ended receiving means for the operator; `null` when it may be passing. */
export function fatalHealth(
  error: TelegramApiError,
  failures: number,
  notStored: boolean,
): ChannelHealth | null {
  if (error.code === 401 || error.code === 404)
    return {
      state: 'refused',
      detail: 'Telegram không nhận TELEGRAM_BOT_TOKEN; hãy lấy lại token từ @BotFather.',
    }
  if (error.code === 409)
    return {
      state: 'degraded',
      detail: 'Một chương trình khác đang nhận tin của cùng bot Telegram; hãy tắt chương trình đó.',
    }
  if (error.code === 400)
    return {
      state: 'degraded',
      detail: `Telegram không nhận thiết lập webhook (${error.description}); hãy xem lại PUBLIC_URL và TELEGRAM_WEBHOOK_SECRET.`,
    }
  if (notStored) return { state: 'degraded', detail: 'Chưa lưu được tin nhắn từ Telegram; sẽ tự thử lại.' }
  return failures < 3
    ? null
    : { state: 'degraded', detail: 'Không liên lạc được với Telegram; sẽ tự thử lại.' }
}

/** What an error of a send means; `partly` when something of the same message already arrived. */
export function failedDelivery(error: unknown, partly: boolean): Delivery {
  const outcome = judge(error)
  return partly && outcome.status === 'failed' ? { status: 'unknown', reason: outcome.reason } : outcome
}

function judge(error: unknown): Delivery {
  if (!(error instanceof TelegramApiError)) return { status: 'failed', reason: 'không đọc được tệp cần gửi' }
  const { code, description } = error
  if (code === 0 && error.reach === 'never-left')
    return { status: 'failed', reason: 'không nối được tới Telegram', retryAfterMs: 1000 }
  if (code === 0) return { status: 'unknown', reason: 'Telegram không trả lời sau khi đã nhận yêu cầu' }
  if (code === 429)
    return {
      status: 'failed',
      reason: 'Telegram yêu cầu gửi chậm lại',
      retryAfterMs: error.retryAfterMs ?? 5000,
    }
  if (code === 403) {
    const never = /initiate conversation|not a member/i.test(description)
    return { status: 'unreachable', reason: never ? 'no-chat' : 'blocked' }
  }
  if (code === 400 && /chat not found|peer_id_invalid|chat was deactivated|user not found/i.test(description))
    return { status: 'unreachable', reason: 'no-chat' }
  if (code === 400 && /not enough rights|have no rights|chat_write_forbidden/i.test(description))
    return { status: 'unreachable', reason: 'blocked' }
  if (code >= 500 && surelyRefused(code))
    return { status: 'failed', reason: `Telegram đang lỗi (${code})`, retryAfterMs: 2000 }
  if (code >= 500) return { status: 'unknown', reason: `Telegram không xác nhận đã nhận tin (${code})` }
  return { status: 'failed', reason: `Telegram từ chối (${code}): ${description}` }
}

const MAX_CALLBACK_BYTES = 64
/** Letters that buttons side by side can show on a phone; at most eight buttons fit with one letter each. */
const ROW_WIDTH = 28

/** The inline keyboard of these choices: short labels side by side, others one a row. */
export function keyboard(choices: readonly Choice[]) {
  if (choices.length === 0) return {}
  const buttons = choices.map((choice, index) =>
    choice.url !== undefined && isLinkable(choice.url)
      ? { text: choice.label, url: choice.url }
      : { text: choice.label, callback_data: callbackData(choice, index) },
  )
  const rows: (typeof buttons)[] = []
  let width = Number.POSITIVE_INFINITY
  for (const button of buttons) {
    width += button.text.length
    if (width > ROW_WIDTH) {
      rows.push([])
      width = button.text.length
    }
    rows.at(-1)?.push(button)
  }
  return { reply_markup: { inline_keyboard: rows } }
}

function callbackData(choice: Choice, index: number): string {
  const fits = choice.id !== '' && Buffer.byteLength(choice.id) <= MAX_CALLBACK_BYTES
  return fits ? choice.id : `${BY_LABEL}${index}`
}

/** Telegram refuses the whole message when a button's address has no public-looking host. */
function isLinkable(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).hostname.includes('.')
}
