// RTF becomes lines: paragraphs, table rows with TAB between cells. Fonts, pictures, headers and other destinations are
// left out; \u escapes and code page bytes are decoded.

import { type RawSource, wholeText } from './raw-source.ts'
import { ReadError } from './read-error.ts'

const skipped = new Set(
  `fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf themedata
  listtable listoverridetable rsidtbl generator datastore latentstyles xmlnstbl fldinst pgdsctbl shppict nonshppict
  colorschememapping filetbl revtbl bkmkstart bkmkend operator author mmathPr`.split(/\s+/),
)
const words: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  nestcell: '\t',
  nestrow: '\n',
  tab: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
}
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy

interface Group {
  skip: boolean
  /** Characters that stand for a \u escape in programs without Unicode. */
  fallback: number
}

/** Reads the text of an RTF file. */
export function readRtf(bytes: Buffer): RawSource {
  const source = bytes.toString('latin1')
  const codePage = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1] ?? '1252'
  const decoder = new TextDecoder(codePage === '1258' ? 'windows-1258' : 'windows-1252')
  const groups: Group[] = [{ skip: false, fallback: 1 }]
  const parts: string[] = []
  let toSkip = 0
  token.lastIndex = 0
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    const [, word, number, byte, sign, brace, text] = found
    const group = groups.at(-1)!
    if (brace === '{') {
      if (groups.length > 5000)
        throw new ReadError('Tệp RTF có cấu trúc lồng nhau quá sâu; hãy lưu lại thành .docx.')
      groups.push({ ...group })
    } else if (brace === '}') {
      if (groups.length > 1) groups.pop()
      toSkip = 0
    } else if (word !== undefined) {
      if (word === 'uc') group.fallback = Number(number ?? 1)
      else if (skipped.has(word)) group.skip = true
      else if (word === 'u' && number !== undefined) {
        if (group.skip) continue
        parts.push(String.fromCharCode((Number(number) + 65_536) % 65_536))
        toSkip = group.fallback
      } else if (!group.skip && words[word] !== undefined) parts.push(words[word])
    } else if (sign === '*') group.skip = true
    else if (group.skip) continue
    else if (byte !== undefined) {
      if (toSkip > 0) toSkip--
      else parts.push(decoder.decode(Uint8Array.of(Number.parseInt(byte, 16))))
    } else if (sign !== undefined) parts.push(words[sign] ?? (/[\\{}]/.test(sign) ? sign : ''))
    else if (text !== undefined) {
      parts.push(text.slice(toSkip))
      toSkip = Math.max(0, toSkip - text.length)
    }
  }
  return wholeText(tidy(parts.join('')))
}

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => (line.endsWith('\t') ? line.slice(0, -1) : line))
    .filter((line) => line.trim() !== '')
    .join('\n')
