// Corrections of findings that are kept: how they are read, kept beside what was said before, and told.

import { describe, expect, test } from 'vitest'
import { parseCorrection } from '../../src/findings/chat/parse-correction.ts'
import { createFindings } from '../../src/findings/findings.ts'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { createRemedyDuties } from '../../src/findings/remedy-duties.ts'
import { dataFolder } from '../../src/shipped.ts'
import { startReminders } from '../reminders/start-reminders.ts'
import { temporaryFolder } from '../support/start-bot.ts'
import { phone } from './phone.ts'

const knowledge = loadKnowledge(dataFolder)
const WHOLE =
  'Ghi nhận: UBND huyện An Biên chậm trả 15 hồ sơ đất đai, không có thư xin lỗi, nghiêm trọng, khắc phục trước 15/12'

describe('words that correct', () => {
  test.each([
    ['sửa phát hiện 14: mức độ thành nhẹ', '14', { severity: 'nhẹ' }, null],
    ['sua phat hien 14 muc do thanh nhe', '14', { severity: 'nhẹ' }, null],
    ['14 hạn khắc phục đổi thành 20/12', '14', { due: '2023-12-20' }, null],
    ['đổi hạn 14 thành 20/12', '14', { due: '2023-12-20' }, null],
    ['gia hạn phát hiện 14 đến 20/12', '14', { due: '2023-12-20' }, null],
    ['đổi hạn của phát hiện 14 sang 20/12 vì đơn vị xin lùi', '14', { due: '2023-12-20' }, 'đơn vị xin lùi'],
    ['sửa 2023-014: hạn 20/12, mức độ nhẹ', '2023-014', { due: '2023-12-20', severity: 'nhẹ' }, null],
    [
      'sửa mức độ phát hiện 14 từ nghiêm trọng xuống trung bình, lý do: chỉ một lần',
      '14',
      { severity: 'trung bình' },
      'chỉ một lần',
    ],
    ['phát hiện 14: đơn vị là Sở Nội vụ', '14', { unit: 'Sở Nội vụ' }, null],
    ['chuyển phát hiện 14 sang lĩnh vực tài chính công', '14', { area: 'tài chính công' }, null],
    [
      'đính chính phát hiện 14: nội dung thành chậm trả 12 hồ sơ do thiếu người',
      '14',
      { text: 'chậm trả 12 hồ sơ do thiếu người' },
      null,
    ],
    ['sửa mức độ thành nhẹ', null, { severity: 'nhẹ' }, null],
    ['sửa phát hiện 14', '14', {}, null],
  ])('%s', (text, typed, changes, reason) => {
    const read = parseCorrection(text, { asOf: '2023-11-20', knowledge })
    expect(read).toMatchObject({ typed, reason, remove: false })
    expect(Object.fromEntries(read!.changes.map(({ field, value }) => [field, value]))).toEqual(changes)
  })

  test.each([
    'phát hiện 14',
    'phát hiện 14 hồ sơ trễ hạn ở Sở Y tế',
    'phát hiện 3 nội dung sai ở Sở Y tế',
    '14 hồ sơ trễ hạn tại Sở Y tế, nhẹ',
    'Sở Y tế trễ 14 hồ sơ, nhẹ',
    'hạn nộp báo cáo thành ngày nào?',
    'mức độ nào là nghiêm trọng?',
  ])('%s corrects nothing', (text) => {
    expect(parseCorrection(text, { asOf: '2023-11-20', knowledge })).toBeNull()
  })
})

async function kept() {
  const started = await phone()
  await started.tells(WHOLE)
  await started.tells('lưu')
  return started
}

describe('a correction in chat', () => {
  test('shows old and new, waits for the word, and adds to the history', async () => {
    const { tells, findings } = await kept()
    const card = await tells('sửa phát hiện 1: mức độ thành nhẹ, lý do: đơn vị đã gửi thư xin lỗi')
    expect(card).toContain('Mức độ: nghiêm trọng → nhẹ')
    expect(findings.get('2023-001')?.severity).toBe('nghiêm trọng')
    expect(await tells('lưu sửa đổi')).toContain('Đã sửa **2023-001**')
    expect(findings.get('2023-001')).toMatchObject({ severity: 'nhẹ' })
    expect(findings.get('2023-001')?.history.at(-1)).toMatchObject({
      ...{ kind: 'correction', field: 'severity', from: 'nghiêm trọng', to: 'nhẹ', who: 'Lê Văn Tám' },
      note: 'đơn vị đã gửi thư xin lỗi',
    })
  })

  test('takes the next words for its reason, and needs no number right after the finding', async () => {
    const { tells, findings } = await kept()
    expect(await tells('đổi hạn thành 20/12')).toContain('Hạn khắc phục: 14/12/2023 → 20/12/2023')
    expect(await tells('đơn vị xin thêm năm ngày')).toContain('Lý do: đơn vị xin thêm năm ngày')
    await tells('lưu')
    expect(findings.get('2023-001')).toMatchObject({ due: '2023-12-20' })
    expect(findings.get('2023-001')?.history.at(-1)?.note).toBe('đơn vị xin thêm năm ngày')
  })

  test('adds what was left out beside what was said', async () => {
    const { tells, findings } = await kept()
    await tells('bổ sung phát hiện 1: 3 hồ sơ quá 10 ngày')
    await tells('lưu')
    const { text, quantities } = findings.get('2023-001')!
    expect(text).toMatch(/^UBND huyện An Biên chậm trả 15 hồ sơ.*; 3 hồ sơ quá 10 ngày$/)
    expect(quantities.map(({ value }) => value)).toEqual([15, 3, 10])
  })

  test('asks which unit is meant when several bear the name', async () => {
    const { tells, findings } = await kept()
    expect(await tells('sửa phát hiện 1: don vi thanh ubnd xa tan thanh')).toContain('đơn vị nào?')
    await tells('UBND xã Tân Thành')
    expect(findings.get('2023-001')?.unit).toBe('UBND xã Tân Thành')
  })

  test('made by two at once is shown to the slower one, who decides', async () => {
    const { tells, says, knows, findings } = await kept()
    knows('mai', { name: 'Phạm Mai', role: 'office' })
    await tells('sửa phát hiện 1: mức độ thành nhẹ, lý do: nhầm')
    await says('mai', 'sửa phát hiện 1: mức độ thành trung bình, lý do: theo biên bản')
    await says('mai', 'lưu')
    const said = await tells('lưu')
    expect(said).toContain('Chưa lưu')
    expect(said).toContain('Phạm Mai: Mức độ: nghiêm trọng → trung bình')
    expect(said).toContain('Mức độ: trung bình → nhẹ')
    expect(findings.get('2023-001')?.severity).toBe('trung bình')
    await tells('lưu')
    expect(findings.get('2023-001')?.severity).toBe('nhẹ')
    expect(findings.get('2023-001')?.history.filter(({ kind }) => kind === 'correction')).toHaveLength(2)
  })

  test('is for the one who reported and the office, and for nothing that is closed', async () => {
    const { tells, says, knows, findings } = await kept()
    knows('chin', { name: 'Đỗ Thị Chín', role: 'inspector' })
    const refused = (await says('chin', 'sửa phát hiện 1: mức độ thành nhẹ')).at(-1)
    expect(refused).toContain('chỉ người đã ghi nó hoặc bộ phận thường trực')
    expect(await tells('xóa phát hiện 1')).toContain('không xóa')
    expect(await tells('sửa phát hiện 44: mức độ thành nhẹ')).toBe('Không có phát hiện 44.')
    expect(findings.get('2023-001')?.severity).toBe('nghiêm trọng')
  })

  test('may begin with the choice under a finding', async () => {
    const { tells, findings } = await kept()
    expect(await tells('/phathien 1')).toContain('2023-001')
    expect(await tells('Sửa')).toContain('Viết điều cần sửa')
    await tells('hạn 20/12, lý do: nghỉ lễ')
    await tells('lưu')
    expect(findings.get('2023-001')?.due).toBe('2023-12-20')
  })

  test('takes neither a question nor the next finding for its reason', async () => {
    const { tells, findings } = await kept()
    await tells('sửa phát hiện 1: mức độ thành nhẹ')
    expect(await tells('tôi đã ghi gì hôm nay')).toMatch(/^1 phát hiện/)
    expect(await tells('có cần lý do không?')).toContain('Lý do: chưa nêu')
    expect(await tells('Sở Y tế: 2 viên chức đi muộn, nhẹ, hạn 5/12')).toContain('bản nháp')
    expect(findings.get('2023-001')?.severity).toBe('nghiêm trọng')
  })

  test('leaves an open draft its own words', async () => {
    const { tells, findings } = await kept()
    await tells('Sở Y tế: 2 viên chức đi muộn, nhẹ, hạn 5/12')
    expect(await tells('sửa mức độ thành trung bình')).toContain('bản nháp')
    await tells('lưu')
    expect(findings.get('2023-002')?.severity).toBe('trung bình')
    expect(findings.get('2023-001')?.severity).toBe('nghiêm trọng')
  })
})

test('the reminders follow a corrected due date, and tell the unit once', async () => {
  const folder = temporaryFolder()
  const feeds: ReturnType<typeof createRemedyDuties>[] = []
  const more = [{ revision: () => feeds[0]?.revision() ?? '', list: () => feeds[0]?.list() ?? [] }]
  const world = await startReminders({ folder, more, at: '2023-11-20T02:00:00Z' })
  const { db, people, clock } = world
  const findings = createFindings({ db, now: clock.now, people, inTeam: () => false })
  feeds.push(createRemedyDuties(db, findings))
  const tam = world.knows('Tám', { role: 'inspector', unit: null })
  world.knows('An', { unit: 'UBND huyện An Biên' })
  const { number } = findings.record(
    {
      ...{ source: 'x#0', round: null, unit: 'UBND huyện An Biên', area: 'thủ tục hành chính' },
      ...{ text: 'chậm trả 15 hồ sơ', quantities: [], severity: 'nhẹ', due: '2023-12-14' },
      ...{ recommendation: null, at: '2023-11-20T09:12:00+07:00' },
    },
    [],
    tam,
  )
  findings.step(number, 'đã kiến nghị', null, tam)
  await world.at('2023-11-20T03:00:00Z')
  findings.correct(number, null, { due: '2023-12-20' }, 'đơn vị xin lùi', tam)
  await world.at('2023-11-21T02:00:00Z')
  expect(
    world
      .texts('An')
      .join('\n')
      .match(/Đổi từ 14\/12\/2023 sang 20\/12\/2023/g),
  ).toHaveLength(1)
  const before = world.texts('An').length
  await world.at('2023-12-11T02:00:00Z')
  expect(world.texts('An').slice(before).join('\n')).not.toContain('14/12/2023')
  await world.at('2023-12-20T02:00:00Z')
  expect(world.texts('An').at(-1)).toContain('20/12/2023')
})
