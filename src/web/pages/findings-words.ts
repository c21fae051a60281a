// The words of the pages of findings.

import type { Severity, Status } from '../../findings/finding.ts'

export const words = {
  title: 'Phát hiện',
  lead: 'Tồn tại, hạn chế ghi nhận khi kiểm tra, theo từng bước khắc phục.',
  none: 'Chưa có phát hiện nào khớp.',
  unit: 'Đơn vị',
  area: 'Lĩnh vực',
  round: 'Đợt kiểm tra',
  reporter: 'Người ghi',
  all: 'Tất cả',
  from: 'Ghi từ ngày',
  to: 'Đến ngày',
  filter: 'Lọc',
  clear: 'Bỏ lọc',
  board: 'Theo tình trạng',
  byArea: 'Theo lĩnh vực',
  byUnit: 'Theo đơn vị',
  more: (count: number) => `và ${count} phát hiện khác`,
  others: 'Các đơn vị khác',
  total: (count: number) => `${count.toLocaleString('vi')} phát hiện`,
  export: 'Tải về',
  exports: { xlsx: 'Excel', csv: 'CSV', docx: 'Báo cáo Word', json: 'JSON' },
  due: 'Hạn khắc phục',
  overdue: 'quá hạn',
  severity: 'Mức độ',
  recommendation: 'Kiến nghị',
  quantities: 'Số lượng',
  reported: 'Người ghi',
  status: 'Tình trạng',
  evidence: 'Minh chứng',
  noEvidence: 'Chưa có tệp nào.',
  basis: 'Căn cứ',
  noBasis: 'Chưa chọn căn cứ.',
  outdated: 'Văn bản làm căn cứ đã có bản khác trong thư viện; hãy xem lại.',
  digest: 'bản tóm lược',
  history: 'Quá trình',
  next: 'Bước tiếp theo',
  note: 'Ghi chú',
  stepped: 'Đã chuyển bước.',
  refused: 'Chưa làm được bước này: bạn không có quyền, hoặc phát hiện đã sang bước khác.',
  back: 'Các phát hiện',
  photo: (index: number) => `Ảnh ${index}`,
  file: (index: number) => `Tệp ${index}`,
  corrected: (field: string) => `Sửa ${field}`,
  added: 'Thêm minh chứng',
  basisSet: 'Chọn căn cứ',
  noted: 'Ghi chú',
  place: 'Vị trí',
}

export const SEVERITY_CLASS: Record<Severity, string> = {
  nhẹ: 'light',
  'trung bình': 'medium',
  'nghiêm trọng': 'grave',
}

export const FIELD_NAMES: Record<string, string> = {
  unit: 'đơn vị',
  area: 'lĩnh vực',
  text: 'nội dung',
  quantities: 'số lượng',
  severity: 'mức độ',
  due: 'hạn',
  recommendation: 'kiến nghị',
  round: 'đợt kiểm tra',
}

export const statusTitle = (status: Status) => status[0]!.toUpperCase() + status.slice(1)
