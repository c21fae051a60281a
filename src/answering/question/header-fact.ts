// Which fact of a document's head is asked for: who signed it, when and by whom it was issued, its number, its title, its
// day of effect, whom it is sent to, what it is about. From the folded words.

import type { NumberMention } from '../../library/number-mentions.ts'
import type { Term } from '../places/match.ts'

export type HeaderFact =
  | 'signer'
  | 'issued'
  | 'issuer'
  | 'number'
  | 'title'
  | 'effective'
  | 'recipients'
  | 'place'
  | 'subject'

/** "Hồ sơ nhận trước khi quyết định có hiệu lực thì theo quy định nào?": the day of effect parts the cases, it is not asked. */
const aroundEffect =
  / (?:truoc|sau) (?:khi|ngay|luc|thoi diem) (?:\S+ ){0,8}?hieu luc (?!tu |khi nao |ngay nao |bao gio )/

/** "Kết luận ban hành ngày 4/11/2024, hạn báo cáo là ngày nào?": the day is given, what follows from it is asked. */
export const givenDay =
  / (?:ban hanh|ki) (?:vao )?(?:ngay )?\d{1,2} \d{1,2}(?: \d{4})? .*(?:han|cham nhat|khi nao|ngay nao|bao gio|may ngay|bao lau|thi sao) /

/** "Hướng dẫn thống kê nhà ở gửi những đâu?": a document that leads the sentence is what is sent, not something it orders. */
const whom =
  '(?:cho |den |toi |di |ve |len )?(?:(?:nhung |cac )?(?:ai|dau)|(?:nhung |cac )?(?:noi|co quan|don vi|bo|bo nganh|nganh|so|co quan trung uong|dau moi)(?: trung uong| cap tren| o trung uong| lien quan)? nao)'
/** "Gửi báo cáo Bộ nào?" of the paper itself: it goes up as a report does. */
const sentUp = '(?:bao cao )?(?:(?:cho |len )?(?:bo|bo nganh|nganh|co quan trung uong) nao)'
const sentTo = new RegExp(
  `^ (?:ban |cai |to )?(?:cong van|van ban|huong dan|ke hoach|chi thi|thong bao|quyet dinh|quy che|ket luan)(?: (?!bao cao |ho so |danh sach |thi |phai |nop |ket qua |don vi |co quan |lap |xay dung )\\S+){0,16} (?:duoc |co |da )*(?:gui|phat hanh|chuyen) (?:${whom}|${sentUp})(?: vay| the| a)? $`,
)
const sentWhere = new RegExp(` gui ${whom} `)
/** What each recipient is to do with it, as the list of recipients says behind the name. */
const toWhatEnd =
  / (?:de|cho) (?:bao cao|biet|chi dao|phoi hop|theo doi|thuc hien|tong hop)(?: vay| the| a)? $/
/** What is left of a question that names a document and asks whom it was sent to. */
const ofSending = /^(?:gui|ki|bo|co|quan|trung|uong|don|vi|noi|nganh|cap|tren|cho|den|nhung|duoc|dau|moi|ai)$/

/** What the fact is told from; `terms`: the words that remain to be found. */
interface Words {
  folded: string
  numbers: NumberMention[]
  terms: Term[]
}

/** "Nộp định kỳ khi nào?": a period, folded like signing; "quyết định ký khi nào" is signed. */
const recurring = /(?<! (?:quyet|nghi)) (?:dinh|thoi|cuoi|giua) ki(?= )/g

/** "Có hiệu lực từ ngày ký à?": the day that something else is counted from, which is not asked. */
const countedFrom =
  / (?:(?:ke )?tu|ngay(?: lap tuc)?|sau) (?:ngay |khi |luc |hom |thoi diem )?(?:duoc |da )?(?:ki(?: ban hanh)?|ban hanh|phat hanh)(?! (?:khi|ngay|hom|luc|bao) )(?= )/g

/** The folded words without "từ ngày ký" of what holds from then. */
function withoutStart(folded: string): string {
  return asksEffect(folded) ? folded.replace(countedFrom, ' tu ') : folded
}

/** Whether a text holds, or from when, is spoken of. */
export function asksEffect(folded: string): boolean {
  return /(?<! het) hieu luc /.test(folded) && !aroundEffect.test(folded)
}

/** Whether the day of issue is what something is said to count from. */
export function countsFromIssue(folded: string): boolean {
  return withoutStart(folded) !== folded
}

/** The first fact of a head that the words ask for. */
export function headerFactAsked(asked: Words): HeaderFact | null {
  const words = { ...asked, folded: withoutStart(asked.folded.replace(recurring, ' ')) }
  if (asksDayItIssued(words.folded)) return 'issued'
  if (asksSigner(words)) return isYetToBeSigned(words) ? null : 'signer'
  return facts.find(([, asked]) => asked(words))?.[0] ?? null
}

const facts: [HeaderFact, (words: Words) => boolean][] = [
  ['issued', asksDayOfIssue],
  ['effective', asksDayOfEffect],
  ['issuer', asksIssuer],
  ['place', asksWhose],
  ['recipients', asksRecipients],
  ['number', asksNumber],
  [
    'title',
    ({ folded }) =>
      / (?:trich yeu|tieu de|ten goi(?! tat| gon| ngan| rut)|ten (?:cua )?ke hoach) | ten day du (?!(?:cua )?(?:(?:cac|nhung|tung|moi|may|tat ca|toan bo|bon|nam|sau|bay|tam|ba|hai|\d+) )+(?!van ban|ke hoach|quyet dinh|nghi dinh|thong tu|nghi quyet|cong van))/.test(
        folded,
      ),
  ],
  ['subject', asksSubject],
]

function isAboutDocument({ folded, numbers }: Words): boolean {
  return (
    numbers.length > 0 ||
    / (?:ke hoach|quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|chi thi|cong van|cong dien|to trinh|chuong trinh|thong bao|tai lieu|bao cao) /.test(
      folded,
    )
  )
}

function asksSigner({ folded }: Words): boolean {
  // the office of a head of a team is told by the plan, not by the signature below it
  if (ofTeam.test(folded) && !/ ki(?= )/.test(folded.replace(/ ki (?:luat|cuong)(?= )/g, ' '))) return false
  return (
    signature.test(folded) ||
    / (?:(?:ong|ba|dong chi|chu tich|pho chu tich)(?: \S+){1,6} ki|ai (?:da |la nguoi )?ki|nguoi ki|do ai ki|ai dung ten|ki boi|duoc ai ki|nguoi nao ki|ong nao ki|ba nao ki|ai la nguoi ki|ki ten|ho (?:va )?ten (?:cua )?(?:\S+ ){1,6}ki|chuc vu nguoi ki|chuc vu (?:la )?gi|chuc danh gi|(?:lanh dao|(?:thu|bo|cuc|vu|so|pho|tong cuc) truong|(?:pho )?(?:chu tich|giam doc|thu tuong|chanh van phong|tong giam doc)) nao (?:cua (?:\S+ ){1,7})?(?:da )?ki|dung ten (?:la )?(?:ai|(?:ong |ba |ong ba |nguoi |vi )+nao)) /.test(
      folded,
    ) ||
    /^(?!.* (?:ngay|sau khi|truoc khi|khi|da duoc|chua|cho|trinh|de|can|phai) ki )(?: \S+){1,7} ki (?:ke hoach|quyet dinh|van ban|cong van|thong tu|thong bao|chi thi|nghi quyet|ban hanh ke hoach) (?=.*\d)/.test(
      folded,
    )
  )
}

const ofTeam = / (?:pho )?(?:truong doan|doan truong|to truong|truong ban|thu ki|thanh vien) /

/** "Chữ ký dưới kế hoạch X là của ai?", "kế hoạch X mang chữ ký của ông nào?"; one made by a machine ("chữ ký số") is another thing. */
const signature =
  / chu ki (?!so |dien tu )(?:(?!so |gui |nop |trinh )\S+ ){0,14}?(?:(?:la |do |thuoc )?(?:cua |ve )?(?:ai|nguoi nao|ong nao|ba nao|lanh dao nao|sep nao|vi nao|(?:pho )?(?:chu tich|giam doc|cuc truong|chanh van phong|bo truong|truong \S+) hay(?= ))) /

/** "… theo kế hoạch 31/KH-SCT", "… của quyết định 12": under which numbered paper another one is made. */
export const underNumbered =
  / (?:theo|cua|trong|tai|thuoc|neu tai|quy dinh tai) (?:ke hoach|quyet dinh|cong van|quy che|thong tu|nghi dinh|chi thi|huong dan|thong bao|van ban)(?: (?:kiem tra|thanh tra))?(?: so)? \d/

/** "Ai ký kết luận kiểm tra?": a paper that a duty is about, not one of the library. */
function isYetToBeSigned({ folded, numbers }: Words): boolean {
  if (underNumbered.test(folded) && / ket luan(?: \S+){0,14} (?:do )?ai (?:la nguoi )?ki /.test(folded))
    return true
  return (
    (numbers.length === 0 || underNumbered.test(folded)) &&
    / ki (?:\S+ )?(?:ket luan|bien ban|bao cao|thong bao|quyet dinh thanh lap|giay (?:phep|chung nhan|khai sinh|xac nhan|moi)|hop dong|chung chi|so do|lenh) | (?:bien ban|phieu|giay (?:phep|chung nhan|xac nhan|moi)|hop dong|bao cao (?:(?:0?6|sau|0?9|chin) thang|tuan|thang|quy|nam|dinh k[iy]|tong ket|so ket|tu kiem tra))(?: \S+){0,10} (?:do )?ai (?:la nguoi )?ki /.test(
      folded,
    )
  )
}

/** "Kết luận thanh tra phường A số mấy, ngày nào?": its head is asked for, nothing that it concludes. */
const numberOfConclusion =
  /^ (?:thong bao )?ket luan (?:(?!phai |truoc |trong )\S+ ){0,12}(?:so (?:may|bao nhieu)|so hieu (?:la )?(?:gi|may|bao nhieu|the nao))(?: (?:va )?(?:(?:ban hanh|ra|ki) )?ngay (?:nao|may|bao nhieu))? $/
const dayOfConclusion =
  /^ (?:thong bao )?ket luan (?:thanh tra|kiem tra) (?:(?!phai |truoc |cham |trong |han |sau |khi )\S+ ){0,12}(?:ban hanh|ki|ra)(?: vao)? (?:ngay (?:nao|may|bao nhieu)|khi nao|bao gio|hom nao) $/

/** Number or day of the conclusion of an inspection. */
export function asksHeadOfConclusion(folded: string): boolean {
  return numberOfConclusion.test(folded) || dayOfConclusion.test(folded)
}

const when =
  '(?:ngay (?:thang )?(?:nam )?(?:nao|may|bao nhieu)|hom nao|khi nao|bao gio|luc nao|hoi nao|(?:thang|nam) (?:nao|may))'
const paper =
  '(?:ke hoach|quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|chi thi|cong van|chuong trinh|thong bao|huong dan|quy che)'
const issuing = '(?:ban hanh|ra|phat hanh|ki(?: ban hanh)?|cong bo)'
/** "Tỉnh X ra kế hoạch kiểm tra ngày nào, số mấy?": who issues it leads the sentence. */
const issuesPaper = new RegExp(
  ` ${issuing} (?:cai |ban |mot )?(?<kind>${paper})(?: (?!phai |truoc |cham |trong |sau |de |thi (?!dua |hanh |tuyen |xa |tran |cong )|nop |gui )\\S+){0,16}? ${when}(?= )`,
)
/** It is a duty of many, or of later. */
const yetToBeIssued = new RegExp(
  ` (?:cac|nhung|moi|tung|phai|can|se|han|cham nhat|muon nhat|cap huyen|cap xa|don vi|co quan|dia phuong|truong|co so)(?: \\S+){0,8} ${issuing} (?:cai |ban |mot )?${paper} | (?:cham nhat|han chot|muon nhat) `,
)

/** The kind of the paper of which it is asked when a body has issued it; folded. */
export function kindIssued(folded: string): string | null {
  return asksDayItIssued(folded) ? (issuesPaper.exec(folded)?.groups?.kind ?? null) : null
}

/** A named body has issued a paper, and its day is asked. */
function asksDayItIssued(folded: string): boolean {
  return issuesPaper.test(folded) && !yetToBeIssued.test(folded) && !/ (?:ai|nguoi) (?:da )?ki /.test(folded)
}

function asksDayOfIssue(words: Words): boolean {
  if (dayOfConclusion.test(words.folded)) return true
  return (
    / (?:ngay ban hanh|ban hanh (?:vao )?(?:ngay|khi|luc|thoi gian|nam|bao gio|hom)|ki (?:vao )?(?:ngay|khi|hom)|ra doi (?:khi|ngay)|ra ngay|de ngay|ban hanh thoi|duoc ban hanh bao gio|ngay ki|(?:ngay (?:nao|may|bao nhieu)|khi nao|bao gio|hom nao) (?:duoc )?(?:ki|ban hanh)|ngay ra|co tu (?:khi|ngay nao|bao gio|hom nao)|ban hanh tu khi) /.test(
      words.folded,
    ) &&
    !givenDay.test(words.folded) &&
    !(asksEffect(words.folded) && toldDay.test(words.folded)) &&
    (isAboutDocument(words) || words.terms.length <= 4)
  )
}

/** "Ký ngày 12/9 thì có hiệu lực luôn hôm đó à?": the day of issue is told, the day of effect asked. */
const toldDay = / (?:ban hanh|ki|ra)(?: \S+){0,3} ngay \d{1,2} (?:thang )?\d{1,2} /

function asksDayOfEffect(words: Words): boolean {
  const { folded, terms } = words
  if (titledApplies.test(folded)) return true
  return (
    (asksEffect(folded) || appliesFrom(words)) &&
    / khi | ngay | bao gio | tu | nao /.test(folded) &&
    (isAboutDocument(words) || ofRules.test(folded) || terms.every((t) => /^(?:hieu|luc)$/.test(t.folded)))
  )
}

/** "Quy chế văn thư có hiệu lực từ ngày nào?": the rules lead the sentence, or their effect is named. */
const ofRules =
  /^ (?:(?:cho hoi|hoi|khi nao|bao gio|ban|cai) )*(?:quy che|noi quy|dieu le|luat|phap lenh|huong dan|quy dinh(?= ve )) | hieu luc (?:thi hanh )?cua (?:ban )?(?:quy che|noi quy|dieu le|luat|phap lenh|huong dan|quy dinh) /

/** "Thông tư 7 áp dụng từ hôm nào?", "khi nào Thông tư 7 bắt đầu áp dụng": nothing is asked of the paper but from when it holds. */
function appliesFrom(words: Words): boolean {
  const { folded, terms } = words
  return (
    applies.test(folded) &&
    whenever.test(folded) &&
    isAboutDocument(words) &&
    terms.every((t) => ofApplying.test(t.folded))
  )
}

/** "Quy chế tiếp công dân của tỉnh A áp dụng kể từ ngày nào?": the paper leads the sentence. */
const titledApplies =
  /^(?: (?:the|vay|cho hoi|theo))* (?:thong tu|nghi dinh|quyet dinh|nghi quyet|luat|quy che|quy dinh|cong van|huong dan|van ban)(?: (?!thi |phai |nop |gui |den |khi |neu |duoc |doi |voi )\S+){0,14}? (?:duoc |bat dau |se |co )*ap dung (?:ke |bat dau )?tu (?:khi nao|bao gio|(?:ngay|hom|luc|thang|thoi diem|moc) (?:nao|may|bao nhieu))(?: (?:vay|the|a|nhi))* $/

const applies = / (?:ap dung|thi hanh) /
const whenever = / (?:khi nao|bao gio|(?:ngay|hom|luc|thang|thoi diem|moc) (?:nao|may|bao nhieu)) /
const ofApplying =
  /^(?:bat|dau|ap|dung|thi|hanh|thong|tu|nghi|dinh|quyet|luat|quy|che|cong|van|huong|dan|ban|chi|tt|nd|qd|nq|ct|\d+)$/

function asksIssuer(words: Words): boolean {
  // "Nghị quyết 45-NQ/TW … là của cơ quan nào?"
  const whose = / la cua (?:co quan|cap|don vi|bo|bo nganh|ban) nao $| la cua ai $/
  if (words.numbers.length === 1 && whose.test(words.folded)) return true
  return (
    / (?:co quan (?:nao )?(?:da )?ban hanh|ai (?:da )?ban hanh|do (?:ai|co quan nao|don vi nao) ban hanh|(?<!ha )noi ban hanh|don vi nao ban hanh|cap nao ban hanh|ai ra) /.test(
      words.folded,
    ) &&
    !/ (?:quyet dinh|van ban) (?:thanh lap|phe duyet|cong nhan|khen thuong|xu phat|xu ly|bo nhiem|phan cong|giao) /.test(
      words.folded,
    ) &&
    isAboutDocument(words)
  )
}

/** "Kế hoạch 216 là của tỉnh nào?" */
function asksWhose(words: Words): boolean {
  const { folded, terms } = words
  return (
    isAboutDocument(words) && (terms.length <= 4 || besideNumber.test(folded)) && ofWhichPlace.test(folded)
  )
}

/** "Kế hoạch kiểm tra kho 27/KH-SNV của tỉnh nào?": nothing but its number stands before. */
const besideNumber =
  / \d\S*(?: (?:kh|qd|tt|nd|nq|ct|cv|tb|kl|ttr|[a-z]{0,2}ubnd|hdnd|s[a-z]{2,5}|b[a-z]{1,4}|cp))* (?:la )?(?:cua|thuoc) /

const ofWhichPlace =
  / (?:ke hoach|quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|chi thi|cong van|chuong trinh|thong bao|so|\d\S*)(?: (?!nao |gi |kiem |thanh |bao )\S+){0,6} (?:la |thi |do )*(?:cua|thuoc|o) (?:(?:tinh|thanh pho|tinh thanh|tinh thanh pho|dia phuong|noi|co quan|don vi|bo|nganh|cho|huyen|ubnd|uy ban|ubnd tinh)(?: thanh)? nao|ai)(?: (?:vay|the|a|ban hanh))* $/

function asksRecipients(words: Words): boolean {
  const { folded, numbers, terms } = words
  const named =
    / (?:noi nhan(?! (?:cac )?(?:bao cao|ho so|ket qua|kien nghi|phan anh|don |phieu|san pham|so lieu|y kien))|kinh gui|(?:cong van|thong bao|van ban) .*gui (?:cho|den|toi) (?:ai|nhung ai|don vi nao|co quan nao)|gui cho nhung (?:noi|ai|co quan)|gui den nhung (?:noi|ai)|duoc gui cho) /.test(
      folded,
    ) &&
    (isAboutDocument(words) || / noi nhan /.test(folded)) &&
    !ofRow.test(folded) &&
    !(numbers.length === 0 && sentReport.test(folded))
  const plain = folded.replace(toWhatEnd, ' ')
  const length = plain.trim().split(' ').length
  const own = terms.filter((t) => t.place < length)
  return (
    named ||
    sentTo.test(plain) ||
    (numbers.length > 0 && own.every((t) => ofSending.test(t.folded)) && sentWhere.test(plain))
  )
}

/** "Báo cáo tháng về giải ngân gửi cho những cơ quan nào?": what a duty sends, and no paper of the library. */
const sentReport =
  /^ (?:cac |nhung |ban )*(?:bao cao|ho so|ket qua|danh sach|phieu|bien ban|so lieu)(?: (?!ke hoach|quyet dinh|cong van|chi thi|thong tu|thong bao|van ban)\S+)*? (?:(?:duoc|phai|can) )?(?:gui|nop|chuyen) /

/** "Báo cáo số hóa trong phụ lục: nơi nhận là sở nào?": the receiver of what a table lists. */
const ofRow =
  /^ bao cao .* noi nhan | (?:phu luc|bieu|bang|dong|cot)(?: \S+){0,12} noi nhan | noi nhan(?: cua)? (?:bieu|mau) | noi nhan (?:va |voi |cung )?(?:thoi )?han (?:\S+ ){0,2}bao cao /

function asksNumber(words: Words): boolean {
  if (numberOfConclusion.test(words.folded)) return true
  return (
    / (?:so hieu|so ki hieu|so may|so bao nhieu|ki hieu|mang so|(?:la|mang) so nao|so nao(?= (?:va )?(?:ki |ban hanh )?ngay (?:nao|may|bao nhieu) )) |^ so (?:cua )?(?:ke hoach(?! va dau_ tu)|van ban|quyet dinh|cong van|thong bao) /.test(
      words.folded,
    ) &&
    isAboutDocument(words) &&
    !/ hieu qua /.test(words.folded) &&
    !ofSeveral.test(words.folded)
  )
}

/** "Số hiệu các nghị định mà kế hoạch nêu": those of the papers that it names. */
const ofSeveral =
  / so (?:ki )?hieu (?:cua )?(?:(?:tat ca|toan bo|moi|tung) )?(?:cac|nhung|tat ca|toan bo|moi) (?:\S+ ){0,24}(?:neu|nhac|dan|vien dan|can cu|ke|ghi)(?= )/

/** "Nghị định 61 quy định gì?", with hardly a word besides. */
function asksSubject({ folded, numbers, terms }: Words): boolean {
  return numbers.length > 0 && terms.length <= (/ la gi /.test(folded) ? 1 : 3) && asksAbout(folded)
}

/** What a paper is about is asked, whatever else is. */
export function asksAbout(folded: string): boolean {
  return aboutWhat.test(folded)
}

const aboutWhat =
  / (?:ve viec gi|ve cai gi|noi dung gi|noi ve (?:(?:cai|dieu|viec|van de) )?gi|quy dinh (?:ve )?gi|ve van de gi|la van ban gi|la gi|ve gi|la ke hoach gi|phe duyet gi|quy dinh ve (?:van de|noi dung) gi|ban hanh gi|ve (?:nhung |cac )?(?:don vi|co quan|ai|dia phuong|doi tuong|linh vuc) nao) /
