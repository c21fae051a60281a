// Every sentence that an answer adds around quotes, in Vietnamese, in one place.

export const texts = {
  document: 'Văn bản',
  planInNews: 'Kế hoạch',
  source: 'Nguồn',
  sourceDigest: 'Nguồn (bản tóm lược, không phải nguyên văn)',
  sourceNews: 'Theo tin',
  who: 'Ai',
  to: 'Gửi',
  note: 'Lưu ý',
  elsewhere: 'Không thấy trong văn bản đang nói đến; ở văn bản khác:',
  deadline: 'Hạn',
  howCounted: 'Cách tính',
  notCounted: '(không tính ngày này)',
  bothEnds: 'tính cả ngày đầu và ngày cuối',
  emptyLibrary:
    'Thư viện đang trống. Nạp văn bản bằng lệnh: dondoc ingest THƯ-MỤC (hoặc kéo thả vào trang Văn bản).',
  emptyQuestion: 'Hãy gõ câu hỏi, ví dụ: hạn nộp báo cáo tự kiểm tra là khi nào?',
  tooLong: 'Câu hỏi quá dài; hãy hỏi trong khoảng vài câu ngắn (tối đa 2.000 ký tự).',
  failed: 'Chưa trả lời được câu này do lỗi bên trong; câu hỏi đã được ghi lại để kiểm tra.',
  greeting:
    'Xin chào. Hãy hỏi về hạn nộp, nội dung, đối tượng, người ký hoặc căn cứ của các kế hoạch đang giữ.',
  thanks: 'Rất vui được giúp. Cần tra cứu gì thêm, cứ nhắn.',
  help: [
    'Hãy hỏi bằng câu thường, có dấu hay không dấu đều được, ví dụ:',
    '• hạn nộp báo cáo tự kiểm tra là khi nào?',
    '• đoàn đến ngày 15/5 thì nộp báo cáo chậm nhất ngày nào?',
    '• kế hoạch này căn cứ vào văn bản nào? ai ký?',
    '• liệt kê tất cả các hạn; so sánh hai kế hoạch.',
  ],
  notFound: (held: string) =>
    `Thư viện không có văn bản trả lời câu này (${held}). Đã ghi lại để bộ phận thường trực bổ sung.`,
  held: (count: number, about: string) => `đang có ${count} văn bản${about ? ` về ${about}` : ''}`,
  missingPlace: (place: string, what = 'văn bản') => `Thư viện không có ${what} của ${place}.`,
  numberOf: (documents: string) => `Số này đang có là: ${documents}.`,
  missingNumber: (number: string) => `Thư viện không có văn bản ${number}.`,
  missingYear: (year: string, scope: string) =>
    `Thư viện không có văn bản${scope} năm ${year} nói về việc này.`,
  nearest: 'Gần nhất',
  nearestTo: (words: string) => `Không thấy chỗ nào nói đúng “${words}”; gần nhất:`,
  dayInQuote: (said: string) =>
    `ngày nêu trong chỗ trích này: ${said.slice(0, 1).toLowerCase()}${said.slice(1)}.`,
  closest: 'Chỗ gần với điều được hỏi nhất trong văn bản:',
  repealedWords: (place: string) =>
    `Văn bản này chỉ bãi bỏ ${place}; thư viện chưa có toàn văn cũ nên không biết ${place} quy định gì.`,
  notText: (name: string) => `Thư viện chưa có toàn văn ${name}.`,
  overdue: (days: number) => `đã quá hạn ${days} ngày`,
  quotedPassed: (days: number, last: string) => `Đã quá hạn ${days} ngày (ngày cuối ${last}).`,
  allPassed: (last: string) => `Các hạn nêu trên đều đã qua (muộn nhất ${last}).`,
  dueToday: 'hạn là hôm nay',
  tookPlace: (days: number) => `đã diễn ra ${days} ngày trước`,
  takesPlaceToday: 'diễn ra hôm nay',
  daysLeft: (days: number) => `còn ${days} ngày`,
  notBegun: (days: number) => `chưa bắt đầu, còn ${days} ngày`,
  notYet: 'chưa đến',
  gone: 'đã qua',
  about: 'khoảng thời gian này',
  underWay: 'đang diễn ra',
  ended: (days: number) => `đã kết thúc ${days} ngày trước`,
  countedFrom: (day: string) => `tính đến ngày ${day} như câu hỏi nêu.`,
  notCountedFrom: (day: string) => `hạn này văn bản không tính từ ngày ${day} nêu trong câu hỏi.`,
  firstRound: 'kỳ đầu',
  lastRound: 'kỳ cuối',
  roundReplaced: (rule: string) => `tháng cuối quý không gửi báo cáo tháng riêng: “${rule}”`,
  beforeDay: (day: string) => `Trước ngày ${day}`,
  beforeNamed: (day: string) => `trước ngày ${day}`,
  lastDay: (day: string) => `ngày cuối ${day}`,
  standing: {
    passed: (days: number, last: string) =>
      days < 0
        ? `**Rồi, đã quá hạn ${-days} ngày** (ngày cuối ${last}).`
        : days === 0
          ? `**Chưa, hôm nay là ngày cuối** (${last}).`
          : `**Chưa, còn ${days} ngày** (ngày cuối ${last}).`,
    open: (days: number, last: string) =>
      days < 0
        ? `**Không còn, đã quá hạn ${-days} ngày** (ngày cuối ${last}).`
        : days === 0
          ? `**Còn, hôm nay là ngày cuối** (${last}).`
          : `**Còn kịp, còn ${days} ngày** (ngày cuối ${last}).`,
    left: (days: number, last: string) =>
      days < 0
        ? `**Đã quá hạn ${-days} ngày** (ngày cuối ${last}).`
        : days === 0
          ? `**Hôm nay là ngày cuối** (${last}).`
          : `Đến hạn **còn ${days} ngày** (ngày cuối ${last}).`,
  },
  phase: {
    before: 'chưa đến thời gian văn bản nêu',
    within: 'đang trong thời gian văn bản nêu',
    between: 'đang giữa hai đợt',
    after: 'thời gian văn bản nêu đã qua',
    unsure: '**Chưa khẳng định được**: văn bản chỉ nêu khoảng thời gian, không nêu ngày.',
    begun: (holds: boolean, state: string) => `**${holds ? 'Rồi' : 'Chưa'}**, ${state}.`,
    'under way': (holds: boolean, state: string) => `**${holds ? 'Có' : 'Không'}**, ${state}.`,
    over: (holds: boolean, state: string) => `**${holds ? 'Rồi' : 'Chưa'}**, ${state}.`,
    wrong: (state: string) => `**Không phải**, ${state}.`,
  },
  workingDaysLeft: (days: number, last: string) =>
    `**Còn ${days} ngày làm việc** (không tính hôm nay, tính cả ngày cuối ${last}).`,
  workingDaysCounted: (stretch: string, days: number, off: string[]) =>
    `Cách tính: ${stretch} có ${days} ngày${off.length > 0 ? `, trừ ${off.length} ngày nghỉ: ${off.join(', ')}` : ', không có ngày nghỉ'}.`,
  isWeekday: (day: string, name: string, kind: string) => `${day} là ${name}, ${kind}.`,
  worked: 'ngày làm việc',
  notWorked: 'ngày nghỉ',
  itIs: 'Có',
  itIsNot: 'Không',
  needsTerm:
    'kỳ báo cáo là tháng, quý, nửa năm hay cả năm thì hạn rơi vào tháng của kỳ ấy; hãy nhắn kỳ cần hỏi.',
  needsEvent: (event: string) => `cần biết “${event}” là ngày nào để tính ra ngày cụ thể; hãy nhắn ngày đó.`,
  beforeIssue: (issued: string, ask: string) =>
    `hạn này sớm hơn ngày ban hành văn bản (${issued}); nên xác nhận lại với ${ask}.`,
  dayOff: (day: string, why: string) => `${day} là ngày nghỉ (${why})`,
  movedByRule: (day: string) => `theo quy định của văn bản, thời hạn tính đến hết ${day}.`,
  heldUntold: 'văn bản không nói có chuyển sang ngày khác không.',
  heldByRule: (day: string) => `theo quy định của văn bản, chuyển sang ${day}.`,
  lastWorkingDay: (day: string) => `ngày làm việc cuối trước đó là ${day}.`,
  twoDeadlines: 'văn bản ghi hai hạn khác nhau cho cùng việc này; nên xác nhận lại trước khi dùng.',
  issuingBody: 'cơ quan ban hành',
  noSuchReport: (name: string) => `Không thấy hạn của ${name}. Các hạn báo cáo khác có trong văn bản:`,
  reportOfOthers: (name: string) =>
    `Không thấy hạn của ${name} cho đơn vị được hỏi; văn bản nêu ${name} như sau:`,
  reportNear: (name: string) => `Không thấy chỗ nào nói đúng việc được hỏi; văn bản nêu ${name} như sau:`,
  doneTold: (said: string) => `Văn bản nêu: **${said.toLowerCase()}**.`,
  doneNotTold: 'Văn bản không cho biết đã làm hay chưa; hạn thì như sau.',
  noOwnDeadline: 'Không thấy hạn cụ thể; văn bản chỉ nêu như sau.',
  dueWithin: (from: string | null, to: string | null, count: number, unit: string | null) =>
    `${from && to ? (from === to ? `Ngày ${from}` : `Từ ${from} đến ${to}`) : from ? `Từ ${from} trở đi` : `Đến hết ${to}`}${unit ? ` (${unit})` : ''}: ${count > 0 ? `**${count}** hạn` : 'không thấy hạn nào ghi trong văn bản đang giữ'}.`,
  alsoUnderWay: 'Cũng trong thời gian này:',
  inspectedUnit: 'đơn vị được kiểm tra',
  visitOfUnit: 'Lịch của đơn vị',
  meantAsInspected: (unit: string) => `Nhóm được kiểm tra có ${unit}`,
  listedAsInspected: (unit: string) => `${unit} có tên trong danh sách được kiểm tra`,
  inspectedHere: (unit: string) => `Văn bản nêu tên ${unit} trong đối tượng kiểm tra.`,
  isLastDay: (day: string) => `**Đúng, ${day} là ngày cuối.**`,
  isNotLastDay: (day: string, last: string) =>
    `**Không**, ${day} không phải ngày cuối; ngày cuối là ${last}.`,
  stillInTime: (day: string, last: string) => `**Còn kịp** vào ngày ${day}: ngày cuối là ${last}.`,
  tooLate: (day: string, last: string, days: number) =>
    `**Trễ ${days} ngày** nếu là ngày ${day}: ngày cuối là ${last}.`,
  issuedFirst: (document: string) => `**${document}** ban hành trước.`,
  issuedOn: (document: string, day: string) => `${document}: ban hành ngày ${day}.`,
  notForInspected: (words: string, unit: string) =>
    `Hạn “${words}” chỉ dành cho đơn vị không thuộc đối tượng được kiểm tra, không áp dụng cho ${unit}.`,
  inspectedDuty: 'Đơn vị được kiểm tra thì theo quy định sau; văn bản không nêu ngày.',
  dueByEvent: 'Chưa gắn được ngày, vì tính theo sự kiện:',
  moreDue: (count: number) => `(và ${count} hạn nữa)`,
  several: 'Có nhiều hạn phù hợp, hạn nào đúng với việc của anh/chị?',
  whichDocument: 'Có nhiều văn bản phù hợp, anh/chị hỏi văn bản nào?',
  underOther: (document: string) => `Kỳ này còn theo **${document}**, không theo hạn của văn bản dưới đây.`,
  yes: 'Đúng như vậy.',
  no: 'Không thấy như vậy.',
  notInList: (entry: string) => `**Không thấy nêu** ${entry} trong danh sách sau.`,
  notSo: '**Không phải như vậy.**',
  butText: (written: string) => `**Không phải**: văn bản ghi **${written}**.`,
  unsettled: 'Chưa đủ căn cứ để xác nhận; chỗ gần nhất trong văn bản:',
  citesIt: '**Có.**',
  citesNot: (document: string, partial: boolean, claimed: string, instead: string) =>
    `${partial ? `**Không thấy** ${document} (bản đang có chưa đầy đủ)` : `**Không.** ${document} không`} dẫn ${claimed}${instead ? `; có dẫn **${instead}**` : ''}.`,
  restsNotOn: (document: string, _partial: boolean, claimed: string, instead: string) =>
    `**Không.** Căn cứ của ${document} là **${instead}**, không phải ${claimed}.`,
  notButText: (claimed: string, written: string) => `**Không phải ${claimed}**; văn bản ghi **${written}**.`,
  dayNotTold: (day: string, document: string) => `${document} không nêu **${day}**; văn bản ghi như sau.`,
  changesOtherwise: (how: string) => `**Không phải như vậy**; văn bản ghi là ${how}.`,
  partial: 'bản đang có chưa đầy đủ',
  saidElsewhere: (place: string, document: string) =>
    `**Không thấy** điều này trong văn bản của ${place}; đây là nội dung của ${document}:`,
  belongsTo: (what: string, document: string) => `“${what}” là của ${document}.`,
  others: 'Văn bản khác',
  signerNotRead: (document: string) => `${document}: không đọc được tên người ký.`,
  roleNotNamed: (role: string) => `không nêu tên ${role}; chỉ nêu như sau.`,
  notSaidHere: 'không thấy nội dung này.',
  amendedBy: (document: string) =>
    `văn bản này đã được sửa đổi hoặc thay thế bởi ${document}; xem cả văn bản đó.`,
  quotedPlace: 'chỗ được trích',
  amendedPlace: (source: string) => `chỗ này đã được sửa đổi bởi ${source}`,
  amendedInNote: (place: string, how: string, by: string, from: string | null) =>
    `theo ghi chú trong văn bản, ${place} đã ${how === 'bãi bỏ' ? 'bị' : 'được'} ${how} bởi ${by}${from ? `, có hiệu lực từ ngày ${from}` : ''}; cần xem văn bản đó trước khi dùng lời trích này.`,
  amendedAt: (by: string, number: string, places: string, more: number) =>
    `**${by}** sửa đổi, bổ sung ${number}: ${places}${more > 0 ? ` và ${more} chỗ nữa` : ''} (theo ghi chú trong văn bản).`,
  amendedPlaces: (by: string, count: number) =>
    `theo ghi chú trong văn bản, ${count} chỗ đã được sửa đổi, bổ sung bởi ${by}; cần xem văn bản đó.`,
  yesBefore: 'Văn bản ghi như vậy, nhưng chỗ này đã được sửa đổi.',
  inspectedUnits: 'đối tượng kiểm tra',
  selfInspection: 'việc tự kiểm tra',
  named: (unit: string) => `**Có.** Văn bản nêu tên ${unit} trong đối tượng kiểm tra.`,
  namedOnce: (unit: string) => `**Thuộc đối tượng kiểm tra**: ${unit} có tên trong danh sách sau.`,
  followsYear: (year: string) => `**Năm ${year}**.`,
  namedAgain: (unit: string) => `**Có tên, thuộc diện phúc tra**: ${unit}.`,
  meantAsClass: (unit: string) =>
    `**Có, theo nhóm.** Văn bản không nêu riêng ${unit} mà nêu cả nhóm đơn vị như sau.`,
  chosenAmong: (unit: string) =>
    `**Chưa xác định.** Văn bản không nêu tên ${unit} mà để chọn trong số các đơn vị như sau.`,
  namedNowhere: (unit: string, documents: string) =>
    `Không thấy văn bản nào nêu tên ${unit} trong đối tượng kiểm tra (đã xem: ${documents}).`,
  perhapsInGroup: (unit: string) =>
    `**Chưa xác định.** Văn bản không nêu tên ${unit}; nhóm đơn vị có thể có đơn vị này được nêu như sau.`,
  listedOfLevel: (unit: string) => `**Có**, với các đơn vị sau (${unit}).`,
  eachByName: 'Văn bản nêu tên từng đơn vị như sau.',
  excepted: (unit: string) => `**Không.** Văn bản loại trừ ${unit}.`,
  notNamed: (unit: string, document: string) =>
    `**Không thấy nêu tên** ${unit} trong đối tượng kiểm tra của ${document}.`,
  notInspected: 'Đơn vị không thuộc đối tượng được kiểm tra thì theo quy định sau.',
  selfNamed: (unit: string) => `**Có.** Văn bản nêu nhóm đơn vị có ${unit}.`,
  selfGeneral: (unit: string, document: string) =>
    `${document}: không nêu riêng ${unit}; quy định chung về tự kiểm tra như sau.`,
  grounds: 'căn cứ ban hành',
  groundOf: (kind: string) => `${kind} nào trong phần căn cứ`,
  noEnd: 'văn bản không ghi ngày hết hiệu lực.',
  endsAsSaid: 'văn bản ghi thời điểm kết thúc như sau.',
  forYears: (from: number, to: number, now: number) =>
    `Theo tên văn bản: cho ${from === to ? `năm ${from}` : `giai đoạn ${from}-${to}`}${now > to ? ', nay đã qua' : now < from ? ', nay chưa đến' : ', nay còn trong thời gian đó'}.`,
  inForceFrom: (day: string) => `Đã có hiệu lực, từ **${day}**.`,
  notYetInForce: (day: string, left: number) =>
    `**Chưa có hiệu lực**: có hiệu lực từ **${day}**, còn ${left} ngày.`,
  lastDate: 'Mốc cuối cùng nêu trong văn bản',
  lastDateOver: (days: number) => `đã qua ${days} ngày`,
  newerHeld: (document: string) => `Thư viện có văn bản mới hơn về cùng việc: ${document}.`,
  noNewer: (place: string) =>
    `Thư viện không có văn bản nào mới hơn${place ? ` của ${place}` : ''} về cùng việc.`,
  onlySpelledOut: 'Thư viện không có định nghĩa; trên đây là tên đầy đủ ghi trong văn bản.',
  thisMatter: 'nội dung được hỏi',
  signerOf: 'người ký',
  datedDuties: 'mốc thời gian cụ thể nào',
  timeOfInspection: 'thời gian kiểm tra',
  timeOfMatter: 'thời hạn hoặc thời gian cho việc được hỏi',
  inspectionOrder: 'thứ tự hoặc lịch kiểm tra từng đơn vị',
  helping: 'Phối hợp',
  comesFirst: (first: string, second: string) => `**${first}** trước, ${second} sau:`,
  sameTime: (a: string, b: string) => `${a} và ${b} **cùng thời gian**:`,
  widerTime: 'Có thể rơi vào thời gian này (bảng chỉ ghi khoảng rộng hơn):',
  noneThen: (place: string) => `${place}: bảng không ghi đơn vị nào trong thời gian này.`,
  noRowLeads: (place: string, body: string) => `${place}: không dòng nào của bảng giao ${body} chủ trì.`,
  noRowVisits: (place: string, body: string) =>
    `${place}: bảng không nêu ${body} trong các đơn vị được kiểm tra.`,
  rowsHelping: (body: string) => `Bảng chỉ nêu ${body} ở vai phối hợp:`,
  moreDocuments: (count: number) =>
    `(và ${count} văn bản nữa: xin nêu số, nơi ban hành hoặc năm để biết của văn bản nào)`,
  endsForce: 'làm hết hiệu lực',
  moreRelated: (count: number) => `(và ${count} văn bản, quy định nữa)`,
  moreRows: (count: number) => `(và ${count} dòng nữa)`,
  through: 'Qua ',
  alsoAgain: 'Ngoài ra, được phúc tra',
  moreItems: (count: number, heads: string[] = []) =>
    heads.length === 0 ? `(và ${count} mục nữa)` : `và ${count} ý nữa: ${heads.join('; ')}`,
  noneOfKind: 'Nơi nhận không ghi nơi nào như vậy; văn bản gửi những nơi sau.',
  countedRows: (count: number) => `**${count}** (đếm các dòng của bảng):`,
  inspectionTime: 'thời gian',
  team: 'Đoàn kiểm tra',
  recipients: 'nơi nhận',
  listedAs: (unit: string) => `**${unit}** có tên trong danh sách này:`,
  listNames: (unit: string, list: string) => `**Có.** ${unit} có tên trong ${list}.`,
  listNamesClass: (unit: string, list: string) =>
    `**Có, theo nhóm.** Không nêu riêng ${unit}; ${list} nêu cả nhóm đơn vị như sau.`,
  listNamesNot: (unit: string, list: string, document: string) =>
    `**Không thấy nêu tên** ${unit} trong ${list} của ${document}.`,
  signer: 'Người ký',
  noPost: (document: string) => `${document} không ghi chức vụ của người ký.`,
  countedNames: (count: number) => `**${count}** (đếm các tên được nêu)`,
  noNumber: 'Văn bản không ghi số lượng; chỉ nêu như sau.',
  shared: (names: string[]) => `Giống nhau: **${names.join('; ')}**.`,
  inTeamAndInspected: (names: string[], again: boolean) =>
    `Vừa trong Đoàn vừa được ${again ? 'phúc tra' : 'kiểm tra'}: **${names.join('; ')}**.`,
  shareReached: (
    enough: boolean,
    share: string,
    done: number,
    total: number,
    reached: string,
    least: number,
  ) =>
    `**${enough ? 'Đạt' : 'Chưa đạt'}**: ${done}/${total} = ${reached}, ${enough ? 'không thấp hơn' : 'thấp hơn'} ${share}; ${share} của ${total} là ít nhất ${least}.`,
  leastOf: (least: number, share: string, total: number, exact: number) =>
    `**Ít nhất ${least}**: ${share} × ${total} = ${String(Math.round(exact * 100) / 100).replace('.', ',')}.`,
  alike: (words: string) => `Như nhau: **${words}**.`,
  setApart: (first: string, here: string, order: string, second: string, there: string) =>
    `**${first}** ${order} (${here}); ${second}: ${there}.`,
  differ: (first: string, here: string, second: string, there: string) =>
    `Khác nhau: ${first}: **${here}**; ${second}: **${there}**.`,
  order: { earlier: 'trước', later: 'sau', more: 'nhiều hơn', less: 'ít hơn' },
  partSilent: (question: string) => `Về “${question}”: không thấy văn bản nêu.`,
  blankCell: (column: string, above: string | null) =>
    `Ô “${column}” của dòng này để trống trong văn bản${above ? `; dòng trên gần nhất có ghi: ${above} (ô có thể được gộp, cần đối chiếu bản gốc)` : ''}.`,
  copyBroken: (name: string) => `**Chưa đầy đủ**: ${name}, bản đang có lược bỏ một phần ở chỗ ghi “[...]”.`,
  copyWhole: (name: string) => `**Không thấy dấu lược bỏ** trong bản đang có của ${name}.`,
  copyRetold: (name: string) => `**Không phải toàn văn**: ${name} chỉ có qua bản tin, bản tóm tắt.`,
  brokenOff: 'Lưu ý: bản đang có chưa đầy đủ, phần sau của mục này có thể còn thiếu.',
  silentOn: (document: string, partial: boolean, what: string) =>
    `${document}${partial ? ' (bản đang có chưa đầy đủ)' : ''}: không nêu ${what}.`,
  formerDeadline: (words: string, place: string) => `hạn cũ “${words}” (${place}) không còn áp dụng.`,
  noLonger: '**Không còn như vậy**; nội dung này đã được sửa đổi.',
  nowReads: (words: string[]) => `Nay là: ${words.map((w) => `**${w}**`).join('; ')}.`,
  amendedIn: (source: string) => `Đã được sửa đổi. ${source}`,
  formerWordsAlone: (words: string) => `trước khi sửa đổi là “${words}”.`,
  addedTo: (place: string) => `nội dung này được bổ sung vào ${place}.`,
  formerWords: (words: string, place: string) =>
    `trước khi sửa đổi là “${words}” (${place}), không còn áp dụng.`,
  insteadOf: (place: string) => `thay cho nội dung cũ tại ${place}.`,
  amendedToo: (document: string) => `các nội dung khác nêu trên cũng theo ${document}.`,
  endedBy: (how: 'sửa đổi, bổ sung' | 'thay thế' | 'bãi bỏ', document: string) =>
    `hạn này ${{ 'sửa đổi, bổ sung': 'đã được sửa đổi', 'thay thế': 'đã được thay thế', 'bãi bỏ': 'đã bị bãi bỏ' }[how]} bởi ${document}; xem văn bản đó.`,
  nowDay: (day: string) => `Nay là ${day}.`,
  changedTo: (how: 'sửa đổi, bổ sung' | 'thay thế' | 'bãi bỏ', day: string | null, number: string) =>
    `${{ 'sửa đổi, bổ sung': 'đã được sửa đổi', 'thay thế': 'đã được thay thế', 'bãi bỏ': 'đã bị bãi bỏ' }[how]}${day ? `, nay là ${day}` : ''} (${number})`,
  heldToo: 'Văn bản này có trong thư viện',
  noAnomaly: 'Không thấy mâu thuẫn nào khi đọc văn bản này.',
  old: (year: string) => `đây là văn bản năm ${year}.`,
  districtsEnded:
    'từ 01/7/2025 không còn cấp huyện và nhiều tỉnh đã sáp nhập; tên đơn vị trong văn bản là tên cũ.',
  changeNotTold: (name: string) =>
    `Không thấy văn bản nào đang giữ nói ${name} đã bị sửa đổi, thay thế hay bãi bỏ; muốn biết còn hiệu lực hay không, cần tra cứu thêm.`,
  changesNotTold: (name: string) =>
    `Không thấy văn bản nào đang giữ nói ${name} sửa đổi, thay thế hay bãi bỏ văn bản như được hỏi.`,
  endNotTold: (name: string) =>
    `Không thấy văn bản nào đang giữ nói ${name} đã bị thay thế hay bãi bỏ; chỉ thấy nói đã được sửa đổi:`,
  papers: (count: number) => `${count} văn bản`,
  notCited: (name: string) => `Không thấy văn bản nào trong thư viện nhắc đến ${name}.`,
  doubtfulRead: 'trang này được nhận dạng từ bản quét, cần đối chiếu bản giấy.',
} as const
