import { describe, expect, it } from 'vitest'
import { unitOf } from '../../src/answering/turns/exchangeable-parts.ts'
import { inSlot, isMember, speaksOf, withMember, withName } from '../../src/answering/turns/same-slot.ts'

describe('what fits no part of the last question', () => {
  it.each([
    ['kho lạnh', 'lò mổ Tân Lập ai chủ trì kiểm tra', 'kho lạnh ai chủ trì kiểm tra?'],
    ['hồ sơ nghiệm thu', 'xã Tân Lập lập biên bản hạn nào', 'hồ sơ nghiệm thu hạn nào?'],
    ['hợp tác xã', 'phòng khám ở Tân Lập có bị kiểm tra không', 'hợp tác xã có bị kiểm tra không?'],
  ])('"%s" after "%s" is asked the same', (core, last, asked) => {
    expect(inSlot(core, last)).toBe(asked)
  })

  it.each([
    ['ai ký', 'lò mổ ai chủ trì'],
    ['kho lạnh', 'nêu mục đích của kế hoạch'],
  ])('"%s" after "%s" is not', (core, last) => {
    expect(inSlot(core, last)).toBeNull()
  })

  it('is answered only by what speaks of it', () => {
    expect(speaksOf('kho lạnh', ['Kho lạnh phía bắc | Tháng 8'])).toBe(true)
    expect(speaksOf('kho lạnh', ['Lò mổ Tân Lập | Tháng 9'])).toBe(false)
  })
})

describe('one of a list', () => {
  it.each([
    ['Sở Y tế', 'Đoàn kiểm tra gồm sở nào', 'Đoàn kiểm tra có Sở Y tế không'],
    ['có Sở Y tế không', 'Đoàn kiểm tra gồm những cơ quan nào', 'Đoàn kiểm tra có Sở Y tế không'],
  ])('"%s" after "%s"', (core, last, asked) => {
    expect(withMember(core, last)).toBe(asked)
  })

  it('needs a list that was asked for', () => {
    expect(isMember('có Sở Y tế không', 'Đoàn kiểm tra có Sở Tư pháp không')).toBe(false)
  })
})

describe('names', () => {
  it('stand for one another', () => {
    expect(withName('Tân Lập', 'Bình Minh có bị kiểm tra không')).toBe('Tân Lập có bị kiểm tra không')
    expect(withName('Tân Lập', 'ai chủ trì kiểm tra')).toBeNull()
  })

  it('of a unit are found for a turn that names none', () => {
    expect(unitOf('Sở Tài chính có bị kiểm tra không')).toBe('Sở Tài chính')
    expect(unitOf('phương án nào được duyệt')).toBeNull()
  })
})
