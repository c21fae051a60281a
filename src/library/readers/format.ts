// Which format a file is in: its content decides, the extension only where the content leaves it open. Formats that
// are not read are refused here, each with the one sentence that helps.

import { ReadError } from './read-error.ts'
import { openZip } from './zip.ts'

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv' | 'rtf'

export interface DetectedFormat {
  format: Format
  /** Vietnamese sentences, e.g. about a wrong extension. */
  warnings: string[]
}

const byExtension: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  csv: 'csv',
  tsv: 'csv',
  rtf: 'rtf',
}

const formatNames: Record<Format, string> = {
  text: 'văn bản thuần',
  markdown: 'Markdown',
  html: 'trang web (HTML)',
  docx: 'Word (.docx)',
  pdf: 'PDF',
  xlsx: 'Excel (.xlsx)',
  csv: 'CSV',
  rtf: 'RTF',
}

/** The format of the bytes; throws ReadError for what cannot be read. */
export function detectFormat(bytes: Buffer, name: string): DetectedFormat {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const expected = byExtension[extension] ?? null
  const format = byContent(bytes) ?? textFormat(bytes, expected, extension)
  const agrees = expected === format || (expected === null && (extension === '' || format === 'text'))
  return {
    format,
    warnings: agrees
      ? []
      : [`Đuôi tệp là .${extension} nhưng nội dung là ${formatNames[format]}; đã đọc theo nội dung.`],
  }
}

function byContent(bytes: Buffer): Format | null {
  const head = bytes.toString('latin1', 0, 1024)
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return officeFormat(bytes)
  if (head.startsWith('PK\x05\x06'))
    throw new ReadError('Tệp nén rỗng, không có văn bản bên trong; hãy kiểm tra lại tệp.')
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw oldOffice(bytes)
  if (head.startsWith('{\\rtf')) return 'rtf'
  refuseForeign(head)
  return null
}

function officeFormat(bytes: Buffer): Format {
  const { names } = openZip(bytes)
  if (names.some((name) => /^word\/.*document.*\.xml$/i.test(name))) return 'docx'
  if (names.some((name) => /^xl\/workbook.*\.xml$/i.test(name))) return 'xlsx'
  if (names.some((name) => name.startsWith('ppt/'))) {
    throw new ReadError('Tệp PowerPoint chưa đọc được; hãy xuất ra PDF rồi nạp lại.')
  }
  if (names.includes('content.xml')) {
    throw new ReadError(
      'Tệp OpenDocument (.odt, .ods) chưa đọc được; hãy lưu lại thành .docx hoặc .xlsx rồi nạp lại.',
    )
  }
  throw new ReadError('Tệp nén (.zip) không phải văn bản Word hay Excel; hãy giải nén rồi nạp từng văn bản.')
}

/** Word and Excel before 2007, and password-protected new files, share one container. */
function oldOffice(bytes: Buffer): ReadError {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage'))
    return new ReadError('Tệp Word/Excel đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi nạp lại.')
  if (has('Workbook') || has('Book'))
    return new ReadError('Tệp Excel đời cũ (.xls) chưa đọc được; hãy mở bằng Excel và lưu lại thành .xlsx.')
  return new ReadError('Tệp Word đời cũ (.doc) chưa đọc được; hãy mở bằng Word và lưu lại thành .docx.')
}

const images = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM']
const archives = ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ', '(\xb5/\xfd']
const programs = ['MZ', '\x7fELF', '\xca\xfe\xba\xbe', 'SQLite format 3']

function refuseForeign(head: string): void {
  const starts = (marks: string[]) => marks.some((mark) => head.startsWith(mark))
  const binary = /[\0-\x08]/.test(head.slice(0, 64))
  if (
    (starts(images) && (binary || !head.startsWith('BM'))) ||
    /^RIFF....WEBP/s.test(head) ||
    /^....ftyp(heic|mif1|avif)/s.test(head)
  ) {
    throw new ReadError(
      'Tệp là ảnh, chưa đọc trực tiếp được; hãy chuyển ảnh thành PDF rồi nạp lại để nhận dạng chữ.',
    )
  }
  if (starts(archives)) throw new ReadError('Tệp là tệp nén; hãy giải nén rồi nạp từng văn bản.')
  if (starts(programs) && binary)
    throw new ReadError('Tệp không phải văn bản (chứa dữ liệu nhị phân); hãy nạp đúng tệp văn bản.')
}

function textFormat(bytes: Buffer, expected: Format | null, extension: string): Format {
  const head = bytes
    .toString('latin1', 0, 4096)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
  if (/^mime-version:/im.test(head.slice(0, 400)) && /multipart\/related/i.test(head)) {
    throw new ReadError(
      'Tệp trang web lưu gộp (.mht) chưa đọc được; hãy mở và lưu lại thành .docx, .pdf hoặc .html.',
    )
  }
  if (/<\?mso-application|<pkg:package|<w:wordDocument/i.test(head)) {
    throw new ReadError('Tệp Word dạng XML chưa đọc được; hãy mở bằng Word và lưu lại thành .docx.')
  }
  const isPage =
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div)[\s>]/i.test(
      head,
    )
  if (isPage && expected !== 'markdown') return 'html'
  if (
    expected === 'docx' ||
    expected === 'xlsx' ||
    expected === 'pdf' ||
    extension === 'doc' ||
    extension === 'xls'
  ) {
    throw new ReadError(
      `Tệp có đuôi .${extension} nhưng không phải tệp ${expected === 'pdf' ? 'PDF' : expected === 'xlsx' || extension === 'xls' ? 'Excel' : 'Word'} (có thể bị hỏng hoặc đổi đuôi); hãy mở bằng chương trình đã tạo ra tệp và lưu lại.`,
    )
  }
  return expected === null || expected === 'rtf' ? 'text' : expected
}
