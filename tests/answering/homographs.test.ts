// Words that only fold to a word by which questions are recognised stay apart from it.

import { describe, expect, test } from 'vitest'
import { syllablesOf } from '../../src/answering/places/syllables.ts'
import { foldedApart } from '../../src/answering/typed/homographs.ts'

const folded = (text: string) => foldedApart(syllablesOf(text))

describe('"viên dân" is no "viện dẫn"', () => {
  test.each([
    'Đoàn viên dân quân tập huấn khi nào?',
    'nhân viên dân số nộp sổ ngày mấy',
    'cong tac vien dan so nop so ngay may',
    'hoc vien dan toc noi tru',
  ])('%s', (text) => {
    expect(folded(text)).not.toContain(' vien dan ')
  })

  test.each([
    'Kế hoạch viện dẫn những luật nào?',
    'ke hoach vien dan so 12/2022 khong',
    'van ban vien dan luat gi',
  ])('%s', (text) => {
    expect(folded(text)).toContain(' vien dan ')
  })
})

describe('"hạn" in a word of its own is no deadline', () => {
  test.each(['Vùng hạn mặn giao ai?', 'phong chong han han', 'hạn mức giao đất', 'hạn điền của hộ'])(
    '%s',
    (text) => {
      expect(folded(text)).not.toContain(' han ')
    },
  )

  test.each(['hạn nộp báo cáo', 'thời hạn điều tra', 'hạn điền phiếu là khi nào', 'han chot may'])(
    '%s',
    (text) => {
      expect(folded(text)).toContain(' han ')
    },
  )
})
