// Papers that pass from hand to hand, are signed, run out: what an event happens to, by one name for one meaning. Pure.

const papers: [string, RegExp][] = [
  ['quyet dinh', /quyet dinh/],
  ['ket qua', /(?:ket luan|ket qua)/],
  ['thong bao', /thong bao/],
  ['bien ban', /bien ban/],
  ['ho so', /ho so/],
  ['yeu cau', /(?:yeu cau|de nghi|de xuat)/],
  ['bao cao', /(?<!thong )bao cao/],
  ['du thao', /du thao/],
  ['phan anh', /phan anh/],
  ['mau', /(?<!theo )mau/],
  ['y kien', /y kien/],
  ['lich', /lich/],
  ['danh sach', /danh (?:sach|muc)/],
  ['muc luc', /muc luc/],
  ['ke hoach', /ke hoach/],
  ['phieu', /phieu/],
  ['don', /don(?! vi)/],
  ['to trinh', /to trinh/],
  ['tin', /tin(?! hoc)/],
  ['giay', /giay(?: phep| chung nhan| moi| bao)/],
  ['hop dong', /hop dong/],
  ['chung thu', /chung thu/],
  ['van ban', /(?:van ban|cong van)/],
]

/** Right before a word of doing, a paper: the word is part of its name, or says what is done to it. */
export const paperNoun =
  / (?:ho so|bao cao|danh (?:sach|muc)|muc luc|tai lieu|van ban|cong van|to trinh|ke hoach|de an|du toan|phuong an|don|bien ban|hop dong|quyet dinh|thong bao|giay|phieu|ket qua|ket luan)(?: (?!duoc |bi )\S+){0,3} $/

/** The names of the papers that the folded words speak of. */
export function papersIn(words: string): string[] {
  return papers.flatMap(([name, said]) => (new RegExp(` ${said.source} `).test(words) ? [name] : []))
}

/** The folded words without those of papers. */
export function withoutPapers(words: string): string {
  return papers.reduce((left, [, said]) => left.replace(new RegExp(` ${said.source} `, 'g'), ' '), words)
}
