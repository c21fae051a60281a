// The audit log: nothing in it can be changed, and a change made around the triggers is found.

import { expect, test } from 'vitest'
import { canonicalJson, createAudit } from '../../src/people/audit.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fixedClock } from '../support/start-bot.ts'

function auditWith(lines: number) {
  const db = openDatabase(':memory:')
  const audit = createAudit({ db, now: fixedClock().now })
  for (let n = 1; n <= lines; n++) {
    audit.record({ actor: 'admin', action: 'person.added', subject: `person:${n}`, detail: { n } })
  }
  return { db, audit }
}

test('accepts an unbroken chain', () => {
  expect(auditWith(0).audit.verify()).toMatchObject({ ok: true, lines: 0 })
  expect(auditWith(3).audit.verify()).toMatchObject({ ok: true, lines: 3 })
})

test.each([
  ['UPDATE', `UPDATE audit_log SET actor = 'someone' WHERE id = 2`],
  ['DELETE', 'DELETE FROM audit_log WHERE id = 2'],
  [
    'REPLACE',
    `REPLACE INTO audit_log (id, at, actor, action, subject, detail, previous, hash) VALUES (2, '', '', '', '', '{}', '', '')`,
  ],
])('refuses %s', (_name, statement) => {
  const { db } = auditWith(3)
  expect(() => db.sql.exec(statement)).toThrow(/audit_log: rows/)
})

test.each([
  ['changed', `UPDATE audit_log SET detail = '{"n":7}' WHERE id = 2`, { id: 2, why: 'dòng 2 đã bị sửa' }],
  ['taken out', 'DELETE FROM audit_log WHERE id = 2', { id: 3, why: 'thiếu dòng 2' }],
  [
    'rewritten with a new hash',
    `UPDATE audit_log SET previous = 'x' WHERE id = 3`,
    { id: 3, why: 'dòng 3 không nối với dòng trước' },
  ],
])('finds a line that was %s behind the triggers', (_name, statement, found) => {
  const { db, audit } = auditWith(3)
  db.sql.exec('DROP TRIGGER audit_log_keeps_rows; DROP TRIGGER audit_log_keeps_all')
  db.sql.exec(statement)
  expect(audit.verify()).toEqual({ ok: false, ...found })
})

test('takes its line back when the change it tells of is rolled back', () => {
  const { db, audit } = auditWith(1)
  expect(() =>
    db.transaction(() => {
      audit.record({ actor: 'admin', action: 'person.added', subject: 'person:9' })
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(audit.verify()).toMatchObject({ ok: true, lines: 1 })
})

test('writes equal values as equal text', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'ơ' })).toBe('{"a":"ơ","b":[{"c":null,"d":1}]}')
})
