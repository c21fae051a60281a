// The office's commands, and the bot in the terminal.

import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { isOneSentence, jsonOf, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/start-app.ts'

const LONG_MS = 120_000
const invitation = ['people', 'invite', '--role', 'staff', '--unit', 'Sở Y tế', '--name', 'Lê Thị An']

describe('people', () => {
  test('makes a code that binds an account, lists it and revokes it', { timeout: LONG_MS }, async () => {
    const state = temporaryFolder()
    const { code, expires, ...more } = jsonOf(await runCli(state, [...invitation, '--json']))
    expect(more).toEqual({})
    expect(new Date(expires).toISOString()).toBe(expires)

    const db = openDatabase(join(state, 'dondoc.sqlite'))
    const people = createPeople({ db, now: () => new Date(), randomBytes })
    const account = { channel: 'telegram', externalId: '9', chat: '9' } as const
    expect(people.redeem(code, { ...account, displayName: null })).toMatchObject({ kind: 'linked' })

    const [person] = jsonOf(await runCli(state, ['people', 'list', '--json']))
    expect(person).toMatchObject({ name: 'Lê Thị An', unit: 'Sở Y tế', role: 'staff', revokedAt: null })
    expect(person.accounts).toMatchObject([{ channel: 'telegram', unreachable: null }])
    expect((await runCli(state, ['people', 'list'])).out).toContain('Lê Thị An, Sở Y tế (cán bộ đơn vị)')

    const id = String(person.id)
    expect((await runCli(state, ['people', 'change', id, '--unit', 'Sở Nội vụ'])).out).toBe(
      'Đã sửa: Lê Thị An, Sở Nội vụ (cán bộ đơn vị).\n',
    )
    expect((await runCli(state, ['people', 'change', id])).status).toBe(2)
    expect((await runCli(state, ['people', 'change', '99', '--unit', 'Sở Y tế'])).status).toBe(1)

    expect((await runCli(state, ['people', 'revoke', String(person.id)])).status).toBe(0)
    expect(people.whois(account)).toBeNull()
    const again = await runCli(state, ['people', 'revoke', String(person.id)])
    expect([again.status, isOneSentence(again)]).toEqual([1, true])
    db.close()
  })

  test('keeps a phone number for Zalo templates, and forgets it', { timeout: LONG_MS }, async () => {
    const state = temporaryFolder()
    const db = openDatabase(join(state, 'dondoc.sqlite'))
    const people = createPeople({ db, now: () => new Date(), randomBytes })
    const person = people.add({ name: 'Lê Thị An', unit: null, place: null, role: 'staff' }, 'admin')
    people.link(person.id, { channel: 'zalo-oa', externalId: '5', chat: '5' }, 'admin')
    const id = String(person.id)
    expect((await runCli(state, ['people', 'phone', id, '+84 912.345.678'])).status).toBe(0)
    expect(people.phoneOf('zalo-oa', '5')).toBe('84912345678')
    expect(people.phoneOf('telegram', '5')).toBeNull()
    expect(JSON.stringify(db.sql.prepare('SELECT * FROM audit_log').all())).not.toContain('912345678')
    expect((await runCli(state, ['people', 'phone', id])).status).toBe(0)
    expect(people.phoneOf('zalo-oa', '5')).toBeNull()
    db.close()
  })

  test('gives the link once the bot in Telegram is known by name', { timeout: LONG_MS }, async () => {
    const state = temporaryFolder()
    writeFileSync(join(state, 'telegram-bot-name'), 'dondoc_bot\n')
    const { code, link } = jsonOf(await runCli(state, [...invitation, '--json']))
    expect(link).toBe(`https://t.me/dondoc_bot?start=${code.replace('-', '')}`)
  })

  test.each([
    [['people', 'invite', '--unit', 'Sở Y tế'], 2],
    [['people', 'invite', '--role', 'sếp', '--unit', 'Sở Y tế'], 2],
    [['people', 'invite', '--role', 'staff'], 2],
    [['people', 'revoke', 'An'], 2],
    [['people', 'revoke', '77'], 1],
    [['people', 'phone', '1', '12345'], 2],
    [['people', 'phone', '77', '0912345678'], 1],
    [['unanswered', 'settle', '77'], 1],
    [['messages', 'retry', '77'], 1],
  ])('says in one sentence what is wrong with %j', { timeout: LONG_MS }, async (words, status) => {
    const ran = await runCli(temporaryFolder(), words)
    expect([ran.status, isOneSentence(ran)]).toEqual([status, true])
  })
})

describe('chat', () => {
  test('is the same bot, answers piped lines in order and ends with them', { timeout: LONG_MS }, async () => {
    const state = temporaryFolder()
    const lines = [
      'hạn nộp báo cáo tự kiểm tra của Kiên Giang',
      'chưa đúng',
      '2',
      '/toi',
      'lương cơ sở là bao nhiêu',
    ]
    const ran = await runCli(state, ['chat', '--json'], { input: `${lines.join('\n')}\n` })
    const replies = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string })
    expect(replies).toHaveLength(lines.length)
    expect(replies[0]?.text).toContain('30/6/2023')
    expect(replies[1]?.text).toContain('Chưa đúng ở đâu?')
    expect(replies[3]?.text).toContain('Quyền: quản trị')
    expect(ran.status).toBe(0)
    expect(jsonOf(await runCli(state, ['opinions', 'list', '--json']))).toMatchObject([
      { good: false, reason: 'Sai văn bản' },
    ])
    const plain = await runCli(state, ['chat'], { input: 'xin chào\n' })
    expect(plain.out).toContain('Chào Quản trị')
  })
})
