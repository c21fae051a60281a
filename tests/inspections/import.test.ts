// Inspections from files: what is read, what is refused by row and column, what is seen by whom.

import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createInspections, type Inspections } from '../../src/inspections/inspections.ts'
import { loadAgencies } from '../../src/library/agencies.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { createUnitNames } from '../../src/library/unit-names.ts'
import { createPeople, type NewPerson, type People, type Person } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { countingBytes } from '../support/start-bot.ts'

const units = createUnitNames(loadPlaces('data'), loadAgencies('data'))
const now = () => new Date('2023-05-08T02:00:00Z')

function start(persons: NewPerson[] = []): { inspections: Inspections; people: People; persons: Person[] } {
  const db = openDatabase(':memory:')
  onTestFinished(() => db.close())
  const people = createPeople({ db, now, randomBytes: countingBytes() })
  const held = [
    { number: '23/KH-UBND', place: 'Kiên Giang', issued: '2023-01-06' },
    { number: '61/KH-UBND', place: 'Hà Nội', issued: '2023-03-01' },
  ]
  const inspections = createInspections({
    db,
    now,
    units,
    people,
    plans: async (number) => held.filter((plan) => plan.number === number),
  })
  return { inspections, people, persons: persons.map((person) => people.add(person, 'test')) }
}

const csv = (...lines: string[]) => Buffer.from(['kế hoạch,đơn vị,ngày,hình thức,đoàn', ...lines].join('\n'))
const load = (inspections: Inspections, bytes: Uint8Array, name = 'lich.csv') =>
  inspections.importFile(bytes, name, 'test')

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Lịch'))
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a file of inspections', () => {
  test('that ships is read whole, and loading it again changes nothing', async () => {
    const { inspections } = start()
    const bytes = readFileSync('data/examples/inspections.csv')
    expect(await load(inspections, bytes)).toMatchObject({ added: 5, problems: [] })
    expect(await load(inspections, bytes)).toMatchObject({ added: 0, changed: 0, unchanged: 5 })
    expect(inspections.all()[0]).toMatchObject({
      unit: 'Sở Xây dựng thành phố Hà Nội',
      day: '2023-05-15',
      place: 'Hà Nội',
    })
  })

  test('moves a round whose date has changed', async () => {
    const { inspections } = start()
    await load(inspections, csv('23/KH-UBND,UBND huyện An Biên,12/7/2023,báo trước,'))
    const again = await load(inspections, csv('23/KH-UBND,UBND huyện An Biên,19/7/2023,báo trước,'))
    expect(again).toMatchObject({ added: 0, changed: 1 })
    expect(inspections.all().map(({ day }) => day)).toEqual(['2023-07-19'])
  })

  test('keeps two rounds of one unit apart and refuses the same row twice', async () => {
    const { inspections } = start()
    const report = await load(
      inspections,
      csv(
        '23/KH-UBND,UBND huyện An Biên,12/7/2023,báo trước,',
        '23/KH-UBND,UBND huyện An Biên,12/9/2023,báo trước,',
        '23/KH-UBND,UBND huyện An Biên,12/7/2023,báo trước,',
      ),
    )
    expect(report).toMatchObject({ added: 2, problems: [{ row: 4, column: 'đơn vị' }] })
  })

  test.each([
    ['an impossible date', '23/KH-UBND,UBND huyện An Biên,30/2/2023,báo trước,', 'ngày', /không có thật/],
    ['a date without a year', '23/KH-UBND,UBND huyện An Biên,12/7,báo trước,', 'ngày', /đủ ngày, tháng, năm/],
    [
      'words for a date',
      '23/KH-UBND,UBND huyện An Biên,giữa tháng,báo trước,',
      'ngày',
      /không đọc được ngày/,
    ],
    ['no date', '23/KH-UBND,UBND huyện An Biên,,báo trước,', 'ngày', /thiếu ngày/],
    ['no unit', '23/KH-UBND,,12/7/2023,báo trước,', 'đơn vị', /thiếu tên đơn vị/],
    [
      'an unknown form',
      '23/KH-UBND,UBND huyện An Biên,12/7/2023,tùy hứng,',
      'hình thức',
      /không rõ hình thức/,
    ],
    ['no form', '23/KH-UBND,UBND huyện An Biên,12/7/2023,,', 'hình thức', /thiếu hình thức/],
    [
      'an unannounced one without team',
      '23/KH-UBND,UBND huyện An Biên,12/7/2023,đột xuất,',
      'đoàn',
      /thành viên đoàn/,
    ],
  ])('reports %s by row and column and takes the other rows', async (_, line, column, problem) => {
    const { inspections } = start()
    const report = await load(inspections, csv('23/KH-UBND,Sở Tư pháp,1/8/2023,phúc tra,', line))
    expect(report.added).toBe(1)
    expect(report.problems).toEqual([{ row: 3, column, problem: expect.stringMatching(problem) }])
  })

  test('names every wrong cell of a row', async () => {
    const { inspections } = start()
    const report = await load(inspections, csv('23/KH-UBND,,31/4/2023,xyz,'))
    expect(report.problems.map(({ column }) => column)).toEqual(['đơn vị', 'ngày', 'hình thức'])
  })

  test('reads semicolons, quotes, any order of columns, headers without accents', async () => {
    const { inspections } = start()
    const text =
      'HINH THUC;Doan;NGAY;Don vi;Ke hoach\r\nđột xuất;"Trần Văn Bình; Lê Mai";12/7/2023;"UBND huyện ""An Biên""";23/KH-UBND\r\n'
    expect(await load(inspections, Buffer.from(`\ufeff${text}`))).toMatchObject({ added: 1, problems: [] })
    expect(inspections.all()[0]).toMatchObject({ unannounced: true, team: ['Trần Văn Bình', 'Lê Mai'] })
  })

  test.each([
    ['wrong headers', Buffer.from('a,b,c\n1,2,3'), 'lich.csv', /thiếu cột “kế hoạch”.*đang có: a, b, c/],
    ['nothing', Buffer.alloc(0), 'lich.csv', /Tệp trống/],
    ['bytes that are no UTF-8', Buffer.from([0x6b, 0xff, 0xfe, 0x0a]), 'lich.csv', /UTF-8/],
    ['a torn workbook', Buffer.from('PK\u0003\u0004 hỏng'), 'lich.xlsx', /bị hỏng/],
    ['text named .xlsx', Buffer.from('kế hoạch'), 'lich.xlsx', /bị hỏng/],
  ])('with %s is refused in one sentence', async (_, bytes, name, sentence) => {
    const { inspections } = start()
    await expect(load(inspections, bytes, name)).rejects.toThrow(sentence)
  })
})

describe('a workbook', () => {
  test('may have a title above, merged cells, dates, and formulas with saved results', async () => {
    const { inspections } = start()
    const bytes = await workbook((sheet) => {
      sheet.addRow(['LỊCH KIỂM TRA NĂM 2023'])
      sheet.mergeCells('A1:E1')
      sheet.addRow(['Kế hoạch', 'Đơn vị', 'Ngày kiểm tra', 'Hình thức', 'Đoàn kiểm tra'])
      sheet.addRow(['23/KH-UBND', 'UBND huyện An Biên', new Date('2023-07-12'), 'báo trước', 'Lê Mai'])
      sheet.addRow([
        '',
        'UBND huyện An Minh',
        { formula: 'C3+2', result: new Date('2023-07-14') },
        'báo trước',
        '',
      ])
      sheet.mergeCells('A3:A4')
      sheet.addRow(['23/KH-UBND', { formula: 'B9', result: undefined }, 45_121, 'báo trước', ''])
      sheet.addRow([
        '23/KH-UBND',
        'Sở Y tế',
        { formula: '1/0', result: { error: '#DIV/0!' } },
        'báo trước',
        '',
      ])
    })
    const report = await load(inspections, bytes, 'lich.xlsx')
    expect(report.added).toBe(2)
    expect(report.problems).toEqual([
      { row: 5, column: 'Đơn vị', problem: expect.stringMatching(/công thức chưa có kết quả/) },
      { row: 6, column: 'Ngày kiểm tra', problem: expect.stringMatching(/#DIV/) },
    ])
    expect(inspections.all()).toMatchObject([
      { plan: '23/KH-UBND', unit: 'UBND huyện An Biên', day: '2023-07-12' },
      { plan: '23/KH-UBND', unit: 'UBND huyện An Minh', day: '2023-07-14' },
    ])
  })
})

describe('the unit of a row', () => {
  const twoOffices: NewPerson[] = [
    { name: 'Lan', unit: 'Trung tâm Hành chính công', place: 'Hà Nội', role: 'staff' },
    { name: 'Hoa', unit: 'Trung tâm Hành chính công', place: 'Hải Phòng', role: 'staff' },
  ]

  test('that fits two units is asked for', async () => {
    const { inspections } = start(twoOffices)
    const report = await load(inspections, csv(',Trung tâm Hành chính công,12/7/2023,báo trước,'))
    expect(report.added).toBe(0)
    expect(report.problems[0]?.problem).toMatch(/Hà Nội.*Hải Phòng/)
  })

  test('is decided by the place of its plan', async () => {
    const { inspections } = start(twoOffices)
    await load(inspections, csv('61/KH-UBND,Trung tâm Hành chính công,12/7/2023,báo trước,'))
    expect(inspections.all()[0]).toMatchObject({ place: 'Hà Nội' })
  })
})

describe('an unannounced inspection', () => {
  const persons: NewPerson[] = [
    { name: 'Trần Văn Bình', unit: 'Sở Nội vụ', place: 'Kiên Giang', role: 'inspector' },
    { name: 'Lê Thị Mai', unit: 'Sở Nội vụ', place: 'Kiên Giang', role: 'office' },
    { name: 'Võ Hùng', unit: 'UBND huyện An Biên', place: 'Kiên Giang', role: 'staff' },
    { name: 'Trần Văn Binh', unit: 'UBND huyện An Biên', place: 'Kiên Giang', role: 'staff' },
  ]

  test('is seen by its team alone, not even by a near namesake', async () => {
    const {
      inspections,
      persons: [member, office, staff, namesake],
    } = start(persons)
    await load(inspections, csv('23/KH-UBND,UBND huyện An Biên,12/7/2023,không báo trước,Trần Văn Bình'))
    expect(inspections.visibleTo(member!)).toHaveLength(1)
    for (const other of [office, staff, namesake]) expect(inspections.visibleTo(other!)).toEqual([])
  })

  test('with a name that two persons bear is seen by none until the file says which', async () => {
    const { inspections, people } = start(persons)
    const other = people.add(
      { name: 'Trần Văn Bình', unit: 'Sở Y tế', place: 'Kiên Giang', role: 'inspector' },
      'test',
    )
    const line = (member: string) => csv(`23/KH-UBND,UBND huyện An Biên,12/7/2023,đột xuất,${member}`)
    const report = await load(inspections, line('Trần Văn Bình'))
    expect(report.warnings).toMatchObject([
      { row: 2, column: 'đoàn', problem: expect.stringMatching(/2 người/) },
    ])
    expect(inspections.visibleTo(other)).toEqual([])
    await load(inspections, line('Trần Văn Bình (Sở Y tế)'))
    expect(inspections.visibleTo(other)).toHaveLength(1)
  })
})
