import { afterEach, describe, expect, test } from 'vitest'
import { howNamed, namedSources, sourceNumber } from '../../src/retrieval/named-sources.ts'
import { articles, openLibrary, removeFolders } from './library.ts'

afterEach(removeFolders)

const how = (question: string, group: string) => howNamed(namedSources(question), sourceNumber(group))

describe('a source named in a question', () => {
  test.each([
    ['Mức thu theo Nghị định 12 năm 2019 là bao nhiêu?', 'article 12/2019/nđ-cp', 'number'],
    ['muc thu theo nghi dinh so 12/2019/ND-CP', 'article 12/2019/nđ-cp', 'number'],
    ['Nghị định 12 nói gì về hồ sơ?', 'article 12/2019/nđ-cp', 'number'],
    ['Thông tư 07/2021/TT-BNN thu phí thế nào?', 'article 07/2021/tt-bnn', 'number'],
    ['Thông tư liên tịch 3 năm 2016', 'article 03/2016/ttlt-bnv-btc', 'number'],
    ['Điểm mới của Luật cây xanh 2020', 'article 33/2020/qh14', 'year'],
    ['Bộ luật hàng hải năm 2020', 'article 33/2020/qh14', 'year'],
  ])('%s', (question, group, expected) => {
    expect(how(question, group)).toBe(expected)
  })

  test.each([
    ['Mức thu theo Nghị định 12 năm 2018', 'article 12/2019/nđ-cp'],
    ['Mức thu theo Thông tư 12 năm 2019', 'article 12/2019/nđ-cp'],
    ['Từ ngày 12/2019 hồ sơ nộp ở đâu?', 'article 12/2019/nđ-cp'],
    ['Luật sư phải nộp giấy tờ gì?', 'article 33/2020/qh14'],
    ['Nghị định 12 và Luật cây xanh 2021', 'article 33/2020/qh14'],
    ['Nghị định 12 năm 2019', 'document 12'],
  ])('is not any other: %s', (question, group) => {
    expect(how(question, group)).toBeNull()
  })
})

test('its articles come first, also where another law says more of it', async () => {
  const library = await openLibrary()
  const title = 'Hồ sơ đăng ký đàn ong'
  const text = 'Hồ sơ đăng ký đàn ong gồm tờ khai đăng ký đàn ong và bản đồ.'
  await library.ingest([...articles, { _id: '15/2021/nđ-cp+6', title, text }])
  expect((await library.find(title))[0]).toBe('15/2021/nđ-cp+6')
  expect((await library.find(`${title} theo Nghị định 12 năm 2019`))[0]).toMatch(/^12\/2019/)
})
