// Whether a question asks what a document cites ("các nghị định nêu trong kế hoạch X"), or by which paper another one is
// carried out ("triển khai Quyết định X bằng kế hoạch nào?"). From the folded words.

const kinds =
  '(?:nghi dinh|thong tu|quyet dinh|van ban|luat|nghi quyet|chi thi|ke hoach|cong van|chuong trinh|de an|ket luan|cong dien|to trinh)'
/** What names things itself, each with a number or a name behind it. */
const paper =
  '(?:ke hoach|kh|quyet dinh|thong tu|nghi dinh|nghi quyet|chuong trinh|thong bao|cong van|quy che|van ban(?! nao)|phu luc|ban)'
const names = '(?:nhac|vien dan|trich dan|dan chieu|dan|can cu|de cap|neu|ghi|ke ra|liet ke)'
const towards = '(?: den| toi| ra| ten| so)*'

const isNamedIn = new RegExp(
  ` ${kinds}(?: nao| gi)?(?: (?:cua|do)(?: (?!duoc |bi |co )\\S+){1,10})? (?:duoc|bi|co) (?:(?!nao |ai )\\S+ ){0,2}${names}${towards} (?:trong|tai|o|boi) (?!nhung |cac |van ban nao |ke hoach nao |dau )`,
)
/** "Những nghị định có trong kế hoạch X", "thông tư nêu tại …". */
const standsIn = new RegExp(
  ` (?:nhung|cac|moi|het|toan bo|tat ca|may|bao nhieu|\\d+|liet ke|ke(?: ten| ra)?|so hieu)(?: (?:cac|nhung|het|loai|so hieu|ten))* ${kinds}(?: nao| gi)?(?: cua (?:\\S+ ){1,5})? ?(?:co |nam |${names}${towards} )(?:o |ben )?(?:trong|tai|o) (?:noi dung |ban |cai )*${paper} `,
)
/** "Văn bản mà kế hoạch X nhắc tới", "thông tư của Bộ Y về việc Z mà KH 12 có dẫn ra". */
const thatItNames = new RegExp(
  ` ${kinds}(?: nao)?(?: (?!(?:duoc|bi|nao|do) )\\S+){0,14}? (?:ma|duoc|do) ${paper}(?: (?!duoc |bi )\\S+){0,14}? (?:co |da |dang )?${names}${towards}(?: (?:trong do|trong ay|o do|vay|the|a))* $`,
)
/** "Trong kế hoạch X có những văn bản nào được nêu?" */
const withinIt = new RegExp(
  ` (?:trong|tai|o) (?:noi dung |ban )*${paper}(?: (?!nao )\\S+){1,6} (?:co|${names}${towards}) (?:nhung |cac |may |bao nhieu )*${kinds}(?: (?:nao|gi|khac))*(?: (?:duoc|bi) ${names}${towards}| (?:khac|vay|the|a))* $`,
)

/** "Kế hoạch X nêu mấy nghị định?" */
const itNames = new RegExp(
  ` (?:${paper}(?: (?!nao )\\S+){1,8}?|\\d{1,4}(?: [a-z]{2} ubnd)?) (?:co )?${names}${towards} (?:may|bao nhieu|nhung|cac|tat ca|hai|ba|bon|\\d{1,2})(?: (?:cac|nhung|loai))* ${kinds} `,
)

/** "KH 12 có nhắc thông tư nào?": the one paper with a number does the naming; named in some other paper it does not. */
const numberNames = new RegExp(
  `^(?!.* can cu )(?=.* ${kinds} (?!so \\d|\\d))(?!(?:.* ${paper} (?:so )?\\d){2}).* ${paper} (?:so )?\\d\\S*(?: (?!duoc |bi |co |nao |gi |va |hay |thi )\\S+){0,6} (?:co |da |dang )?${names}${towards} (?!(?:o |trong |tai |boi )(?:nhung |cac )*${kinds} |(?:o |trong |tai )?dau )`,
)

/** "Kể tên các nghị định trong kế hoạch X": nothing but what is named there is asked for. */
const listedIn = new RegExp(
  `^(?!.* (?:khi nao|ngay nao|bao gio|ai|don vi nao|co quan nao|the nao|bao lau|lam gi|khong) ).* (?:nhung|cac|moi|het|toan bo|tat ca|liet ke|ke(?: ten| ra)?|so hieu)(?: (?:cac|nhung|het|loai|so hieu|ten|tat ca))* ${kinds}(?: nao| gi)? (?:o |ben )?(?:trong|tai|o) (?:noi dung |ban |cai )*${paper}(?: \\S+){0,14} $`,
)
/** "Hai thông tư mà tỉnh X viện dẫn khi kiểm tra": whoever issued the paper cites. */
const thatOneCites = new RegExp(
  ` ${kinds}(?: (?!nao |gi )\\S+){0,10}? (?:ma|duoc|do) (?:(?!ke hoach nao|van ban nao|nao |ai )\\S+ ){1,7}?(?:co |da |dang )?(?:vien dan|trich dan|dan chieu|nhac(?: den| toi| ten)?|dan ra|ke ra)(?: (?!o (?:nhung |cac )?(?:ke hoach|van ban))\\S+){0,12} $`,
)
/** "Cả nghị định lẫn thông tư, gồm những số nào?": several kinds, and the number of each. */
const numbersOfKinds = new RegExp(
  ` ${kinds} (?:va |lan |hay |hoac |cung )?(?:cac )?${kinds}(?: \\S+){0,6}? (?:nhung|cac|may) so(?: hieu)? (?:nao|gi) | ${kinds} (?:va |lan |hay |hoac |cung )?(?:cac |nhung )?${kinds} (?:co )?so (?:hieu )?(?:nao|may|bao nhieu|gi) `,
)

/** "Kế hoạch 12 có bao nhiêu nghị định, thông tư?": nothing is said of them but their kind. */
const itHas = new RegExp(
  ` ${paper} (?:so )?\\d\\S*(?: (?!nao |phai )\\S+){0,6}? co (?:tong cong |tat ca )?(?:may|bao nhieu|nhung|cac) (?!van ban |ke hoach )${kinds}(?: (?:va|nao|gi|khac|tat ca|vay|the)| ${kinds})* $`,
)

/** The document named cites, it is not the one cited. */
export function asksWhatOneCites(folded: string): boolean {
  const forms = [
    isNamedIn,
    standsIn,
    thatItNames,
    withinIt,
    itNames,
    itHas,
    numberNames,
    listedIn,
    thatOneCites,
    numbersOfKinds,
  ]
  const asked = folded.replace(listed, ' ')
  return forms.some((form) => form.test(asked))
}

/** "…, kể hết ra": how it is to be told. */
const listed =
  / (?:(?:hay|xin|vui long|nho|giup|cho) )*(?:ke|liet ke|neu|ghi|doc|cho xem)(?: (?:het|ra|du|day du|ten|giup|ro|toan bo|tat ca|luon|ho|cho))+ $/

const carries = '(?:trien khai|thuc hien|cu the hoa|thi hanh)'
const openPaper = `(?:nhung |cac |mot )?(?:ke hoach|van ban|quyet dinh|chuong trinh|cong van|chi thi|de an|nghi quyet|huong dan) (?:nao|gi|so may|so bao nhieu|so hieu)`
const byPaper = [
  new RegExp(` ${carries} (?:\\S+ ){0,14}?(?:bang|thong qua|qua|tai|boi|theo|trong) ${openPaper} `),
  new RegExp(` (?:de|nham) ${carries} (?:\\S+ ){1,14}?(?:ban hanh|ra|xay dung|lap|co|dung) ${openPaper} `),
  new RegExp(
    ` ${openPaper} (?:\\S+ ){0,6}?(?:de |nham )?(?:to chuc )?${carries}(?: (?:va|thuc hien))*(?: \\S+){0,4} \\d\\S*(?: \\S+){0,8} $`,
  ),
  new RegExp(
    ` (?:ke hoach|van ban|quyet dinh|chuong trinh|cong van|chi thi|de an|huong dan) (?:de )?${carries}(?: (?:va|thuc hien))* (?:\\S+ ){0,3}\\d\\S* (?:\\S+ ){0,8}?(?:so (?:may|bao nhieu|hieu)|la (?:ke hoach|van ban|quyet dinh) nao|(?:ban hanh|ki)(?: vao)? (?:ngay|khi|nam|bao gio)) `,
  ),
]

/** Which paper carries out the one that is named by its number. */
export function asksWhatCarriesOut(folded: string): boolean {
  return byPaper.some((form) => form.test(folded))
}
