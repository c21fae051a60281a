import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createContext } from '../../src/commands/command.ts'
import { modelClass } from '../../src/commands/model.ts'
import { createDocumentClasses } from '../../src/llm/document-class.ts'

function context() {
  const state = mkdtempSync(join(tmpdir(), 'dondoc-class-'))
  const made = createContext({ state, json: true }, {}, () => new Date('2024-05-15T02:00:00Z'))
  onTestFinished(() => made.close())
  return made
}

const plan =
  'ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nSố: 17/KH-UBND\nQuảng Ngãi, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nKiểm tra công vụ\n\nI. NỘI DUNG\n1. Kiểm tra giờ làm việc.\n'

test('the office says how far a document may travel', async () => {
  const c = context()
  const { ingest, library, db } = await c.app()
  await ingest.bytes('ke-hoach.txt', Buffer.from(plan))
  const [held] = await library.findByNumber('17/KH-UBND')
  const document = held && (await library.get(held.id))
  if (!document) throw new Error('not held')
  const classes = createDocumentClasses(db)
  expect(classes.of(document)).toBe('nội bộ')
  await modelClass(c, '17/KH-UBND', 'Công khai')
  expect(classes.of(document)).toBe('công khai')
  await modelClass(c, '17/KH-UBND', 'tự đọc')
  expect(classes.of(document)).toBe('nội bộ')
})

test('a class or a number that does not exist is refused in one sentence', async () => {
  const c = context()
  await expect(modelClass(c, '17/KH-UBND', 'tối mật')).rejects.toThrow('Mức phải là')
  await expect(modelClass(c, '99/KH-UBND', 'kín')).rejects.toThrow('không có văn bản 99/KH-UBND')
})
