// A small library that needs no files: knows two places, asks when none is named, follows up, and has bad days.

import type { Answer, Answering, AnswerStatus } from '../../src/answer.ts'

export interface FakeAnswering extends Answering {
  /** Every question it was asked, with what came along. */
  asked: { question: string; unit: string | undefined; context: unknown; asOf: string }[]
  /** Makes the next so many questions throw. */
  breakTimes: number
  /** Every answer waits for this. */
  gate: Promise<void>
}

const PLACES = ['Hà Nội', 'Kiên Giang']

export function fakeAnswering(): FakeAnswering {
  const answering: FakeAnswering = {
    asked: [],
    breakTimes: 0,
    gate: Promise.resolve(),
    ask: async (question, { context = {}, unit, asOf }) => {
      answering.asked.push({ question, unit, context, asOf })
      await answering.gate
      if (answering.breakTimes-- > 0) throw new Error('the library fell off its shelf')
      const place = PLACES.find((one) => question.includes(one))
      const topic = /^còn /i.test(question) ? String(context.topic ?? '?') : question
      return { answer: answerTo(question, topic, place), context: { topic, place } }
    },
  }
  return answering
}

function answerTo(question: string, topic: string, place: string | undefined): Answer {
  if (/lương/i.test(question))
    return answer('not_found', 'Thư viện không có văn bản trả lời câu này.', question)
  if (/liệt kê tất cả/i.test(question)) return answer('answered', longText(), question)
  if (/^hạn nộp\?$/i.test(question)) {
    const choices = PLACES.map((one) => ({ label: `${one}, 2023`, question: `Hạn nộp của ${one}` }))
    return answer('clarify', 'Hỏi hạn nộp của nơi nào?', question, choices)
  }
  const said = place === undefined || topic.includes(place) ? topic : `${topic} | ${place}`
  return answer('answered', `Trả lời: ${said}`, said, [
    { label: 'Xem nguyên văn', question: `Nguyên văn: ${said}` },
  ])
}

function answer(
  status: AnswerStatus,
  text: string,
  question: string,
  choices: Answer['choices'] = [],
): Answer {
  return {
    status,
    answer: text,
    citations: [],
    deadlines: [],
    warnings: [],
    mode: 'extractive',
    question,
    choices,
    ms: 1,
  }
}

/** Sixty paragraphs, about 7,000 characters: more than any platform takes in one message. */
export function longText(): string {
  return Array.from(
    { length: 60 },
    (_, n) => `Đoạn ${n + 1}: ${'nội dung cần báo cáo, '.repeat(5)}hết đoạn ${n + 1}.`,
  ).join('\n\n')
}
