// Many writes, few commits, and what each may rely on when it resolves.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createGroupCommit } from '../../src/bot/group-commit.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { temporaryFolder } from '../support/start-bot.ts'

function open() {
  const path = join(temporaryFolder(), 'x.sqlite')
  const db = openDatabase(path)
  db.sql.exec('CREATE TABLE lines (text TEXT UNIQUE)')
  const insert = db.sql.prepare('INSERT INTO lines VALUES (?)')
  const add = (text: string) => () => insert.run(text).changes
  // another connection sees only what is committed
  const other = new Sqlite(path, { readonly: true })
  const seen = () => other.prepare('SELECT text FROM lines ORDER BY rowid').pluck().all()
  return { db, commit: createGroupCommit(db), add, seen }
}

test('has committed what it resolves, whatever its strength', async () => {
  const { commit, add, seen } = open()
  for (const write of [commit.write, commit.writeFirst, commit.writeSoon]) {
    const text = write === commit.writeSoon ? 'soon' : String(seen().length)
    await write(add(text))
    expect(seen()).toContain(text)
  }
})

test('undoes a write that throws, and it alone', async () => {
  const { commit, add, seen } = open()
  const twice = () => {
    add('half')()
    throw new Error('broken')
  }
  const results = await Promise.allSettled([
    commit.write(add('a')),
    commit.writeSoon(twice),
    commit.write(add('b')),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen()).toEqual(['a', 'b'])
})

test('serves every queue while platforms keep knocking', async () => {
  const { commit, add, seen } = open()
  const soon = commit.writeSoon(add('soon'))
  const ordinary = commit.write(add('ordinary'))
  let knocking = true
  const knocks = (async () => {
    for (let n = 0; knocking && n < 500; n++) await commit.writeFirst(add(`knock ${n}`))
  })()
  await Promise.all([soon, ordinary])
  knocking = false
  await knocks
  expect(seen().length).toBeLessThan(100)
})

test('leaves the database waiting for the disk as before', async () => {
  const { db, commit, add } = open()
  await commit.writeSoon(add('a'))
  await commit
    .writeSoon(() => {
      throw new Error('broken')
    })
    .catch(() => {})
  expect(db.sql.pragma('synchronous', { simple: true })).toBe(2)
})

test('tells whoever waits when the database is gone, and nobody else', async () => {
  const { db, commit, add } = open()
  db.close()
  const writes = [commit.writeSoon(add('a')), commit.write(add('b')), commit.writeFirst(add('c'))]
  const results = await Promise.allSettled([...writes, commit.writeSoon(add('d'))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  await expect(commit.writeSoon(add('e'))).rejects.toThrow()
})
