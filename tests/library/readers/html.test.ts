import { describe, expect, test } from 'vitest'
import { readSource } from '../../../src/library/readers/read.ts'
import { toWindows1258 } from '../../support/make-files.ts'

const lines = async (html: string) => (await readSource(Buffer.from(html), 'trang.html')).text.split('\n')

describe('web pages', () => {
  test('gives a line to each block, evens spaces and resolves entities', async () => {
    const html = `<html><head><title>Bỏ</title><style>p{}</style></head><body><h1>K&#7871; ho&#x1EA1;ch</h1>
      <p>Số&nbsp;19 &amp; <b>phụ</b>
      lục<br>dòng hai</p><script>var a = "<p>không</p>"</script><div>Ba<p>Bốn</div></body></html>`
    expect(await lines(html)).toEqual(['Kế hoạch', 'Số 19 & phụ lục', 'dòng hai', 'Ba', 'Bốn'])
  })

  test('writes out the numbers of ordered lists', async () => {
    const html = `<ol start="3"><li>Ba</li><li>Bốn<ol type="a"><li>nhỏ</li><li value="4">dê</li></ol></li><li>Năm</li></ol>
      <ol type="I"><li>Mục</li></ol><ul><li>gạch</li></ul><ol><li>7. đã có số</li></ol>`
    expect(await lines(html)).toEqual([
      '3. Ba',
      '4. Bốn',
      'a) nhỏ',
      'd) dê',
      '5. Năm',
      'I. Mục',
      '- gạch',
      '7. đã có số',
    ])
  })

  test('makes rows of tables, each merged value once', async () => {
    const html = `<table><tr><th>TT</th><th>Việc</th><th colspan=2>Hạn</th></tr>
      <tr><td rowspan="2">1</td><td><p>Sơn</p><p>sửa</p></td><td>30/4</td><td>năm 2031</td></tr>
      <tr><td>Rửa</td><td>1/5</td><td></td></tr></table>`
    expect(await lines(html)).toEqual(['TT\tViệc\tHạn\t', '1\tSơn sửa\t30/4\tnăm 2031', '\tRửa\t1/5\t'])
  })

  test('reads a letterhead cell by cell, not as rows', async () => {
    const html = `<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH AN HÒA</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>
      <tr><td>Số: 19/KH-UBND</td><td>An Hòa, ngày 20 tháng 02 năm 2031</td></tr></table>`
    expect(await lines(html)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN HÒA',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 19/KH-UBND',
      'An Hòa, ngày 20 tháng 02 năm 2031',
    ])
  })

  test('drops menus and hidden parts, but not a body that is marked up as one', async () => {
    const body = '<p>Nội dung thật của văn bản, dài hơn thực đơn rất nhiều lần.</p>'
    const menu =
      '<nav><a>Trang chủ</a></nav><ul class="main-menu"><li>Tin</li></ul><p style="display: none">Ẩn</p>'
    expect(await lines(menu + body)).toEqual(['Nội dung thật của văn bản, dài hơn thực đơn rất nhiều lần.'])
    expect(await lines(`<div class="sidebar">${body}</div>`)).toEqual([
      'Nội dung thật của văn bản, dài hơn thực đơn rất nhiều lần.',
    ])
  })

  test('follows the charset that the page declares', async () => {
    const page =
      '<html><head><meta charset="windows-1258"></head><body><p>Kế hoạch của tỉnh</p></body></html>'
    expect((await readSource(toWindows1258(page), 'a.htm')).text).toBe('Kế hoạch của tỉnh')
  })

  test('reads 100,000 nested boxes and tables without overflowing the stack', async () => {
    const deep = `${'<div>'.repeat(100_000)}Đáy${'</div>'.repeat(100_000)}`
    expect(await lines(deep)).toEqual(['Đáy'])
    const tables = `${'<table><tr><td>'.repeat(20_000)}Đáy`
    expect(await lines(tables)).toEqual(['Đáy'])
  })

  test('survives torn markup', async () => {
    expect(await lines('<p>Một<td>Hai</table><ol><li>Ba</ul></ol><p>Bốn <b')).toEqual([
      'Một',
      'Hai',
      '1. Ba',
      'Bốn',
    ])
  })
})
