// The words at the end of a claim that ask for a yes or no: "… phải không?", "… đúng ko ạ?", "… à". Pure.

const tag =
  /(?:[,\s]+(?:có\s+)?(?:phải|đúng|phai|dung|thật|that|ok|right)(?:\s+(?:thế|vậy|the|vay|như vậy|là vậy))?(?:\s+(?:không|khong|ko|k|hông|hem|chứ|chu|chưa|chua|rồi))?|[,\s]+(?:không|khong|ko|hông|hem|chưa|chua|chứ|chu|à|hả|nhỉ|nhi|hử|ạ))+(?:\s+(?:anh|chị|em|bạn|sếp|đồng chí|cô|chú|bác|mọi người|ạ|nhỉ))*\s*[?.!]*\s*$/iu

/** "a" and "ha" typed for "à" and "hả"; "Hội trường A" ends in no such word. */
const unmarked = /[,\s]+(?:a|ha)\s*[?.!]*\s*$/u

/** The claim alone, without its "… phải không?". */
export function withoutTag(text: string): string {
  return text
    .replace(unmarked, '')
    .replace(tag, '')
    .replace(/[\s?.!]+$/u, '')
}
