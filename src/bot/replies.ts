// Every sentence that the bot itself says. Short, in plain Vietnamese, no apology, nothing about machinery.
// Answers to questions are worded by answering, findings and reminders by their features.

import { inert } from '../message.ts'
import type { Account, Person } from '../people/people.ts'
import type { HelpLine } from './feature.ts'
import type { Intent } from './intent.ts'

export const ROLE_NAMES: Record<Person['role'], string> = {
  staff: 'cán bộ đơn vị',
  inspector: 'thành viên Đoàn kiểm tra',
  office: 'bộ phận thường trực',
  admin: 'quản trị',
}

export const CHANNEL_NAMES: Record<Account['channel'], string> = {
  telegram: 'Telegram',
  'zalo-bot': 'Zalo Bot',
  'zalo-oa': 'Zalo Official Account',
  web: 'trang web',
  console: 'cửa sổ lệnh',
}

export const strangerReply =
  'Đôn Đốc chỉ phục vụ người đã đăng ký. Hãy xin mã ở bộ phận thường trực rồi gửi mã vào đây.'

export const wrongCodeReply =
  'Mã này không đúng. Kiểm tra lại từng ký tự, hoặc xin mã mới ở bộ phận thường trực.'

export const expiredCodeReply = 'Mã này đã hết hạn. Hãy xin mã mới ở bộ phận thường trực.'

export const usedCodeReply = 'Mã này đã được dùng. Mỗi mã chỉ dùng một lần; hãy xin mã mới.'

export const codesLockedReply = 'Đã nhập sai mã nhiều lần. Hãy thử lại sau một giờ.'

export const groupCodeReply =
  'Không gửi mã trong nhóm. Hãy nhắn riêng cho Đôn Đốc, và xin mã mới thay mã này.'

export const privateOnlyReply = 'Việc này chỉ làm trong tin nhắn riêng, không làm trong nhóm.'

const unitOf = ({ unit, place }: Pick<Person, 'unit' | 'place'>) =>
  [unit, place].filter((part) => part !== null).join(', ')

export function welcomeReply(person: Person): string {
  const unit = unitOf(person)
  return [
    `Đã liên kết: **${inert(person.name)}**${unit === '' ? '' : `, ${inert(unit)}`} (${ROLE_NAMES[person.role]}).`,
    'Cứ hỏi như nhắn tin, ví dụ: “Hạn nộp báo cáo tự kiểm tra là khi nào?”. Gõ /help để xem các việc khác.',
  ].join('\n')
}

export function alreadyLinkedReply(person: Person): string {
  return `Tài khoản này đã liên kết với ${inert(person.name)}; không cần nhập mã nữa.`
}

export function greetingReply(person: Person): string {
  return `Chào ${inert(person.name)}. Cần tra hạn nộp, nơi nhận hay căn cứ nào?`
}

export const startReply =
  'Cứ hỏi như nhắn tin, ví dụ: “Hạn nộp báo cáo tự kiểm tra là khi nào?”. Gõ /help để xem các việc khác.'

const SMALL_TALK = {
  thanks: 'Không có gì. Cần gì cứ nhắn.',
  agreement: 'Vâng.',
  farewell: 'Chào tạm biệt.',
}

export function smallTalkReply(what: keyof typeof SMALL_TALK): string {
  return SMALL_TALK[what]
}

export function helpReply(lines: readonly HelpLine[]): string {
  const listed = lines.map(({ command, words, what }) => `${command} hoặc “${words}”: ${what}`)
  return ['Hỏi bằng lời thường, có dấu hay không dấu đều được. Ngoài ra:', ...listed, opinionHelp].join('\n')
}

const opinionHelp = 'Sau một câu trả lời, nhắn 👍 hoặc 👎 để góp ý.'

export const commonHelp: readonly HelpLine[] = [
  { command: '/han', words: 'hạn của tôi', what: 'các hạn của đơn vị' },
  { command: '/toi', words: 'tôi là ai', what: 'tài khoản, đơn vị và quyền của mình' },
  { command: '/xoa', words: 'quên cuộc này đi', what: 'xóa cuộc trò chuyện này' },
  { command: '/help', words: 'trợ giúp', what: 'bảng này' },
]

export function whoamiReply(person: Person, accounts: readonly Account[]): string {
  const unit = unitOf(person)
  const channels = [...new Set(accounts.map(({ channel }) => CHANNEL_NAMES[channel]))]
  return [
    `**${inert(person.name)}**`,
    unit === '' ? 'Đơn vị: chưa khai' : `Đơn vị: ${inert(unit)}`,
    `Quyền: ${ROLE_NAMES[person.role]}`,
    `Tài khoản đã liên kết: ${channels.join(', ')}`,
  ].join('\n')
}

export const forgottenReply = 'Đã quên cuộc trò chuyện này. Câu hỏi tiếp theo được hiểu từ đầu.'

export const cancelledReply = 'Đã bỏ qua.'

export function unknownCommandReply(command: string): string {
  return `Không có lệnh ${inert(command.slice(0, 40))}. Gõ /help để xem các lệnh.`
}

export function noChoiceReply(count: number): string {
  if (count > 1) return `Chỉ có các lựa chọn từ 1 đến ${count}.`
  if (count === 1) return 'Chỉ có lựa chọn 1.'
  return 'Lựa chọn này không còn. Hãy hỏi lại câu cần tra.'
}

export function linkChoiceReply(label: string, url: string): string {
  return `${inert(label)}: ${url}`
}

const MEDIA: Record<Extract<Intent, { kind: 'media' }>['what'], string> = {
  photo: 'Ảnh chưa có lời. Hãy viết một câu: cần hỏi gì, hay cần ghi nhận điều gì.',
  video: 'Chưa xem được video. Hãy viết bằng chữ điều cần hỏi.',
  voice: 'Chưa nghe được, xin nhắn chữ.',
  file: 'Chưa đọc tệp gửi qua chat. Hãy viết câu hỏi; văn bản cần nạp thì gửi bộ phận thường trực.',
  sticker: 'Nhãn dán thì chưa hiểu. Hãy nhắn chữ.',
  location: 'Đã nhận vị trí. Hãy viết thêm một câu: cần hỏi gì, hay cần ghi nhận điều gì.',
}

export function mediaReply(what: keyof typeof MEDIA): string {
  return MEDIA[what]
}

export const emptyReply = 'Tin này không có chữ. Hãy nhắn câu cần hỏi.'

export const tooLongReply = 'Tin dài quá 10.000 ký tự. Hãy tách thành vài tin ngắn hơn.'

export const longForwardReply = 'Tin chuyển tiếp này dài. Hãy viết một câu: cần biết gì trong tin đó?'

export const featureOffReply = 'Việc này chưa mở ở đây. Gõ /help để xem các việc làm được.'

/** What a person reads when a message could not be handled; the operator sees why. */
export const failedReply = 'Chưa trả lời được tin này. Đã chuyển cho bộ phận thường trực xem.'

export const slowReply = 'Câu này tìm quá lâu nên đã dừng. Hãy hỏi hẹp hơn, ví dụ thêm tên tỉnh và năm.'

export const thanksForOpinionReply = 'Đã ghi nhận, cảm ơn.'

export const askReasonReply = 'Chưa đúng ở đâu? Chọn một mục hoặc viết một câu.'

export const DISLIKE_REASONS = ['Sai ngày hoặc số', 'Sai văn bản', 'Không đúng câu hỏi', 'Còn thiếu'] as const

export const reasonKeptReply = 'Đã ghi lại cho bộ phận thường trực xem.'

export const nothingToJudgeReply = 'Chưa có câu trả lời nào để đánh giá.'

export const likeLabel = '👍 Đúng'
export const dislikeLabel = '👎 Chưa đúng'

/** What /han asks; `of` is a unit or whatever was typed behind the command. */
export function deadlinesQuestion(of: string): string {
  return of === '' ? 'Liệt kê các hạn nộp báo cáo' : `Liệt kê các hạn nộp báo cáo của ${of}`
}

export function editedText(text: string): string {
  return `(Theo tin vừa sửa)\n${text}`
}

export function forwardedText(text: string): string {
  return `(Về tin chuyển tiếp)\n${text}`
}

export function repeatedText(text: string): string {
  return `(Gửi lại, có thể đã nhận)\n${text}`
}
