// Rows of tables with named columns; exact cells.

import { expect, test } from 'vitest'
import { readOutline } from '../../src/library/outline.ts'
import { readRows } from '../../src/library/tables.ts'
import { councilResolution, planWithAnnexes, tabbedHead } from './official-texts.ts'

test('names the cells of a row by the header, empty cells included', () => {
  const { rows } = readOutline(planWithAnnexes)
  const drill = rows.find((row) => row.cells.some((cell) => cell.text === 'Diễn tập'))!
  expect(drill.section).toBe('Phụ lục I')
  expect(drill.cells.map((cell) => [cell.column, cell.text])).toEqual([
    ['TT', '2'],
    ['Nội dung công việc', 'Diễn tập'],
    ['Cơ quan chủ trì', 'Ban Chỉ huy quân sự'],
    ['Cơ quan phối hợp', ''],
    ['Thời hạn hoàn thành', 'Quý III/2023'],
  ])
})

test('gives every cell its exact place in the text', () => {
  for (const row of readOutline(planWithAnnexes).rows) {
    for (const cell of row.cells) expect(planWithAnnexes.slice(cell.start, cell.end)).toBe(cell.text)
  }
})

test('reads rows between bars and skips their rule', () => {
  const { rows } = readOutline(councilResolution)
  expect(rows).toHaveLength(3)
  expect(rows[1]!.cells.map((cell) => `${cell.column}=${cell.text}`)).toEqual([
    'STT=1',
    'Nội dung=Báo cáo viên',
    'Mức chi=1.000.000 đồng',
  ])
})

test('takes the two columns of a head or foot for no table', () => {
  expect(readOutline(tabbedHead).rows).toEqual([])
})

test('refines merged headers by the line below them', () => {
  const rows = readRows(
    'TT\tNội dung\tCơ quan\t\tThời hạn\n\t\tChủ trì\tPhối hợp\t\n1\tRà soát\tSở A\tSở B\t30/6',
  )
  expect(rows[2]!.cells.map((cell) => cell.column)).toEqual([
    'TT',
    'Nội dung',
    'Chủ trì',
    'Phối hợp',
    'Thời hạn',
  ])
})

test('names above rows that are counted from one head the columns, whatever they are called', () => {
  const rows = readRows('Cấp\tMức cảnh báo\tAi trực\nI\tThấp\tTổ trưởng\nII\tCao\tHiệu trưởng\n')
  expect(rows[0]!.cells.map(({ column }) => column)).toEqual(['', '', ''])
  expect(rows[2]!.cells.map(({ column, text }) => `${column}=${text}`)).toEqual([
    'Cấp=II',
    'Mức cảnh báo=Cao',
    'Ai trực=Hiệu trưởng',
  ])
})
