// Whether the parts of a document itself are asked for: its chapters, its table of contents, how many articles it has.

/** "Cho xem mục lục kế hoạch 12", "thông tư có mấy chương?" */
export function asksForOutline(folded: string): boolean {
  return (partsCounted.test(folded) || asksContents(folded)) && !ofOtherThing.test(folded)
}

const partsCounted =
  / (?:bo cuc|(?:gom|co|chia|ke hoach|van ban|quyet dinh|thong tu|nghi dinh|chi thi|cong van|quy che)(?: \S+){0,5} may phan(?! (?:tram|mem|viec|cung|thuong|qua|thi|an|suat))|may muc(?! (?:dich|tieu))|may chuong|may dieu(?! (?:kien|khoan|duong|tra))|nhung chuong nao|cac chuong nao|dan y|de muc) /

/** What a report, a file or a contest is made of is ruled by a place of the document. */
const ofOtherThing =
  /^(?!.* (?:ke hoach|van ban|quyet dinh|thong tu|nghi dinh|chi thi|cong van|quy che|nghi quyet|thong bao|luat)(?: \S+){0,12}? (?:gom|co|chia|bo cuc) )(?:.* )?(?:bao cao|de cuong|bai (?:thi|du thi|viet|trinh bay)|de thi|de tai|ho so|so tay|phieu|bieu mau|to khai|hop dong|bien ban|de an|du an|hoi thi|cuoc thi|lop|khoa hoc|doan)(?: \S+){0,8}? (?:gom|co|chia|bo cuc) /

/** The table of contents of the paper at hand; a list of files that somebody draws up is called so too. */
function asksContents(folded: string): boolean {
  return [...folded.matchAll(/ muc luc(?= )/g)].some(
    ({ index }) =>
      !handled.test(folded.slice(0, index + 1)) && ofPaper.test(folded.slice(index + ' muc luc'.length)),
  )
}

const handled =
  / (?:danh|lap|nop|gui|trinh|duyet|tham dinh|ban giao|giao|nhan|ki|kiem tra|xay dung|hoan thien|bo sung|kem|theo|lam|cap nhat|so hoa|in|tra|luu)(?: (?:cac|nhung|cuon|ban|so|tung|mot))* $/
const ofPaper =
  /^(?: (?:cua|trong|chi tiet|day du|tom tat|ra sao|the nao|nhu the nao|la gi|co gi|gom gi|gom nhung gi|gom may phan|di|nhe|a|voi))*(?: $| (?:ke hoach|quyet dinh|van ban|nghi dinh|thong tu|nghi quyet|chi thi|cong van|chuong trinh|thong bao|huong dan|quy che|luat|tai lieu nay|tt|kh|qd|nd|nq|ct|cv|tb|\d\S*) )/
