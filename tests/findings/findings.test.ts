// Findings in a real database: numbers, sources, corrections, the audit log.

import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFindings, type NewFinding } from '../../src/findings/findings.ts'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { countingBytes, fixedClock, temporaryFolder } from '../support/start-bot.ts'

function start(folder = temporaryFolder()) {
  const clock = fixedClock('2023-11-20T02:12:00.000Z')
  const db = openDatabase(join(folder, 'dondoc.db'))
  onTestFinished(() => db.close())
  const people = createPeople({ db, now: clock.now, randomBytes: countingBytes() })
  const findings = createFindings({ db, now: clock.now, people, inTeam: () => false })
  const person = (name: string, role: 'inspector' | 'office' | 'staff', unit: string | null = null) =>
    people.add({ name, role, unit }, 'test')
  return { db, clock, people, findings, person, folder }
}

const draft = (source: string, more: Partial<NewFinding> = {}) => ({
  source,
  round: null,
  unit: 'UBND huyện An Biên',
  area: 'thủ tục hành chính' as const,
  text: 'UBND huyện An Biên chậm trả 15 hồ sơ đất đai',
  quantities: [{ value: 15, what: 'hồ sơ đất đai trễ hạn' }],
  severity: 'nghiêm trọng' as const,
  due: '2023-12-14',
  recommendation: null,
  at: '2023-11-20T09:12:00+07:00',
  ...more,
})

const photo = (sha256: string) => ({
  sha256,
  kind: 'photo' as const,
  bytes: 10,
  mime: 'image/jpeg',
  name: null,
  at: '2023-11-20T02:12:00.000Z',
  sender: 'Lê Văn Tám',
  location: { latitude: 9.8, longitude: 105.06 },
})

describe('numbers', () => {
  test('count from one in each year without a gap', () => {
    const { findings, person } = start()
    const by = person('Lê Văn Tám', 'inspector')
    const numbers = ['a', 'b'].map((source) => findings.record(draft(source), [], by).number)
    const next = findings.record(draft('c', { at: '2024-01-01T00:10:00+07:00' }), [], by).number
    expect([...numbers, next]).toEqual(['2023-001', '2023-002', '2024-001'])
  })

  test('two processes never give the same number', () => {
    const first = start()
    const second = start(first.folder)
    const by = first.person('Lê Văn Tám', 'inspector')
    const numbers = Array.from(
      { length: 40 },
      (_, i) => (i % 2 ? first : second).findings.record(draft(`m${i}`), [], by).number,
    )
    expect(new Set(numbers).size).toBe(40)
    expect(numbers.at(-1)).toBe('2023-040')
  })

  test('the same message delivered again is the same finding', () => {
    const { findings, person } = start()
    const by = person('Lê Văn Tám', 'inspector')
    const first = findings.record(draft('telegram:1#0'), [photo('aa')], by)
    expect(findings.record(draft('telegram:1#0'), [photo('aa')], by)).toEqual(first)
    expect(findings.list({})).toHaveLength(1)
  })
})

describe('changes', () => {
  test('a correction adds to the history what stood before', () => {
    const { findings, person } = start()
    const by = person('Lê Văn Tám', 'inspector')
    const { number } = findings.record(draft('a'), [], by)
    findings.correct(number, 1, { severity: 'nhẹ' }, 'nghe đơn vị giải trình', by)
    const finding = findings.get(number)!
    expect(finding.severity).toBe('nhẹ')
    expect(finding.history.at(-1)).toMatchObject({ field: 'severity', from: 'nghiêm trọng', to: 'nhẹ' })
  })

  test('of two who correct the same state the second is told', () => {
    const { findings, person } = start()
    const by = person('Lê Văn Tám', 'inspector')
    const office = person('Thường trực', 'office')
    const { number, revision } = findings.record(draft('a'), [], by)
    expect(findings.correct(number, revision, { severity: 'nhẹ' }, null, by).kind).toBe('done')
    const second = findings.correct(number, revision, { severity: 'trung bình' }, null, office)
    expect(second).toMatchObject({ kind: 'changed', finding: { severity: 'nhẹ' } })
  })

  test('the history cannot be rewritten', () => {
    const { db, findings, person } = start()
    findings.record(draft('a'), [], person('Lê Văn Tám', 'inspector'))
    expect(() => db.sql.exec(`UPDATE finding_events SET note = 'x'`)).toThrow(/cannot be changed/)
    expect(() => db.sql.exec('DELETE FROM finding_events')).toThrow(/cannot be deleted/)
  })

  test('every step is in the audit log and the one who reported cannot close', () => {
    const { findings, person, people } = start()
    const by = person('Lê Văn Tám', 'inspector')
    const other = person('Đỗ Thị Chín', 'inspector')
    const staff = person('Võ An', 'staff', 'UBND huyện An Biên')
    const { number } = findings.record(draft('a'), [], by)
    findings.step(number, 'đã kiến nghị', null, by)
    findings.step(number, 'đã báo cáo khắc phục', 'đã trả đủ 15 hồ sơ', staff)
    findings.step(number, 'phúc tra đạt', null, by)
    expect(findings.step(number, 'đóng', null, by)).toEqual({ kind: 'refused', why: 'own-finding' })
    expect(findings.step(number, 'đóng', null, staff)).toEqual({ kind: 'refused', why: 'not-allowed' })
    expect(findings.step(number, 'đóng', null, other).kind).toBe('done')
    expect(people.audit.list({ subject: `finding:${number}` }).map(({ action }) => action)).toEqual([
      'finding.step',
      'finding.step',
      'finding.step',
      'finding.step',
      'finding.recorded',
    ])
    expect(people.audit.verify().ok).toBe(true)
  })
})

describe('finding again', () => {
  test('by unit in any writing, by day, by status, and counted', () => {
    const { findings, person } = start()
    const by = person('Lê Văn Tám', 'inspector')
    findings.record(draft('a'), [], by)
    findings.record(draft('b', { unit: 'Sở Y tế', area: 'chế độ công vụ' }), [], by)
    expect(findings.list({ unit: 'an bien' })).toHaveLength(1)
    expect(findings.list({ unit: 'biên an' })).toHaveLength(0)
    expect(findings.list({ from: '2023-11-20', to: '2023-11-20' })).toHaveLength(2)
    expect(findings.list({ to: '2023-11-19' })).toHaveLength(0)
    expect(findings.count({}, 'area')).toEqual([
      { key: 'chế độ công vụ', count: 1 },
      { key: 'thủ tục hành chính', count: 1 },
    ])
  })

  test('a near-duplicate of the same unit and week is seen, another matter is not', () => {
    const { findings, person } = start()
    findings.record(draft('a'), [], person('Lê Văn Tám', 'inspector'))
    expect(findings.similar({ ...draft('b'), text: 'An Biên chậm trả 15 hồ sơ' })).toHaveLength(1)
    expect(
      findings.similar({ ...draft('b'), text: 'không niêm yết biểu mẫu tại quầy tiếp dân' }),
    ).toHaveLength(0)
    expect(findings.similar({ ...draft('b'), at: '2023-12-20T09:00:00+07:00' })).toHaveLength(0)
  })

  test('what was exported comes back whole', () => {
    const here = start()
    const by = here.person('Lê Văn Tám', 'inspector')
    const { number } = here.findings.record(draft('a'), [photo('aa')], by)
    here.findings.step(number, 'đã kiến nghị', null, by)
    const there = start()
    const exported = [here.findings.get(number)!]
    expect(there.findings.restore(exported, 'command')).toEqual({ added: 1, kept: 0 })
    expect(there.findings.restore(exported, 'command')).toEqual({ added: 0, kept: 1 })
    expect(there.findings.get(number)).toEqual({ ...exported[0], revision: 1 })
  })
})
