import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadAbbreviations } from '../../src/library/abbreviations.ts'
import { findAgencies, loadAgencies } from '../../src/library/agencies.ts'
import { loadCatalogue } from '../../src/library/catalogue.ts'
import { findNumbers, normalizeNumber, numberParts } from '../../src/library/numbers.ts'

const root = join(import.meta.dirname, '../..')
const data = join(root, 'data')
const catalogue = loadCatalogue(data)
const abbreviations = loadAbbreviations(data)
const agencies = loadAgencies(data)

describe('the catalogue', () => {
  test('names every document once, in canonical form, with a kind that fits its symbol', () => {
    const keys = catalogue.documents.map(({ number, issuer }) => `${number} ${issuer}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { number, kind, issued } of catalogue.documents) {
      const parts = numberParts(number)
      if (number !== '30c/NQ-CP') expect(normalizeNumber(number)).toBe(number)
      if (parts.kind !== null) expect(parts.kind).toBe(kind)
      if (parts.year !== null && issued !== null) expect(issued.startsWith(`${parts.year}`)).toBe(true)
    }
  })

  test('knows every document that an entry acts on, none younger than it', () => {
    for (const entry of catalogue.documents) {
      for (const number of [...entry.amends, ...entry.replaces, ...entry.guides]) {
        const [other] = catalogue.find(number)
        expect(other, `${entry.number} → ${number}`).toBeDefined()
        expect(other!.issued! < entry.issued!).toBe(true)
      }
      if (entry.effective !== null) expect(entry.effective >= entry.issued!).toBe(true)
    }
  })

  test('tells both ways what amends and replaces what', () => {
    expect(catalogue.find('nghị định số 61/2018/nđ-cp')[0]).toMatchObject({
      amendedBy: ['107/2021/NĐ-CP'],
      replacedBy: ['118/2025/NĐ-CP'],
      guidedBy: ['01/2018/TT-VPCP'],
    })
  })

  test('narrows a number that is used anew by issuer and year', () => {
    expect(
      catalogue.find('272/KH-UBND', { issuer: 'Ủy ban nhân dân tỉnh Kiên Giang', year: 2022 }),
    ).toHaveLength(1)
    expect(catalogue.find('272/KH-UBND', { issuer: 'Ủy ban nhân dân thành phố Hà Nội' })).toEqual([])
    expect(catalogue.find('272/KH-UBND', { year: 2024 })).toEqual([])
  })

  test.each([
    'ha-noi-2023-61-KH-UBND',
    'hai-phong-2021-216-KH-UBND',
    'hai-phong-2024-97-KH-UBND',
    'kien-giang-2023-23-KH-UBND',
  ])('holds every document that the digest %s cites', (name) => {
    const text = readFileSync(join(data, 'digests', `${name}.md`), 'utf8')
    const own = /number: (\S+)/.exec(text)![1]!
    const cited = new Set(findNumbers(text).map(({ number }) => number))
    cited.delete(own)
    for (const number of cited) expect(catalogue.find(number)[0]?.citedBy, number).toContain(own)
  })
})

describe('abbreviations', () => {
  test.each([
    ['UBND', 'Ủy ban nhân dân'],
    ['ubnd', 'Ủy ban nhân dân'],
    ['hdnd', 'Hội đồng nhân dân'],
    ['cchc', 'cải cách hành chính'],
    ['ktra', 'kiểm tra'],
    ['ntn', 'như thế nào'],
    ['đ/c', 'đồng chí'],
    ['QD', 'quyết định'],
  ])('expands %s', (typed, expansion) => {
    expect(abbreviations.expand(typed)?.expansions[0]).toBe(expansion)
  })

  test('keeps every meaning of an ambiguous one, and leaves small words alone', () => {
    expect(abbreviations.expand('TT')?.expansions.length).toBeGreaterThan(2)
    expect(abbreviations.expand('cp')).toBeNull()
    expect(abbreviations.expand('xyz')).toBeNull()
  })

  test('has each abbreviation once', () => {
    const shorts = abbreviations.abbreviations.map(({ short }) => short)
    expect(new Set(shorts).size).toBe(shorts.length)
  })
})

describe('agencies', () => {
  test.each([
    ['Sở Tư pháp nộp gì', ['Sở Tư pháp']],
    ['so tu phap co bi kiem tra khong', ['Sở Tư pháp']],
    ['SNV và stp', ['Sở Nội vụ', 'Sở Tư pháp']],
    ['Sở KH&ĐT', ['Sở Kế hoạch và Đầu tư']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['sở văn hoá thể thao và du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở LĐTBXH', ['Sở Lao động - Thương binh và Xã hội']],
    ['Văn phòng UBND tỉnh', ['Văn phòng Ủy ban nhân dân']],
    [
      'gồm các Sở, ngành: Nội vụ, Tư pháp, Khoa học và Công nghệ, Văn phòng Ủy ban nhân dân tỉnh.',
      ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Khoa học và Công nghệ', 'Văn phòng Ủy ban nhân dân'],
    ],
    ['Thanh tra Thành phố, các Sở: Nội vụ, Tài chính', ['Thanh tra thành phố', 'Sở Nội vụ', 'Sở Tài chính']],
    ['Bộ Nội vụ (để b/c)', ['Bộ Nội vụ']],
    ['nội vụ của cơ quan, tài chính công', []],
  ])('are found in %j', (text, names) => {
    const found = findAgencies(text, agencies)
    expect(found.map(({ agency }) => agency.name)).toEqual(names)
    for (const { start, end, written } of found) expect(text.slice(start, end)).toBe(written)
  })

  test('tell what became of them in 2025, by an agency that stands', () => {
    for (const { name, mergedInto } of agencies.agencies) {
      if (mergedInto === null) continue
      expect(agencies.agencies.find((other) => other.name === mergedInto)?.mergedInto, name).toBeNull()
    }
    expect(agencies.agencies.find(({ code }) => code === 'SKHĐT')?.mergedInto).toBe('Sở Tài chính')
  })
})

test('says in one sentence which file is broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
  expect(() => loadCatalogue(folder)).toThrow(/catalogue\.json không dùng được: không tìm thấy tệp/)
  writeFileSync(join(folder, 'catalogue.json'), '{"documents": [{"number": 5}]}')
  expect(() => loadCatalogue(folder)).toThrow(/mục documents\.0\.number sai dạng/)
  expect(() => loadAbbreviations(folder)).toThrow(/abbreviations\.json/)
  expect(() => loadAgencies(folder)).toThrow(/agencies\.json/)
})

test('tells how every data file was made', () => {
  const readme = readFileSync(join(data, 'README.md'), 'utf8')
  for (const name of [
    'catalogue.json',
    'abbreviations.json',
    'provinces.json',
    'agencies.json',
    'digests/*.md',
  ]) {
    expect(existsSync(join(data, name.replace('/*.md', '')))).toBe(true)
    expect(readme).toContain(`\`${name}\``)
  }
})
