// The same story on every channel: word for word the same bot, whatever the platform can or cannot do.

import { describe, expect, onTestFinished, test } from 'vitest'
import type { Deliver } from '../../src/message.ts'
import { until } from '../support/emulator-http.ts'
import { fakeAnswering, longText } from '../support/fake-answering.ts'
import { temporaryFolder } from '../support/start-bot.ts'
import { type Faults, hanging, type Platform, type Service, startService } from './channel-driver.ts'
import { drivers } from './drivers.ts'

const STRANGER = 'Đôn Đốc chỉ phục vụ người đã đăng ký. Hãy xin mã ở bộ phận thường trực rồi gửi mã vào đây.'
const QUESTION = 'Hạn nộp của Hà Nội'
const ANSWER = 'Trả lời: Hạn nộp của Hà Nội'

describe.each(drivers)('$name', ({ channel, open }) => {
  const begin = async (faults?: Faults) => {
    const platform = await open()
    onTestFinished(() => platform.close())
    const folder = temporaryFolder()
    const service = await startService(platform, folder, faults)
    return { platform, folder, service }
  }

  const beginLinked = async (faults?: Faults) => {
    const begun = await begin(faults)
    const { platform, service } = begun
    const { id } = service.people.add({ name: 'Lê Thị An', unit: 'Sở Y tế', role: 'staff' }, 'test')
    service.people.link(id, { channel, externalId: platform.person, chat: platform.person }, 'test')
    return { ...begun, personId: id }
  }

  /** Does something and gives the texts that came of it; with `count` 0 waits until the bot has nothing left to do. */
  const replies = async (platform: Platform, service: Service, act: () => Promise<void>, count = 1) => {
    const before = platform.received().length
    const handled = () => service.db.sql.prepare('SELECT count(*) FROM inbox').pluck().get() as number
    const had = handled()
    await act()
    if (count > 0) await until(() => platform.received().length >= before + count, `${count} replies`)
    else await until(() => handled() > had, 'the message is stored')
    await service.bot.idle()
    return platform.received().slice(before)
  }

  test('links an account with a code and says so; before that tells nothing', async () => {
    const { platform, service } = await begin()
    const { code } = service.people.invite({ role: 'staff', name: 'Lê Thị An', unit: 'Sở Y tế' }, 'test')
    expect(await replies(platform, service, () => platform.says(QUESTION))).toEqual([STRANGER])
    expect(await replies(platform, service, () => platform.says(QUESTION), 0)).toEqual([])
    const [welcome] = await replies(platform, service, () => platform.says(code))
    expect(welcome).toMatch(/^Đã liên kết: .*Lê Thị An.*, Sở Y tế \(cán bộ đơn vị\)\./)
    expect(service.answering.asked).toEqual([])
  })

  test('answers a question, then a follow-up, then a choice', async () => {
    const { platform, service } = await beginLinked()
    const [answer] = await replies(platform, service, () => platform.says(QUESTION))
    expect(answer?.split('\n')[0]).toBe(ANSWER)
    const [next] = await replies(platform, service, () => platform.says('còn Kiên Giang?'))
    expect(next?.split('\n')[0]).toBe('Trả lời: Hạn nộp của Hà Nội | Kiên Giang')
    const [which] = await replies(platform, service, () => platform.says('hạn nộp?'))
    expect(which?.split('\n')[0]).toBe('Hỏi hạn nộp của nơi nào?')
    const [picked] = await replies(platform, service, () => platform.picks(2, 'Kiên Giang, 2023'))
    expect(picked?.split('\n')[0]).toBe('Trả lời: Hạn nộp của Kiên Giang')
  })

  test('carries the answer behind a reply only to the page, which shows its sources', async () => {
    const { platform, service } = await beginLinked()
    await replies(platform, service, () => platform.says(QUESTION))
    const kept = service.db.sql.prepare('SELECT message FROM replies').pluck().get() as string
    const { answer } = JSON.parse(kept) as { answer?: { status: string } }
    expect(answer?.status).toBe(channel === 'web' ? 'answered' : undefined)
  })

  test('brings the whole of an answer that is too long for one message', async () => {
    const { platform, service } = await beginLinked()
    const texts = await replies(platform, service, () => platform.says('liệt kê tất cả'))
    const paragraphs = texts.join('\n\n').match(/Đoạn \d+:.*hết đoạn \d+\./g)
    expect(paragraphs?.join('\n\n')).toBe(longText())
  })

  test('answers what was asked while the service was away', async () => {
    const { platform, service, folder } = await beginLinked()
    await replies(platform, service, () => platform.says('Kiểm tra khi nào'))
    await service.stop()
    const again = await startService(platform, folder)
    const [next] = await replies(platform, again, () => platform.says('còn Kiên Giang?'))
    expect(next?.split('\n')[0]).toBe('Trả lời: Kiểm tra khi nào | Kiên Giang')
  })

  test('takes a photo with its words, and asks for words without', async (context) => {
    const { platform, service } = await beginLinked()
    const { sendsPhoto } = platform
    if (sendsPhoto === undefined) return context.skip('no photos here')
    expect(await replies(platform, service, () => sendsPhoto())).toEqual([
      'Ảnh chưa có lời. Hãy viết một câu: cần hỏi gì, hay cần ghi nhận điều gì.',
    ])
    const [answer] = await replies(platform, service, () => sendsPhoto(QUESTION))
    expect(answer?.split('\n')[0]).toBe(ANSWER)
  })

  test('answers once what the platform delivers twice, also after a restart', async (context) => {
    const { platform, service, folder } = await beginLinked()
    const { redelivers } = platform
    if (redelivers === undefined) return context.skip('nothing is delivered twice here')
    await replies(platform, service, () => platform.says(QUESTION))
    await redelivers()
    await service.stop()
    const again = await startService(platform, folder)
    await redelivers()
    const texts = await replies(platform, again, () => platform.says('Kiểm tra khi nào'))
    expect(texts).toHaveLength(1)
    expect(platform.received().filter((text) => text.startsWith(ANSWER))).toHaveLength(1)
  })

  test('notes a person who blocked the bot, and does not try for ever', async (context) => {
    const { platform, service, personId } = await beginLinked()
    const { blocks } = platform
    if (blocks === undefined) return context.skip('nobody can block this channel')
    blocks()
    await replies(platform, service, () => platform.says(QUESTION), 0)
    await until(() => service.people.accounts(personId)[0]?.unreachable !== null, 'the account is marked')
    expect(service.people.accounts(personId)[0]?.unreachable).toBe(
      channel === 'zalo-oa' ? 'not-following' : 'blocked',
    )
    expect(service.bot.status()).toMatchObject({ repliesWaiting: 0 })
  })

  const crashes: [string, (hang: Promise<never>, reached: () => void) => Faults, RegExp][] = [
    [
      'while the answer is looked for',
      (hang, reached) => {
        const answering = fakeAnswering()
        answering.ask = () => {
          reached()
          return hang
        }
        return { answering }
      },
      /^Trả lời/,
    ],
    [
      'before the reply leaves',
      (hang, reached) => ({
        deliver: () => () => {
          reached()
          return hang
        },
      }),
      /^Trả lời/,
    ],
    [
      'when the reply is about to leave',
      (hang, reached) => ({
        deliver: (real) => (to, message, leaving) =>
          real(to, message, async () => {
            await leaving?.()
            reached()
            return hang
          }),
      }),
      channel === 'web' ? /^Trả lời/ : /^\(Gửi lại, có thể đã nhận\)\nTrả lời/,
    ],
  ]

  test.each(crashes)('answers once after a crash %s', async (_when, fault, expected) => {
    const { forever, release } = hanging()
    onTestFinished(release)
    let reached = false
    const { platform, service, folder } = await beginLinked(
      fault(forever, () => {
        reached = true
      }),
    )
    await platform.says(QUESTION)
    await until(() => reached, 'the fault')
    await leave(service, release)
    await startService(platform, folder)
    await until(() => platform.received().length > 0, 'the reply')
    expect(platform.received()).toHaveLength(1)
    expect(platform.received()[0]).toMatch(expected)
  })

  test('sends again, marked, what a crash left open, and once only', async () => {
    const { forever, release } = hanging()
    onTestFinished(release)
    let sent = false
    const dying =
      (real: Deliver): Deliver =>
      async (to, message, leaving) => {
        await real(to, message, leaving)
        sent = true
        return forever
      }
    const { platform, service, folder } = await beginLinked({ deliver: dying })
    await platform.says(QUESTION)
    await until(() => sent, 'the reply')
    await leave(service, release)
    const second = await startService(platform, folder)
    await second.bot.idle()
    await second.stop()
    const third = await startService(platform, folder)
    await third.bot.idle()
    const [first, repetition, ...more] = platform.received()
    expect(first).toMatch(/^Trả lời/)
    if (channel === 'web') expect(repetition).toBeUndefined()
    else expect(repetition).toMatch(/^\(Gửi lại, có thể đã nhận\)\nTrả lời/)
    expect(more).toEqual([])
  })
})

/** As after a crash: nothing more is written, no turn ends; only what the test itself holds is let go. */
async function leave(service: Service, release: () => void): Promise<void> {
  service.db.close()
  release()
  await service.stop().catch(() => {})
}
