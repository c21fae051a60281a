import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPlaces, loadPlaces } from '../../src/library/places.ts'

const places = loadPlaces(join(import.meta.dirname, '../../data'))

describe('findPlaces', () => {
  test.each([
    ['còn Hà Nội?', 'Hà Nội', 'Hà Nội'],
    ['ha noi ktra gi', 'ha noi', 'Hà Nội'],
    ['HN ktra TTHC qua đâu', 'HN', 'Hà Nội'],
    ['ở TP Hải Phòng thì sao', 'TP Hải Phòng', 'Hải Phòng'],
    ['Hp co gi moi', 'Hp', 'Hải Phòng'],
    ['hạn nôp ở kiên giang', 'kiên giang', 'Kiên Giang'],
    ['KG nộp khi nào', 'KG', 'Kiên Giang'],
    ['của tỉnh Lâm Đồng', 'tỉnh Lâm Đồng', 'Lâm Đồng'],
    ['TP.HCM làm thế nào', 'TP.HCM', 'Thành phố Hồ Chí Minh'],
    ['sai gon co khong', 'sai gon', 'Thành phố Hồ Chí Minh'],
    ['Thừa Thiên Huế năm 2020', 'Thừa Thiên Huế', 'Huế'],
    ['HÀ NỘI', 'HÀ NỘI', 'Hà Nội'],
    ['Thanh Hoá', 'Thanh Hoá', 'Thanh Hóa'],
    ['tỉnh Hòa Bình', 'tỉnh Hòa Bình', 'Hòa Bình'],
    ['UBND huyện An Biên', 'huyện An Biên', 'An Biên'],
    ['xã thuộc U Minh Thượng', 'U Minh Thượng', 'U Minh Thượng'],
    ['daklak', 'daklak', 'Đắk Lắk'],
    ['Chi cục Kiểm lâm Đồng Nai', 'Đồng Nai', 'Đồng Nai'],
    ['kiểm lâm đồng tháp kiểm tra gì', 'đồng tháp', 'Đồng Tháp'],
    ['kiem lam Lam Dong', 'Lam Dong', 'Lâm Đồng'],
    ['kiểm lâm đồng loạt ra quân ở Cà Mau', 'Cà Mau', 'Cà Mau'],
  ])('finds the place in %j', (text, written, name) => {
    const found = findPlaces(text, places)
    expect(found.map((mention) => [mention.written, mention.place.name])).toEqual([[written, name]])
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe(written)
  })

  test.each([
    'hậu quả',
    'vì hòa bình',
    'cao bằng nhau',
    '5 kg giấy',
    'quản trị',
    'hoa huệ',
    'ông Nguyễn Thanh Nhân',
    'hải phóng',
  ])('finds none in %j', (text) => {
    expect(findPlaces(text, places)).toEqual([])
  })

  test('names every place that an abbreviation may mean', () => {
    const [mention] = findPlaces('còn ĐN?', places)
    expect([mention?.place.name, ...(mention?.others ?? []).map((place) => place.name)].sort()).toEqual([
      'Đà Nẵng',
      'Đồng Nai',
    ])
  })

  test('knows what became of a place on 01/7/2025', () => {
    const [kienGiang] = findPlaces('Kiên Giang', places)
    expect(kienGiang?.place).toMatchObject({ now: 'An Giang', ended: '2025-07-01', level: 'province' })
    const [haNoi] = findPlaces('Hà Nội', places)
    expect(haNoi?.place).toMatchObject({ now: 'Hà Nội', ended: null })
    const [district] = findPlaces('huyện Giang Thành', places)
    expect(district?.place).toMatchObject({ province: 'Kiên Giang', now: 'An Giang', ended: '2025-07-01' })
  })
})

describe('a word of the work', () => {
  test.each([
    ['doan kiem tra vinh phuc bao truoc may ngay', ['Vĩnh Phúc']],
    ['xưởng gạch giang thanh tra tháng mấy', []],
    ['nâng cao bằng cách nào', []],
    ['mức trung bình định kỳ', []],
    ['doan thanh tra tra vinh', ['Trà Vinh']],
    ['gui bao cao bang van ban duoc khong', []],
    ['yeu cau giay to gi', []],
    ['lay y kien hai long cua dan', []],
    ['phuong an bien che gui ai', []],
    ['nguoi lao cai cach lam', []],
    ['ubnd cao bang gui khi nao', ['Cao Bằng']],
    ['cong an an giang bao cao', ['An Giang']],
    ['o long an toan tinh kiem tra may noi', ['Long An']],
  ])('makes no half of a name in “%s”', (text, names) => {
    expect(findPlaces(text, places).map(({ place }) => place.name)).toEqual(names)
  })
})

describe('provinces.json', () => {
  test('holds 63 provinces before and 34 after, each taken over once', () => {
    expect(places.provinces).toHaveLength(63)
    expect(places.after).toHaveLength(34)
    expect(places.after.flatMap((province) => province.from).sort()).toEqual(
      places.provinces.map((place) => place.name).sort(),
    )
    for (const { name, from } of places.after) {
      for (const old of from) expect(places.provinces.find((place) => place.name === old)?.now).toBe(name)
    }
  })

  test.each([
    ['Kiên Giang', 15],
    ['Hà Nội', 30],
    ['Hải Phòng', 15],
  ])('holds the districts of %s', (province, count) => {
    expect(places.districts.filter((place) => place.province === province)).toHaveLength(count)
  })

  test('says in one sentence what is wrong with a broken file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'places-'))
    expect(() => loadPlaces(folder)).toThrow(/provinces\.json không dùng được: không tìm thấy tệp/)
    writeFileSync(join(folder, 'provinces.json'), '{"before": ')
    expect(() => loadPlaces(folder)).toThrow(/không đọc được nội dung JSON/)
    writeFileSync(join(folder, 'provinces.json'), '{"before": []}')
    expect(() => loadPlaces(folder)).toThrow(/mục reform sai dạng/)
  })
})
