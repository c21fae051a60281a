import { expect, test } from 'vitest'
import { readSource } from '../../../src/library/readers/read.ts'

const rtf = (body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times;}}{\\*\\generator X;}{\\info{\\title Bỏ}}${body}}`,
    'latin1',
  )
const escaped = (text: string) =>
  [...text].map((sign) => (sign.charCodeAt(0) < 128 ? sign : `\\u${sign.charCodeAt(0)}?`)).join('')

test('reads paragraphs, rows and Unicode escapes of RTF', async () => {
  const body = `\\pard ${escaped('Kế hoạch')}\\par {\\b ${escaped('Số: 19')}}\\'41\\par \\trowd ${escaped('Việc')}\\cell ${escaped('Hạn')}\\cell\\row {\\header ${escaped('Đầu trang')}}\\\\het`
  expect((await readSource(rtf(body), 'a.rtf')).text.split('\n')).toEqual([
    'Kế hoạch',
    'Số: 19A',
    'Việc\tHạn',
    '\\het',
  ])
})
