import { expect, test } from 'vitest'
import { readSession, sessionSeconds, tokenAuth, writeSession } from '../../src/web/auth.ts'
import { createRateLimit } from '../../src/web/rate-limit.ts'
import { safePath } from '../../src/web/routes/sign-in.ts'
import { fileName } from '../../src/web/routes/uploads.ts'

const now = new Date('2024-06-10T03:00:00Z')
const claim = { session: 'a-session-of-some-length', userId: 'người dùng 1' }
const cookie = writeSession(claim, 'key', now)

test('a cookie gives back the session and the person it was written for', () => {
  expect(readSession(cookie, 'key', now)).toEqual(claim)
})

test.each([
  ['signed with another key', cookie, 'other key', now],
  ['with another person', cookie.replace(/\.[^.]+\./, '.YWRtaW4.'), 'key', now],
  ['with a later expiry', cookie.replace(/\.(\d+)\./, '.9999999999.'), 'key', now],
  ['with a damaged signature', `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`, 'key', now],
  ['that has expired', cookie, 'key', new Date(now.getTime() + sessionSeconds * 1000)],
  ['that is empty', '', 'key', now],
  ['that is missing', undefined, 'key', now],
  ['that is endless', 'x'.repeat(100_000), 'key', now],
])('refuses a cookie %s', (_, value, key, at) => {
  expect(readSession(value, key, at)).toBeNull()
})

test('the administrator signs in with the token and with nothing else', async () => {
  const auth = tokenAuth('bí-mật')
  expect(await auth.signIn('bí-mật')).toMatchObject({ role: 'admin' })
  for (const wrong of ['', 'bí-mật ', 'BÍ-MẬT', 'bi-mat']) expect(await auth.signIn(wrong)).toBeNull()
  expect(await tokenAuth('').signIn('')).toBeNull()
})

test('another token makes another cookie key', () => {
  expect(tokenAuth('một').cookieKey).not.toBe(tokenAuth('hai').cookieKey)
})

test('failures of one caller close the door for the window, and only for that caller', () => {
  const limit = createRateLimit(2, 60)
  limit.failed('a', now)
  expect(limit.waitSeconds('a', now)).toBe(0)
  limit.failed('a', now)
  expect(limit.waitSeconds('a', now)).toBe(60)
  expect(limit.waitSeconds('b', now)).toBe(0)
  expect(limit.waitSeconds('a', new Date(now.getTime() + 60_000))).toBe(0)
})

test.each([
  ['/documents?a=b', '/documents?a=b'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\..\\b', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\r\nSet-Cookie: b', '/'],
])('after signing in, %j leads to %j', (next, path) => {
  expect(safePath(next)).toBe(path)
})

test.each([
  ['kế hoạch.docx', 'kế hoạch.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\An\\kh.pdf', 'kh.pdf'],
  ['a\u0000b\u202Ec.txt', 'abc.txt'],
  ['..', 'tep-khong-ten'],
  ['', 'tep-khong-ten'],
])('a file sent as %j is called %j', (sent, name) => {
  expect(fileName(sent)).toBe(name)
})
