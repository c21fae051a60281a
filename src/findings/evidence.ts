// Files that prove a finding: bytes kept as they came, under their hash; refusals are one sentence each.

import type { Attachment, InboundMessage } from '../message.ts'
import type { FileStore } from '../storage/files.ts'
import type { Evidence } from './finding.ts'
import { isHeic, type PhotoCopies } from './photo-copies.ts'

/** Fetches an attachment of this message's channel, never more than `maxBytes`. */
export type Download = (
  message: InboundMessage,
  attachment: Attachment,
  maxBytes: number,
) => Promise<Uint8Array>

export const LARGEST_FILE = 20 * 1024 * 1024
export const MOST_FILES = 30

export interface TakenFiles {
  files: Evidence[]
  /** Vietnamese sentences, one for each kind of refusal. */
  refused: string[]
}

/** Keeps what this message brings; `have` files are there already. The same bytes count once. */
export async function takeFiles(
  message: InboundMessage,
  have: number,
  {
    files: fileStore,
    download,
    copies,
  }: { files: FileStore; download: Download | undefined; copies?: PhotoCopies | undefined },
): Promise<TakenFiles> {
  const taken: TakenFiles = { files: [], refused: [] }
  const refuse = (sentence: string) => {
    if (!taken.refused.includes(sentence)) taken.refused.push(sentence)
  }
  for (const attachment of message.attachments) {
    if (attachment.kind === 'sticker') continue
    if (have + taken.files.length >= MOST_FILES) {
      refuse(`Mỗi phát hiện giữ tối đa ${MOST_FILES} tệp; các tệp sau chưa được lưu.`)
      break
    }
    if ((attachment.bytes ?? 0) > LARGEST_FILE) {
      refuse(tooLarge(attachment))
      continue
    }
    const file = await keep(message, attachment, fileStore, download)
    if (typeof file === 'string') refuse(file)
    else if (!taken.files.some(({ sha256 }) => sha256 === file.sha256)) {
      taken.files.push(file)
      // ahead of need, so that no report waits for hundreds of them; what fails is made when it is asked for
      if (file.kind === 'photo') copies?.get(file.sha256).catch(() => null)
    }
  }
  return taken
}

async function keep(
  message: InboundMessage,
  attachment: Attachment,
  files: FileStore,
  download: Download | undefined,
): Promise<Evidence | string> {
  if (download === undefined) return 'Kênh này chưa nhận được tệp; hãy gửi ảnh qua Telegram hoặc Zalo.'
  let bytes: Uint8Array
  try {
    bytes = await download(message, attachment, LARGEST_FILE)
  } catch (error) {
    return (error as { reason?: string }).reason === 'too-large'
      ? tooLarge(attachment)
      : 'Chưa tải được một tệp từ kênh chat; hãy gửi lại tệp đó.'
  }
  if (bytes.length === 0) return 'Có tệp rỗng (0 byte) nên không lưu; hãy gửi lại.'
  return {
    sha256: files.put(bytes),
    kind: kindOf(attachment, mimeOf(bytes)),
    bytes: bytes.length,
    mime: mimeOf(bytes) ?? attachment.mime ?? null,
    name: attachment.name ?? null,
    at: new Date(message.at).toISOString(),
    sender: message.sender.displayName ?? message.sender.id,
    location: message.location ?? null,
  }
}

/** A picture sent as a file is a photo all the same. */
const kindOf = ({ kind, mime }: Attachment, seen: string | null): Evidence['kind'] =>
  kind === 'sticker' ? 'file' : kind === 'file' && (mime ?? seen)?.startsWith('image/') ? 'photo' : kind

function tooLarge({ kind }: Attachment): string {
  const megabytes = LARGEST_FILE / 1024 / 1024
  return kind === 'video'
    ? `Video lớn hơn ${megabytes} MB nên không lưu; hãy cắt ngắn hoặc gửi ảnh chụp thay.`
    : `Tệp lớn hơn ${megabytes} MB nên không lưu; hãy gửi bản nhỏ hơn.`
}

/** From the first bytes: JPEG, PNG, WebP, HEIC, PDF; `null` for the rest. */
export function mimeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (isHeic(bytes)) return 'image/heic'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp'
  return head.startsWith('%PDF-') ? 'application/pdf' : null
}
