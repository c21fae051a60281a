// The words of duties: what names an acting body, what it does, and the compounds in which a verb is part of a name.
// Verbs count only in lower case: a capital inside a phrase belongs to a name ("Sở Giáo dục và Đào tạo").

const verbWords =
  'tổ chức|thông tin(?= (?:cho|đến|tới|ngay|kịp thời))|xây dựng|báo cáo|gửi|nộp|hoàn thành|chủ trì|phối hợp|có trách nhiệm|có nhiệm vụ|có (?:các |những )?(?:nghĩa vụ|quyền)(?=\\s(?:sau|như sau)(?![\\p{L}])|:)|tham mưu|rà soát|thực hiện|lập|đề xuất|trình|tổng hợp|tập hợp|chuẩn bị|cử|ban hành|' +
  'triển khai|kiểm tra|đánh giá|khắc phục|cập nhật|công khai|niêm yết|hướng dẫn|theo dõi|đôn đốc|chỉ đạo|chịu trách nhiệm|phải|cần|được giao|căn cứ|đề nghị|yêu cầu|' +
  'là|làm|báo(?= (?:ngay|cho|về|lên|tin|Phòng|UBND|Ủy ban|Công an|Sở|Trạm|Chủ tịch|Trưởng|Đồn)(?![\\p{L}]))|cung cấp|bố trí|thông báo|tiếp nhận|xem xét|quyết định|định kỳ|chủ động|kịp thời|tiến hành|tự kiểm tra|tiếp tục|tăng cường|nghiêm túc|đăng ký|rút kinh nghiệm|giao|tập trung|kết thúc|thẩm định|thẩm tra|bảo đảm|đảm bảo|quản lý|vận hành|công bố|phê duyệt|giám sát|lựa chọn|thành lập|kiện toàn|bổ sung|sửa đổi|thống kê|xác minh|xác nhận|xác định|công nhận|tạo lập|chuyển|trả|giải quyết|khảo sát|tập huấn|đào tạo|tuyên truyền|phổ biến|nâng cấp|nâng|bàn giao|nghiệm thu|chọn|xử lý|chấn chỉnh|sắp xếp|hoàn thiện|hoàn tất|duyệt|giới thiệu|lồng ghép|nhập|phân công|họp|tự đánh giá|tự|quán triệt|cải tiến|giải trình|trả lời|phản hồi|ký|(?<!(?:các|cùng|ngang|cao|trung|sơ) )cấp(?! (?:xã|huyện|tỉnh|trên|dưới|trung|sở|phòng|có|ủy|uỷ|bộ|phó|trưởng|cơ sở|nào|quốc|ngành))|kê khai|phát hành|mời|thống nhất|khai thác|hỗ trợ|kết nối|chia sẻ|duy trì|phục vụ|thanh toán|quyết toán|' +
  'sửa|khai báo|tiếp(?= (?:công dân|dân|định kỳ|đột xuất|thường xuyên)(?!\\p{L}))|phúc tra|tái kiểm tra|thanh tra|phúc tra|chấm|cân đối|vận chuyển|đưa|huy động|phát|thu|mua sắm|mua|lắp đặt|sửa chữa|bồi dưỡng|thi tuyển|kiểm kê|số hóa|cắt giảm|tích hợp|ghi nhận|lưu|sử dụng|chi trả|mở|đăng tải|đăng(?! kiểm)|tuyên dương|khen thưởng|tổng kết|sơ kết|phân tích|kiến nghị|giải ngân|thu thập|phỏng vấn|lấy|tham gia|trực|đối chiếu|sao gửi|đính chính|thu hồi|từ chối|gia hạn|nhận|dự thảo|soạn thảo|chốt|bảo vệ|trồng|trang bị|thay|nhắc nhở|nhắc|đối thoại|nêu|có ý kiến|có văn bản|phân bổ|đo đạc|giao kế hoạch|cắt tỉa|tháo dỡ|di dời|nạo vét|phun|tiêm|' +
  'vận động|kiểm đếm|hoàn chỉnh|cho ý kiến|cho biết|cắm|sao lưu|lưu giữ|tạm dừng|tạm ngừng|thu gom|khử khuẩn|hoàn trả|chỉnh sửa|tiêu hủy|chấm dứt|biên soạn|bình xét|sinh hoạt(?= (?:định kỳ|thường kỳ|\\d|mỗi|hằng|hàng|một|hai|vào))|lắp|giải phóng(?= mặt bằng)'

/** "Tổ chức cứu hộ gửi …" acts; "Tổ chức hội nghị, gửi …" and "Tổ chức rà soát và gửi …" are acts themselves. */
const organisations = `tổ chức(?=\\s(?!(?:các|cuộc|hội|lễ|lớp|kỳ|buổi|đoàn|thi|việc|nhiều|một|hai|toàn|lại|tốt|học|bầu|đối thoại|sinh hoạt|chiến dịch|phong trào|diễn tập)(?![\\p{L}]))(?:(?!(?:${verbWords}|và|hoặc|để|cho|đến|trước|sau|trong)(?![\\p{L}]))\\p{L}+\\s){1,6}(?:gửi|nộp|báo cáo(?! viên)|lập|có trách nhiệm|phải|chịu trách nhiệm|thông báo|trình)(?![\\p{L}]))`

/** Persons, households and businesses: no offices, but a text may bind them too. */
const partyWords =
  'người (?:nộp|dự (?:thi|tuyển|xét)|(?:bị )?(?:khiếu nại|tố cáo)|giải quyết|sử dụng|lao động|được|khai|đại diện|đề nghị|yêu cầu|quản lý|điều khiển|dân|bệnh|học|trực|hành nghề|tiêu dùng|hướng dẫn|chăn nuôi|vận hành)|cá nhân|(?:các )?hộ (?:gia đình|kinh doanh|dân|nuôi|chăn nuôi|trồng|sản xuất)|' +
  'chủ (?:rừng|đập|hồ|bến|tàu|hộ|phương tiện|nguồn thải|cơ sở|cửa hàng|trang trại|doanh nghiệp|nhà|xe|lò|mỏ|sở hữu|thể|dự án|hàng|vườn)|nhà (?:máy|hát|văn hóa|thuốc|hàng|xe|cung cấp|sản xuất|phân phối|nhập khẩu|xuất bản)|' +
  'thương nhân|cửa hàng|siêu thị|đại lý(?! thuế)|khách sạn|quầy thuốc|thư viện|bảo tàng|học viện|đại học|thuyền trưởng|lái xe|giáo viên|học sinh|sinh viên|học viên|(?:cộng tác|tuyên truyền|giám sát|thanh tra|công chứng|chấp hành|đấu giá|giao dịch|kiểm soát|kiểm toán|đăng kiểm) viên|phụ huynh|bác sĩ|nhân viên|kế toán|thủ (?:kho|quỹ)|đội(?! (?:ngũ|hình|tuyển))|đồn(?= (?:biên phòng|công an))|(?:các )?hạt(?= (?:kiểm lâm|quản lý))|bến (?:xe|cảng|thủy)|thí sinh|đại biểu|công dân|ngư dân|nông dân|hội viên|đoàn viên|đảng viên|ủy viên'

/** First words of a body's name or description, longest first where one begins another. */
export const bodyWords =
  'các thôn|các bản|các ấp|các khóm|các tổ dân phố|các khu phố|trưởng (?:các )?(?:thôn|bản|ấp|khóm|buôn|khu phố)|các cơ quan|cơ quan|các đơn vị|(?:hai|ba|bốn|những|mọi|tất cả các|từng|mỗi) (?:cơ quan|đơn vị|địa phương|sở|phòng|xã)|đơn vị|các địa phương|địa phương|các sở|sở|các ban|các ngành|các cấp|ban|ủy ban nhân dân|uỷ ban nhân dân|ubnd|ủy ban|uỷ ban|' +
  'hội đồng nhân dân|hđnd|văn phòng|chánh văn phòng|tổng thanh tra(?= chính phủ)|thanh tra|chánh thanh tra|đoàn kiểm tra|các đoàn kiểm tra|đoàn thanh tra|đoàn thẩm định|tổ kiểm tra|các tổ(?! chức)|tổ công tác|tổ(?! chức)|trưởng(?= (?:các |đoàn|ban|phòng|tổ|bộ phận|thôn|công an|chi cục))|phó trưởng|thành viên|các phòng|phòng|' +
  'chi cục|cục|tổng cục|các bộ|bộ trưởng|bộ|thứ trưởng|vụ|các vụ|các trung tâm|trung tâm|các bộ phận|bộ phận|thủ trưởng|phó giám đốc|giám đốc|tổng giám đốc|phó chủ tịch|chủ tịch|người đứng đầu|công an|công chức|viên chức|cán bộ|' +
  'điện lực|các khu quản lý|khu quản lý|bộ chỉ huy|kho bạc|bảo hiểm xã hội|ngân hàng|mặt trận|ủy ban mặt trận|hội đồng|liên đoàn|đoàn thanh niên|tỉnh đoàn|huyện đoàn|thành đoàn|hội|trường(?! hợp)|các trường(?! hợp)|nhà trường|bệnh viện|các bệnh viện|trạm|' +
  'doanh nghiệp|các doanh nghiệp|hợp tác xã|công ty|tập đoàn|ban quản lý|hiệu trưởng|lãnh đạo|thường trực|đảng ủy|huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy|các (?:quận|huyện|thị|đảng) ủy|đối tượng (?:thanh tra|kiểm tra)|(?:các )?đối tượng(?= (?:được )?(?:quy định|nêu|xác định) tại)|các huyện|các xã|các quận|các tỉnh|các thành viên|' +
  `${organisations}|` +
  '(?:các )?tổ chức(?=,? (?:cá nhân|chính trị|hành nghề|đảng|đề nghị|đang|phải|không|nộp|nhận|đã|hoạt động|tín dụng|kinh tế|sự nghiệp|đấu giá|được|khai thác|có|trúng|thu|cung cấp|đăng ký))|quỹ(?= (?:phát triển|bảo vệ|bảo trì|hỗ trợ|khuyến khích|đầu tư|tín dụng|bảo lãnh)(?!\\p{L}))|các hội|các khối|khối thi đua|chính phủ|quốc hội|thủ tướng chính phủ|tòa án|tòa án nhân dân|viện|viện kiểm sát|cơ sở|bưu điện|thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực))|hải quan(?= khu vực)|thống kê(?= (?:tỉnh|thành phố|cơ sở))|thi hành án dân sự|đoàn(?= (?:đánh giá|khảo sát|giám sát|công tác|phúc tra|xác minh|liên ngành|nghiệm thu|của|gửi|thông báo|lập|tổng hợp|ban hành|hoàn thiện)(?!\\p{L}))|báo và (?:đài )?phát thanh(?:,| và) truyền hình|báo|đài|điều tra viên|kiểm tra viên|' +
  'người (?:có thẩm quyền|phụ trách|ra quyết định|phát ngôn)|chủ đầu tư|nhà (?:thầu|đầu tư)|bên mời thầu|thư ký|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|ông|bà|' +
  partyWords

/** One of those parties at the start of words. */
export const party = new RegExp(`^(?:các |những )?(?:${partyWords})(?![\\p{L}])`, 'u')

/** Words that begin like a body and are none. */
export const noBodies =
  '(?:báo cáo|báo động|báo chí|ban hành|bộ máy|bộ chỉ số|bộ tiêu chí|bộ thủ tục|bộ luật|bộ đề|bộ câu hỏi|bộ hồ sơ|phòng,? chống|phòng ngừa|phòng cháy|sở hữu|vụ việc|vụ án|hội nghị|hội thảo|hội họp|cục bộ|địa phương hóa|trung tâm của|cơ sở (?:dữ liệu|pháp lý|vật chất|hạ tầng|để|của|kết quả|đó|này)|viện trợ|viện dẫn|công ty con|công chứng|đơn vị tính|đơn vị sản phẩm|ban đầu|ban đêm|cán bộ hóa|thanh tra,? (?:trừ|kiểm tra|hành chính|chuyên ngành|chuyên đề|đột xuất|định kỳ|thường xuyên|theo kế hoạch|lại|trách nhiệm|diện rộng|việc|công tác|trực tiếp))(?![\\p{L}])'

/** What a body does, in lower case, not as the word behind "được", "việc" and the like. */
export const verb = `(?<![\\p{L}])(?<!(?:được|bị|đối tượng|việc|thuộc diện|công tác|sự|bên)\\s(?:tự\\s)?)(?:${verbWords})(?![\\p{L}])`

/** A duty's verb anywhere, also first in its sentence. */
export const dutyVerb = new RegExp(
  `(?<![\\p{L}])(?:${verbWords}|hạn|thời hạn|xong|góp ý|khởi công|động thổ|khánh thành|thông xe|hợp long|xuống giống|thu hoạch|đưa vào (?:sử dụng|vận hành|khai thác))(?![\\p{L}])`,
  'iu',
)

/** "Cơ quan, tổ chức quản lý trực tiếp …": organisations beside other bodies, where nothing is organised. */
const besideBodies =
  /(?<=(?:cơ quan|đơn vị|doanh nghiệp|cá nhân)(?:,|\svà|\shoặc)\s)tổ chức(?=,|\s(?:quản lý|sử dụng|khác|có|được|cá nhân|liên quan|nhận|đề nghị|sự nghiệp|chủ quản|cấp trên)(?!\p{L}))/giu

/** Compounds whose verbs belong to a name or to a description of a body. */
const compounds =
  /(?<![\p{L}])(?:(?:gửi|nộp|báo cáo) (?:chậm|muộn|thiếu)(?=:)|(?:công|chương|quy|lộ|tiến|giáo|quá|hành|tờ|lịch) trình|(?:công|dân|độc|đối|sáng|trung) lập|(?:phiên|cuộc|buổi|kỳ) họp|giấy chứng nhận|phát triển|đại lý làm thủ tục hải quan|quỹ (?:bảo vệ|hỗ trợ|khuyến khích)|chứng nhận|chữ ký(?: số)?|(?:vật liệu|công trình|giấy phép|trật tự|hợp đồng|quy hoạch|chất thải|kinh tế) xây dựng|nắm giữ|thu phí|thu hồi đất|chuyển đổi số|việc làm|(?:giới thiệu|dịch vụ) việc làm|giáo dục và đào tạo|giao thông(?: vận tải)?|giao dịch|giao ban|trung tâm phục vụ(?: hành chính công)?|bộ phận tiếp nhận(?: và trả kết quả)?(?: hồ sơ)?|trung tâm tiếp nhận và trả kết quả|đoàn (?:kiểm tra|thanh tra|giám sát|thẩm định|công tác|khảo sát|đánh giá|phúc tra|xác minh|nghiệm thu)|tổ (?:kiểm tra|thẩm định|giám sát|công tác|giúp việc|thư ký|tư vấn|biên tập|soạn thảo)|ban (?:quản lý|chỉ đạo|tổ chức|soạn thảo|giám sát|cán sự)|(?:trạm|đội|hạt|xí nghiệp) (?:quản lý|thu gom|thu)(?= \p{L})|hội đồng (?:thẩm định|đánh giá|xét|tuyển|thi|nghiệm thu|quản lý|giải phóng)|(?<!văn )phòng (?:tổ chức|quản lý|kiểm tra|đăng ký)|sáp nhập|văn phòng đăng ký|cổng thông tin(?: điện tử| một cửa)?|cơ quan (?:quản lý|đăng ký|thanh tra|chủ quản|thu|thi hành)(?= \p{L})|cơ sở (?:đào tạo|giáo dục|khám)|thi đua,? khen thưởng|thường trực|quản lý nhà nước|xây dựng nông thôn mới|bảo vệ thực vật|bảo vệ môi trường|đầu tư xây dựng|thu hút đầu tư|thông tin và truyền thông|ký túc xá|người ra quyết định(?: (?:thanh tra|kiểm tra|thu hồi|xử phạt|xử lý)(?: vi phạm)?(?: hành chính)?)?|người (?:quản lý|sử dụng|nộp|gửi|nhận|khai|ký|đề nghị|yêu cầu)(?: hồ sơ| thuế)?|được (?:kiểm tra|giao|thanh tra|phân công|lấy ý kiến|phúc tra|khảo sát|thẩm định|chọn|mời|xác định|phê duyệt|ủy quyền|thành lập|hỗ trợ|đánh giá|chấm|công nhận)|(?:thuộc|trong|ngoài) (?:danh sách|kế hoạch|lịch) (?:tự )?(?:kiểm tra|thanh tra|phúc tra|giám sát|khảo sát)|trực thuộc|trực tiếp(?: phục vụ)?)(?![\p{L}])/giu

/** "cơ quan chủ trì hoàn thành …": a verb that describes the body when another verb follows it. */
const describing = new RegExp(
  `(?<=(?:cơ quan|đơn vị|bộ phận|công chức|cán bộ|người|tổ chức|cá nhân|doanh nghiệp)\\s)(?:chủ trì|phối hợp|tiếp nhận|thẩm định|giải quyết|tham mưu|quản lý|vận hành|khai thác|thực hiện|soạn thảo|xử lý|sử dụng|báo cáo(?=\\s(?:gửi|nộp|có|phải|chỉnh sửa|cập nhật|giải trình))|trình(?=\\s(?:gửi|có|phải)))(?=\\s(?:${verbWords})(?![\\p{L}])|:)`,
  'giu',
)
/** "tổ chức, cá nhân khai thác đập gửi …", "cơ quan làm trễ hồ sơ gửi …". */
const describingWithObject =
  /(?<=(?:cơ quan|đơn vị|tổ chức|, X{7}|cá nhân|người|doanh nghiệp|chủ đầu tư)\s)(?:(?:khai thác|quản lý|sử dụng|vận hành|chủ trì|thẩm định|làm (?:trễ|chậm|sai|mất)|để xảy ra|nhận được|nhận|yêu cầu|đề nghị)(?:,\s)?)+(?=(?:\s\p{L}+){1,5}\s(?:gửi|nộp|báo cáo|có trách nhiệm|phải|trình|lập|hoàn thành|chịu trách nhiệm|quyết định|thực hiện|cử|cung cấp|bố trí|niêm yết|thông báo|đăng ký)(?![\p{L}])|(?:\s\p{L}+){1,5}:)/giu

/** "Tổ chức, cá nhân khai thác nước dưới đất với quy mô từ 10 m3/ngày kê khai …": what somebody does says who must act. */
const describingByTrade =
  /(?<=(?:tổ chức|cá nhân|hộ gia đình|hộ dân|các hộ|hộ|người|doanh nghiệp|cơ sở|cửa hàng|thương nhân)\s)(?:khai thác|quản lý|sử dụng|vận hành|kinh doanh|sản xuất|nuôi|chăn nuôi|chế biến|vận chuyển|thuê|tham gia|đầu tư|mua bán|nhận|thu gom|xả)(?=(?:\s(?!(?:và|hoặc|để|thì|trước|sau|khi|nếu|đã|trong|được)(?![\p{L}]))[\p{L}\d/%.]+){1,14}?\s(?:gửi|nộp|báo cáo|kê khai|có trách nhiệm|phải|lập|hoàn thành|hoàn trả|chịu trách nhiệm|thông báo|đăng ký|niêm yết|khắc phục|lắp đặt|lắp|tháo dỡ|di dời|chấm dứt|dừng)(?![\p{L}]))/giu

/** "Cơ quan chuyên môn về xây dựng thuộc UBND tỉnh thẩm định …": the field that a body is for. */
const fieldOfBody = new RegExp(
  `(?<=(?:cơ quan|đơn vị|tổ chức|bộ phận|hội đồng|ban chỉ đạo)(?:\\s\\p{L}+){0,3}\\s(?:về|có chức năng)\\s)(?:${verbWords})(?![\\p{L}])`,
  'giu',
)

/** "Cơ sở tiếp nhận và bảo quản thi thể quy định tại khoản 1 có trách nhiệm:": what stands between a kind of body and its duty says which one. */
const describingBound = new RegExp(
  `(?<=(?:cơ quan|đơn vị|tổ chức|X{7}|bộ phận|cơ sở|người|người đứng đầu)\\s(?:(?!(?:có trách nhiệm|có nghĩa vụ)\\s)\\p{L}+\\s){0,4}?)(?:${verbWords})(?=(?:(?!\\s(?:người có|cho|để|thì|phải)\\s)[^,;:.]){0,140}?\\s(?:có trách nhiệm|có nghĩa vụ)(?![\\p{L}]))`,
  'giu',
)

/** "tổ chức đang khai thác chưa lắp trạm cân phải …": what a body does or has not done says which one must act. */
const stateOfBody = new RegExp(
  `(?<=(?:đang|chưa|đã|không|không thể)\\s)(?:${verbWords})(?=(?:(?!\\sthì\\s)[^,;:.]){0,160}\\s(?:phải|có trách nhiệm|hoàn thiện|hoàn thành)(?![\\p{L}]))`,
  'giu',
)

/** "Tổ công tác do Phó Chủ tịch làm Tổ trưởng". */
const ledBy = /(?<=\s)do\s[^,;:.]{3,80}?\slàm\s(?:tổ trưởng|trưởng (?:đoàn|ban|tổ)|chủ tịch)(?![\p{L}])/giu

/** The words with every compound made one without verbs; same length. */
export function maskCompounds(words: string): string {
  const mask = (found: string) => 'X'.repeat(found.length)
  return words
    .replace(/(?<=\p{L} )\([^()\n]{0,80}\)(?=\s*[:,]|\s\p{Ll})/gu, mask)
    .replace(ledBy, mask)
    .replace(besideBodies, mask)
    .replace(compounds, mask)
    .replace(describing, mask)
    .replace(describingWithObject, mask)
    .replace(describingByTrade, mask)
    .replace(fieldOfBody, mask)
    .replace(describingBound, mask)
    .replace(stateOfBody, mask)
}

/** Fields of work in the names of ministries and departments, as they are spelled. */
export const fields =
  'Nội vụ|Tư pháp|Tài chính|Công an|Quốc phòng|Ngoại giao|Ngoại vụ|Công Thương|Công thương|Xây dựng|Y tế|Giáo dục và Đào tạo|Khoa học và Công nghệ|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Dân tộc và Tôn giáo|Kế hoạch và Đầu tư|Giao thông vận tải|Thông tin và Truyền thông|Tài nguyên và Môi trường|Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Du lịch|Quy hoạch - Kiến trúc|Dân tộc|Chính phủ|Nhà nước'
