// What Zalo OA's error codes mean for one message. No official table exists in the open, so the meanings stand here as data;
// a code that is not listed is a permanent failure of that one message and nothing more.

import type { Reach } from '../failure.ts'

export type OaFault =
  | 'rate'
  | 'retry'
  | 'token'
  | 'consent'
  | 'not-following'
  | 'blocked'
  | 'window'
  | 'night'
  | 'quota'
  | 'alarm'
  | 'refused'

/** Codes of the message API (openapi.zalo.me). */
export const OA_CODES: Readonly<Record<number, { fault: OaFault; text: string }>> = {
  [-32]: { fault: 'rate', text: 'gửi quá nhanh' },
  [-200]: { fault: 'retry', text: 'Zalo gửi không thành công' },
  [-201]: { fault: 'refused', text: 'tham số không hợp lệ' },
  [-204]: { fault: 'alarm', text: 'Official Account đã bị khóa' },
  [-205]: { fault: 'alarm', text: 'Official Account không tồn tại' },
  [-209]: { fault: 'alarm', text: 'API không được hỗ trợ' },
  [-210]: { fault: 'refused', text: 'vượt giới hạn của một tin nhắn' },
  [-211]: { fault: 'quota', text: 'Official Account đã hết hạn mức' },
  [-212]: { fault: 'alarm', text: 'Official Account chưa đăng ký API này' },
  [-213]: { fault: 'not-following', text: 'người nhận chưa quan tâm Official Account' },
  [-216]: { fault: 'token', text: 'access token không hợp lệ' },
  [-217]: { fault: 'blocked', text: 'người nhận đã chặn' },
  [-218]: { fault: 'quota', text: 'người nhận đã đủ hạn mức tin' },
  [-219]: { fault: 'alarm', text: 'ứng dụng đã bị gỡ hoặc vô hiệu' },
  [-220]: { fault: 'token', text: 'access token hết hạn' },
  [-221]: { fault: 'alarm', text: 'Official Account chưa xác thực' },
  [-223]: { fault: 'alarm', text: 'ứng dụng chưa được cấp quyền API' },
  [-224]: { fault: 'alarm', text: 'gói dịch vụ của Official Account không đủ' },
  [-227]: { fault: 'blocked', text: 'tài khoản người nhận bị khóa hoặc lâu không hoạt động' },
  [-230]: { fault: 'window', text: 'người nhận không tương tác quá 7 ngày' },
  [-232]: { fault: 'window', text: 'người nhận chưa tương tác với Official Account' },
  [-233]: { fault: 'night', text: 'loại tin chưa được phép lúc này' },
  [-234]: { fault: 'night', text: 'Zalo không cho gửi tin ban đêm' },
  [-240]: { fault: 'alarm', text: 'phiên bản API đã đóng' },
  [-244]: { fault: 'blocked', text: 'người nhận hạn chế nhận tin' },
  [-248]: { fault: 'blocked', text: 'vi phạm chính sách với người nhận' },
  [-320]: { fault: 'alarm', text: 'chưa liên kết tài khoản ZCA' },
  [-321]: { fault: 'alarm', text: 'tài khoản ZCA hết tiền' },
  216: { fault: 'token', text: 'access token không hợp lệ' },
  401: { fault: 'token', text: 'access token không hợp lệ' },
  [-401]: { fault: 'token', text: 'access token không hợp lệ' },
}

/** Codes of the template API (business.openapi.zalo.me); the same number can mean something else there. */
export const ZNS_CODES: Readonly<Record<number, { fault: OaFault; text: string }>> = {
  [-108]: { fault: 'refused', text: 'số điện thoại không hợp lệ' },
  [-109]: { fault: 'refused', text: 'mẫu tin không hợp lệ' },
  [-110]: { fault: 'blocked', text: 'ứng dụng Zalo của người nhận quá cũ' },
  [-111]: { fault: 'refused', text: 'mẫu tin không có dữ liệu' },
  [-112]: { fault: 'refused', text: 'dữ liệu mẫu tin không hợp lệ' },
  [-114]: { fault: 'blocked', text: 'người nhận không hoạt động hoặc từ chối nhận tin' },
  [-115]: { fault: 'quota', text: 'hết hạn mức hoặc hết tiền' },
  [-118]: { fault: 'blocked', text: 'số điện thoại không có tài khoản Zalo' },
  [-124]: { fault: 'token', text: 'access token không hợp lệ' },
}

/** What Zalo OA answered (`code` is its `error`), a page that was no answer, or none (`code` 0). */
export class ZaloOaApiError extends Error {
  readonly method: string
  readonly code: number
  readonly description: string
  readonly fault: OaFault
  /** Whether the platform may have done what was asked. */
  readonly reach: Reach

  constructor(method: string, answer: { code: number; description: string; fault: OaFault; reach?: Reach }) {
    super(`${method}: ${answer.code} ${answer.description}`)
    this.name = 'ZaloOaApiError'
    this.method = method
    this.code = answer.code
    this.description = answer.description
    this.fault = answer.fault
    this.reach = answer.reach ?? 'never-left'
  }
}
