// The kinds of documents as their heads write them, in capitals, for use inside patterns; longer names first.

export const kindWords =
  'KẾ HOẠCH LIÊN TỊCH|KẾ HOẠCH LIÊN NGÀNH|KẾ HOẠCH PHỐI HỢP|KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ ĐỊNH|NGHỊ QUYẾT LIÊN TỊCH|NGHỊ QUYẾT|THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|BỘ LUẬT|LUẬT|PHÁP LỆNH|HIẾN PHÁP|CHỈ THỊ|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH PHỐI HỢP|CHƯƠNG TRÌNH|THÔNG BÁO|BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN LIÊN NGÀNH|HƯỚNG DẪN LIÊN TỊCH|HƯỚNG DẪN|ĐỀ ÁN|PHƯƠNG ÁN|QUY CHẾ PHỐI HỢP|QUY CHẾ|QUY ĐỊNH|CÔNG ĐIỆN|KẾT LUẬN|LỆNH|BIÊN BẢN|GIẤY MỜI'
