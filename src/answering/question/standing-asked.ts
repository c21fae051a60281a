// "Còn hiệu lực không?", "còn áp dụng không?" of a document itself: not of a matter that it rules ("không còn nhu cầu",
// "có giá trị lớn"), and not whom it binds ("lấn biển có áp dụng nghị định này không?").

const kinds =
  '(?:ke hoach|van ban|quyet dinh|nghi dinh|thong tu|chi thi|nghi quyet|luat|phap lenh|quy che|quy dinh|cong van|cong dien|huong dan|de an|chuong trinh|phuong an|quy trinh|thong bao|kh|qd|nd|tt|ttlt|ct|nq|cv|(?:dieu|khoan) \\d+)'

/** What another thing is done under, before or after is not the subject: "thẻ cấp theo thông tư 9 còn giá trị không?". */
const document = `(?<! (?:theo|khi|truoc|sau|ngay|luc|boi|bang|dung)) ${kinds}(?: \\S+){0,16}?`

/** A turn that goes on about the document in hand, or names it by its bare number. */
const unnamed =
  '^(?:(?: (?:no|vay|the|thi|do|nay|hien|gio|bay|den|toi|nam|da|co|dang|van|khong|cai))*?| \\d+(?: \\S+){0,5}?)'

/** A duty runs out too: only of a document that is named is "hết hạn" said. */
const standing = new RegExp(
  `(?:${document}|${unnamed}) (?:(?:con|het)(?: dang)? hieu luc|(?:con|het)(?: dang| duoc)* (?:gia tri|ap dung|dung duoc|su dung duoc|hieu nghiem)|ap dung nua|co hieu luc(?: \\S+){0,4} (?:khong|chua|nua|hay)) |${document}(?<! (?:ho so|nhiem vu|cong viec|viec|thu tuc|don thu|phan anh|bao cao)(?: \\S+){0,6}) (?:het|con|qua) han |${document} (?:con|het|qua|dang)(?: dang)?(?: (?:trong|thuoc|nam trong))? (?:thoi gian|giai doan|thoi ki|ki)(?: (?:thuc hien|trien khai|ap dung|ke hoach|nay))?(?: (?:roi|nua))* (?:chua|khong) `,
)

/** Whether a document is asked about, or said, to be in force still. */
export function asksStanding(folded: string): boolean {
  return standing.test(folded)
}
