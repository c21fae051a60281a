// What staff ask of every plan of inspection in words of their own, and plans tell in one sentence of their own: who tells
// the day of the visit, whom the team looks at first, whether others may be added, what the team does at the end, who
// receives it, how the unit's report is written, what a programme is centred on.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { inspectedAgain } from '../evidence/in-kind.ts'
import { bare } from '../evidence/sufficient.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { leftover } from './leftover.ts'
import { newestOfSeries } from './series.ts'
import { addLead } from './slots/lead.ts'

interface Telling {
  /** How it is asked, in folded words. */
  asks: RegExp
  /** How a plan tells it, the closest first. */
  tells: RegExp[]
  /** Folded words of the question that no telling need have. */
  framing: string
}

const who = '(?:ai|ben nao|don vi nao|co quan nao|noi nao|cho nao|bo phan nao|phong nao|so nao)'
const visit = '(?:kiem tra|phuc tra|thanh tra|tai kiem tra)'
const list = '(?:don vi|co quan|dia phuong|doi tuong|danh sach|noi|cho|so|huyen|xa|phuong)'
const change = '(?:them|bo sung|bot|rut|thay doi|dieu chinh|doi|mo rong|them bot)'
/** Words of any plan of inspection and of whoever asks. */
const common =
  'ke hoach,theo,doan,to,kiem tra,phuc tra,thanh tra,cong tac,cac,nhung,don vi,co quan,dia phuong,tung,minh,em,toi,duoc,bi,o,tai,thi,se,cho,voi,cua,khi,di,den,xuong,ve,toi,nay,do,tinh,thanh pho,can,co,khong,gi,nao,the nao,ra sao'

const tellings: Telling[] = [
  {
    asks: new RegExp(
      ` (?:ngay|lich|thoi gian|gio giac|gio)(?: \\S+){0,14} ${who} (?:\\S+ ){0,3}?(?:thong bao|bao)(?= )(?! cao) | ${who} (?:se |la nguoi |phai |(?:len|lap|chot) (?:\\S+ ){1,4}?)?(?:thong bao|bao)(?! cao )(?: \\S+){0,6} (?:ngay|lich|thoi gian|gio)(?= )`,
    ),
    tells: [
      /(?:thời gian|lịch|ngày|giờ)[^.;]{0,60}?\s(?:do|được)\s[^.;]{2,80}?(?:thông báo|báo)(?!\s+cáo)/iu,
      /(?:thời gian|lịch|ngày)[^.;]{0,80}?thông báo\s+(?:cho|tới|đến)|thông báo[^.;]{0,40}(?:lịch|thời gian|ngày)[^.;]{0,20}(?:kiểm|thanh) tra/iu,
    ],
    framing:
      'ngay,gio,gio giac,lich,thoi gian,cu the,chinh xac,lam viec,bao,thong bao,ai,ben,phai,la nguoi,truoc,huyen,quan,thi xa,xa,phuong,so,nganh,truong,chung toi,chung em,len,lap,chot,danh sach,roi',
  },
  {
    asks: new RegExp(
      `^(?=.* (?:nao|gi|ai|dau|the nao|ra sao) ).* (?:(?:uu tien|chu trong|chu y|tap trung|de y|nham vao|nham toi|nham den|quan tam|trong tam|trong diem)(?: (?!vao )\\S+){0,3} ${visit}|${visit}(?: \\S+){0,4} (?:uu tien|chu trong|tap trung|trong tam|trong diem)) `,
    ),
    tells: [
      /(?:ưu tiên|chú trọng|tập trung|chú ý|trọng tâm|trọng điểm)[^.;:]{0,30}\s(?:kiểm tra|phúc tra|phục tra|thanh tra|rà soát)/iu,
      /(?:kiểm tra|phúc tra|thanh tra)[^.;:]{0,40}(?:tập trung|ưu tiên|chú trọng) (?:vào|vào các|đối với|các)/iu,
    ],
    framing:
      'uu tien,chu trong,chu y,tap trung,de y,nham vao,nham toi,quan tam,trong tam,trong diem,loai,kieu,ra sao,the nao,nhu the nao,truoc,dau tien,nhat,vao,ai,dau,diem,noi dung,linh vuc,mang,viec',
  },
  {
    asks: new RegExp(
      ` doan(?: \\S+){0,8} ${change} (?:\\S+ ){0,2}?${list}(?: \\S+){0,8} (?:khong|chua) | ${change} (?:\\S+ ){0,2}?(?:${list} )?(?:bi |duoc |vao )?(?:danh sach|doi tuong|don vi|ke hoach)(?: \\S+){0,8} (?:khong|chua) | (?:doan|to)(?: \\S+){0,4} ${visit} (?:\\S+ ){0,2}?${list} (?:khong co|khong nam|khong thuoc|ngoai|nam ngoai)(?: \\S+){0,8} (?:khong|chua) `,
    ),
    tells: [
      /(?:điều chỉnh|bổ sung|thay đổi|mở rộng)[^.;]{0,40}(?:cơ quan|đơn vị|đối tượng|danh sách|địa phương)[^.;]{0,60}(?:kiểm tra|thanh tra)/iu,
      /(?:kiểm tra|thanh tra)[^.;]{0,60}(?:ngoài danh sách|ngoài kế hoạch|không (?:có|nằm) trong (?:danh sách|kế hoạch))/iu,
    ],
    framing:
      'them,bo sung,bot,rut,thay doi,dieu chinh,doi,mo rong,danh sach,doi tuong,noi,cho,so,huyen,xa,phuong,ngoai,nam,trong,khong co,khong thuoc,quyen,the,co the,vao,ra,khac,nua,ten',
  },
  {
    asks: new RegExp(
      ` ${visit} xong(?: \\S+){0,8} (?:doan|to)(?: \\S+){0,5} gi | (?:doan|to) (?:\\S+ ){0,8}?(?:xong|ket thuc)(?: \\S+){0,6} (?:phai|can|se)? ?lam gi `,
    ),
    tells: [
      /(?<!\p{L})(?:kết thúc|sau khi kết thúc|sau)(?:\s(?:các|mỗi|từng))?(?:\s(?:cuộc|đợt|hoạt động|buổi))?\s(?:kiểm tra|thanh tra)[^.]{0,80}?(?:báo cáo|thông báo|kết luận|gửi|tổng hợp|lập)/iu,
    ],
    framing: 'xong,ket thuc,sau,roi,phai,can,se,lam,gi,viec',
  },
  {
    asks: / (?:ai|nguoi nao|nhung ai|thanh phan nao|nguoi cua don vi nao|cu ai|bo tri ai|ai ben don vi)(?: \S+){0,6} (?:lam viec|tiep|tham du|du hop|du)(?: \S+){0,3} doan | (?:lam viec|tiep|tham du)(?: \S+){0,3} doan(?: \S+){0,8} (?:gom ai|gom nhung ai|la ai|ai|nhung ai|thanh phan nao) /,
    tells: [
      /(?:bố trí|cử|phân công)[^.;]{0,80}(?:làm việc|tham dự|dự|tiếp)[^.;]{0,40}đoàn/iu,
      /(?:lãnh đạo|đại diện)[^.;]{0,60}(?:làm việc|tham dự|dự|tiếp)[^.;]{0,30}đoàn/iu,
    ],
    framing:
      'ai,nguoi,nguoi nao,thanh phan,phai,ra,lam viec,tiep,tham du,du,hop,cu,bo tri,gom,nhung ai,la,truc tiep,phia,ben',
  },
  {
    asks: / bao cao(?: \S+){0,10} (?:soan|viet|lam|lap|xay dung|theo)(?: \S+){0,3} (?:mau|de cuong|bieu mau|khung)(?: \S+){0,2} (?:nao|gi|sao) /,
    tells: [
      /báo cáo[^.;]{0,40}theo\s+(?:mẫu|đề cương|biểu mẫu)/iu,
      /(?:xây dựng|ban hành|gửi)[^.;]{0,40}(?:biểu mẫu|đề cương)[^.;]{0,60}/iu,
    ],
    framing:
      'bao cao,soan,viet,lam,lap,xay dung,theo,mau,de cuong,bieu mau,khung,gui,nop,nao,gi,doan,xa,huyen,so,phuong,phai',
  },
  {
    asks: / (?:trong tam|trong diem)(?: \S+){0,14} (?:la (?:gi|nhung gi|nhung viec gi|viec gi|cai gi)|gi|nhung gi|vao dau|o dau|dau|nao) | (?:dat|xac dinh) trong tam (?:\S+ ){0,3}|^ trong tam (?:cua )?(?:\S+ ){2,14}$/,
    tells: [/trọng tâm(?:,\s*trọng điểm)?\s+(?:là|gồm|sau)\s*:?|trọng tâm\s*:/iu],
    framing:
      'trong tam,trong diem,la,gi,nhung gi,viec gi,dau,vao dau,o dau,dat,xac dinh,vao,toi,den,giai doan,trong,nam,chinh',
  },
]

interface Place extends Span {
  prepared: PreparedDocument
  unit: Unit
  rank: number
  share: number
  /** Where the telling words begin. */
  at: number
}

/** The sentence of the plans in scope that tells it; `null` for other questions, and where none does. */
export function composePlanTelling(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.place !== null || scope.missing || !scope.named) return null
  const telling = tellings.find((t) => t.asks.test(u.folded))
  if (!telling) return null
  const framing = `${common},${telling.framing}`.split(',')
  const meant = u.years.length > 0 || u.numbers.length > 0 ? asked.documents : newestOfSeries(asked.documents)
  const found = meant
    .flatMap((prepared) => {
      const matter = leftover({ ...asked, documents: [prepared] }, framing).filter((t) => !t.light)
      return placesIn(asked, prepared, telling, matter)
    })
    .sort((a, b) => a.rank - b.rank || b.share - a.share)
  const [best] = found
  if (!best) return null
  const told = found.filter((p) => p.rank === best.rank && p.share >= best.share - alike).slice(0, most)
  const draft = emptyDraft('answered')
  for (const { prepared, unit, start, end, at } of told) {
    const { document } = prepared
    const from = end - start > longest ? at : start
    const quote = shortQuote(document.text, { start: from, end }, { start: from, end: from + 1 }, longest)
    draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  // "ai thông báo lịch?": a clause without a subject is told of the body above it
  if (told.length === 1) addLead(draft, asked, { ...bare, unit: best.unit, prepared: best.prepared })
  return proven(
    draft,
    told.map((p) => p.prepared.document),
  )
}

const most = 2
const longest = 640
const alike = 0.15
/** The matter that is named besides must stand in the sentence, above it or in the title. */
const enough = 0.75
const heavy = 1.2

function placesIn({ u }: Asked, prepared: PreparedDocument, { tells }: Telling, matter: Term[]): Place[] {
  const { document } = prepared
  return prepared.units.flatMap((unit) => {
    if (unit.row || unit.section.kind === 'recipients') return []
    return statementsIn(unit).flatMap((statement): Place[] => {
      const words = document.text.slice(statement.start, statement.end)
      const rank = tells.findIndex((t) => t.test(words))
      if (rank < 0) return []
      const above = unit.headings.map((h) => leadOf(document, h.section)).join(' ')
      const own = coverageIn(fieldOf(syllablesOf(words)), matter)
      const around = better(own, coverageIn(fieldOf(syllablesOf(above)), matter), 0.8)
      if (matter.length > 0 && shareOf(matter, around) < enough) return []
      if (matter.some((t, i) => t.weight >= heavy && (around[i] ?? 0) < 0.3)) return []
      const said = ` ${phraseKey(words)} `
      const again = inspectedAgain.test(u.folded)
      const fits = again && !inspectedAgain.test(said) ? 0 : 1
      return [
        {
          prepared,
          unit,
          start: statement.start,
          end: statement.end,
          rank,
          share: shareOf(matter, own) + fits,
          at: statement.start + words.search(tells[rank]!),
        },
      ]
    })
  })
}
