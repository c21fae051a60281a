import { expect, test } from 'vitest'
import { turnItems } from '../../src/web/pages/chat.ts'
import { answerOf } from './stand-ins.ts'

const drawn = async (answer: Parameters<typeof show>[0]) => String(await Promise.all(show(answer)))

function show(answer: ReturnType<typeof answerOf>) {
  return turnItems([
    {
      from: 'bot',
      at: '2024-05-15T02:00:00Z',
      reply: { text: answer.answer, choices: [], answer },
      sources: [],
    },
  ])
}

test('an answer that a model worded says so, and the other one can be opened', async () => {
  const answer = answerOf({ answer: 'Gửi về Sở Nội vụ.', mode: 'model' })
  const page = await drawn({ ...answer, extractive: { answer: '“gửi về <Sở> Nội vụ”', citations: [] } })
  expect(page).toContain('mô hình ngôn ngữ')
  expect(page).toMatch(/<details class="other">.*Xem bản chỉ trích dẫn.*“gửi về &lt;Sở&gt; Nội vụ”/su)
})

test('an answer of the library alone says nothing of models', async () => {
  expect(await drawn(answerOf({ answer: 'Gửi về Sở Nội vụ.' }))).not.toContain('mô hình')
})
