// The names of agencies as people type them: with or without marks, "và", commas and hyphens, one reader for all.

import { describe, expect, test } from 'vitest'
import { findAgencies, loadAgencies, withProperAgencies } from '../../src/library/agencies.ts'
import { dataFolder } from '../../src/shipped.ts'

const agencies = loadAgencies(dataFolder)

describe('an agency is read however its parts are joined', () => {
  test.each([
    ['so ke hoach dau tu co bi kiem tra ko', 'Sở Kế hoạch và Đầu tư'],
    ['Sở Văn hóa Thể thao nộp báo cáo', 'Sở Văn hóa và Thể thao'],
    ['sở văn hóa thể thao du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['so lao dong thuong binh xa hoi', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở Lao động, Thương binh, Xã hội', 'Sở Lao động - Thương binh và Xã hội'],
    ['sở quy hoạch kiến trúc', 'Sở Quy hoạch - Kiến trúc'],
    ['bộ nông nghiệp phát triển nông thôn', 'Bộ Nông nghiệp và Phát triển nông thôn'],
    ['Sở Khoa học - Công nghệ', 'Sở Khoa học và Công nghệ'],
  ])('%s', (typed, name) => {
    expect(findAgencies(typed, agencies).map((m) => m.agency.name)).toEqual([name])
    expect(withProperAgencies(typed, agencies)).toContain(name)
  })

  test('in a list that says "Sở" once', () => {
    expect(findAgencies('các sở: Kế hoạch Đầu tư, Tài chính', agencies).map((m) => m.agency.name)).toEqual([
      'Sở Kế hoạch và Đầu tư',
      'Sở Tài chính',
    ])
  })

  test('two agencies side by side stay two', () => {
    expect(withProperAgencies('sở tài chính, sở xây dựng', agencies)).toBe('Sở Tài chính, Sở Xây dựng')
  })

  test.each(['Cơ sở y tế nộp báo cáo', 'Co so y te', 'Cán bộ tư pháp xã', 'Trụ sở công an'])(
    'the end of another word heads no name: %s',
    (text) => {
      expect(withProperAgencies(text, agencies)).toBe(text)
    },
  )

  test.each(['Thông tư 26/2023/TT-BNNPTNT', 'so với năm ngoái', 'Kế hoạch 12/KH-SNV'])(
    '%s keeps its letters',
    (text) => {
      expect(withProperAgencies(text, agencies)).toBe(text)
    },
  )
})
