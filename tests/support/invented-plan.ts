// Invented plans of real provinces in our own words, in as many versions as a test needs.

export interface PlanParts {
  number?: string
  place?: string
  kind?: 'TỈNH' | 'THÀNH PHỐ'
  issued?: [day: string, month: string, year: string]
  /** Last words of the duty to report: "trước ngày 20/6/2024". */
  due?: string
  /** Further numbered points of section II. */
  points?: string[]
}

/** A plan with a head, three sections, one report with its date, two cited documents. */
export function inventedPlan(parts: PlanParts = {}): string {
  const { number = '31/KH-UBND', place = 'Bắc Kạn', kind = 'TỈNH', due = 'trước ngày 20/6/2024' } = parts
  const [day, month, year] = parts.issued ?? ['12', '03', '2024']
  const points = parts.points ?? ['Việc trả kết quả đúng hẹn ở bộ phận một cửa.', 'Kỷ luật giờ làm việc.']
  return `ỦY BAN NHÂN DÂN
${kind} ${place.toUpperCase()}
Số: ${number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
${place}, ngày ${day} tháng ${month} năm ${year}

KẾ HOẠCH
Kiểm tra việc tiếp công dân và giải quyết hồ sơ năm ${year}

Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ và Chỉ thị số 18/CT-UBND ngày 05/01/2024, UBND ${kind.toLowerCase()} lập kế hoạch kiểm tra với các phần sau:

I. MỤC ĐÍCH
1. Giúp các cơ quan thấy chỗ còn chậm để sửa.
2. Không làm ảnh hưởng việc tiếp nhận hồ sơ hằng ngày của người dân.

II. NỘI DUNG
${points.map((point, i) => `${i + 1}. ${point}`).join('\n')}

III. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành tự kiểm tra và gửi báo cáo tự kiểm tra về Sở Nội vụ ${due}.
2. Sở Nội vụ tổng hợp kết quả, trình Chủ tịch UBND ${kind.toLowerCase()} xem xét.

Nơi nhận:
- Các sở, ngành;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Hoàng Thị Sao Mai
`
}
