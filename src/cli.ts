#!/usr/bin/env node
// Operator commands (docs/architecture.md). Exit status: 0 done, 1 failed in one Vietnamese sentence, 2 wrong usage.

import { Command, CommanderError } from 'commander'
import {
  type CommonOptions,
  type Context,
  createContext,
  printJson,
  sentenceOf,
  UsageError,
} from './commands/command.ts'
import type { FindingFilterOptions } from './commands/findings.ts'
import type { InviteOptions } from './commands/people.ts'

function build(): Command {
  const program = new Command('dondoc')
  program
    .description('Đôn Đốc: trợ lý tra cứu và nhắc việc kiểm tra cho cơ quan nhà nước')
    .exitOverride()
    .showHelpAfterError('(xem thêm: dondoc --help)')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /u, 'Sai cách dùng: ')) })

  define(program, 'ingest <paths...>', 'nạp tệp và thư mục vào thư viện', (c, paths: string[]) =>
    import('./commands/library.ts').then((m) => m.ingest(c, paths)),
  )
  define(program, 'remove <number>', 'gỡ một văn bản khỏi mọi câu trả lời', (c, number: string) =>
    import('./commands/library.ts').then((m) => m.remove(c, number)),
  )
  define(program, 'library', 'văn bản đang giữ, và văn bản được dẫn mà chưa có', (c) =>
    import('./commands/library.ts').then((m) => m.library(c)),
  )
  define(
    program,
    'show <number>',
    'phần đầu, bố cục, dẫn chiếu, hạn của một văn bản',
    (c, number: string, o: { text?: boolean }) =>
      import('./commands/library.ts').then((m) => m.show(c, number, o.text === true)),
  ).option('--text', 'in văn bản đã chuẩn hóa mà các vị trí trích dẫn trỏ vào')
  define(
    program,
    'ask [question]',
    'trả lời một câu hỏi',
    (c, question: string | undefined, o: { jsonl?: boolean; unit?: string; mode?: string }) =>
      import('./commands/ask.ts').then((m) => m.ask(c, question, o)),
  )
    .option('--mode <mode>', 'extractive, model hoặc auto', 'auto')
    .option('--jsonl', 'đọc nhiều câu hỏi từ đầu vào chuẩn, mỗi dòng một JSON')
    .option('--unit <name>', 'đơn vị của người hỏi')
  define(
    program,
    'search [query]',
    'chỉ tìm đoạn, không trả lời',
    (c, query: string | undefined, o: { jsonl?: boolean; limit?: string }) =>
      import('./commands/ask.ts').then((m) => m.search(c, query, o)),
  )
    .option('--jsonl', 'đọc nhiều truy vấn từ đầu vào chuẩn')
    .option('--limit <n>', 'số đoạn tối đa', '10')
  define(program, 'deadlines', 'mọi hạn đã đọc được', (c, o: { from?: string; to?: string; unit?: string }) =>
    import('./commands/library.ts').then((m) => m.deadlines(c, o)),
  )
    .option('--from <date>', 'từ ngày')
    .option('--to <date>', 'đến ngày')
    .option('--unit <name>', 'đơn vị')
  define(
    program,
    'parse-date [text]',
    'các mốc thời gian trong một câu',
    (c, text: string | undefined, o: { jsonl?: boolean }) =>
      import('./commands/calendar.ts').then((m) => m.parseDate(c, text, o)),
  ).option('--jsonl', 'đọc nhiều dòng từ đầu vào chuẩn')
  define(
    program,
    'working-days',
    'đếm ngày làm việc theo lịch chính thức',
    (c, o: { from?: string; back?: string; forward?: string }) =>
      import('./commands/calendar.ts').then((m) => m.workingDays(c, o)),
  )
    .option('--from <date>', 'tính từ ngày (không tính ngày này)')
    .option('--back <n>', 'lùi n ngày làm việc')
    .option('--forward <n>', 'tiến n ngày làm việc')
  define(
    program,
    'eval <files...>',
    'chạy bộ câu hỏi, in tỷ lệ đúng và từng câu sai',
    (c, files: string[], o: { min?: string; mode?: string }) =>
      import('./commands/eval.ts').then((m) => m.evaluate(c, files, o)),
  )
    .option('--min <rate>', 'thoát 1 khi tỷ lệ thấp hơn', '0')
    .option('--mode <mode>', 'extractive, model hoặc auto', 'extractive')
  define(program, 'chat', 'nói chuyện với bot ngay tại đây, như trên điện thoại', (c) =>
    import('./commands/chat.ts').then((m) => m.chat(c)),
  )
  definePeople(program)
  defineOffice(program, 'unanswered', 'câu hỏi chưa trả lời được')
  defineOffice(program, 'opinions', 'góp ý về câu trả lời')
  defineMessages(program)
  define(
    program,
    'model-usage',
    'token mà mô hình đã dùng, theo ngày và người',
    (c, o: { from?: string; to?: string }) => import('./commands/model.ts').then((m) => m.modelUsage(c, o)),
  )
    .option('--from <date>', 'từ ngày (mặc định: đầu tháng này)')
    .option('--to <date>', 'đến ngày')
  define(
    program,
    'model-class <number> <class>',
    'văn bản được gửi đến mô hình hay không: công khai, nội bộ, kín, tự đọc',
    (c, number: string, named: string) =>
      import('./commands/model.ts').then((m) => m.modelClass(c, number, named)),
  )
  define(program, 'backup <file>', 'sao lưu nhất quán khi đang chạy', (c, file: string) =>
    import('./commands/maintenance.ts').then((m) => m.backup(c, file)),
  )
  define(program, 'restore <file>', 'khôi phục từ bản sao lưu', (c, file: string) =>
    import('./commands/maintenance.ts').then((m) => m.restore(c, file)),
  )
  define(program, 'doctor', 'kiểm tra mọi thứ và nói chỗ sai', (c) =>
    import('./commands/doctor.ts').then((m) => m.doctor(c)),
  )
  defineFindings(program)
  defineReminders(program)
  return program
}

function defineReminders(program: Command): void {
  const reminders = program
    .command('reminders')
    .description('nhắc hạn: đang chờ, chạy một lượt, trưởng đơn vị')
  define(
    reminders,
    'list',
    'các lời nhắc đang chờ và chưa gửi được',
    (c, o: { to?: string; unit?: string }) => import('./commands/reminders.ts').then((m) => m.list(c, o)),
  )
    .option('--to <date>', 'đến ngày')
    .option('--unit <name>', 'đơn vị')
  define(
    reminders,
    'run',
    'chạy một lượt nhắc qua các kênh đã đặt',
    (c, o: { now?: string; dryRun?: boolean }) => import('./commands/reminders.ts').then((m) => m.run(c, o)),
  )
    .option('--now <time>', 'lấy thời điểm này làm bây giờ (2024-05-20T08:00)')
    .option('--dry-run', 'chỉ đếm, không gửi, không lưu')
  define(
    reminders,
    'leader <id>',
    'đặt một người làm trưởng đơn vị: được hỏi khi đơn vị không trả lời, nhận bản tin thứ Hai',
    (c, id: string, o: { off?: boolean }) =>
      import('./commands/reminders.ts').then((m) => m.leader(c, id, o)),
  ).option('--off', 'thôi làm trưởng đơn vị')
  define(
    reminders,
    'calendar',
    'địa chỉ lịch của một người hoặc một đơn vị; thu hồi',
    (c, o: { person?: string; unit?: string; place?: string; revoke?: boolean }) =>
      import('./commands/reminders.ts').then((m) => m.calendar(c, o)),
  )
    .option('--person <id>', 'của người này')
    .option('--unit <name>', 'của đơn vị này')
    .option('--place <name>', 'tỉnh của đơn vị')
    .option('--revoke', 'thu hồi; lần cấp sau là địa chỉ khác')
  const inspections = program.command('inspections').description('lịch kiểm tra: nạp tệp, danh sách')
  define(inspections, 'import <file>', 'nạp lịch kiểm tra từ .xlsx hoặc .csv', (c, file: string) =>
    import('./commands/inspections.ts').then((m) => m.importFile(c, file)),
  )
  define(inspections, 'list', 'các cuộc kiểm tra và hạn tính từ ngày kiểm tra', (c, o: { person?: string }) =>
    import('./commands/inspections.ts').then((m) => m.list(c, o)),
  ).option('--person <id>', 'như người này được xem (cuộc đột xuất chỉ đoàn thấy)')
}

function defineFindings(program: Command): void {
  const findings = program
    .command('findings')
    .description('phát hiện khi kiểm tra: đọc tin, danh sách, xuất tệp')
  define(
    findings,
    'parse [text]',
    'một tin được hiểu thế nào; không lưu gì',
    (c, text: string | undefined, o: { jsonl?: boolean }) =>
      import('./commands/findings.ts').then((m) => m.parse(c, text, o)),
  ).option('--jsonl', 'đọc nhiều tin từ đầu vào chuẩn, mỗi dòng một JSON')
  define(findings, 'list', 'các phát hiện đã ghi', (c, o: FindingFilterOptions) =>
    import('./commands/findings.ts').then((m) => m.list(c, o)),
  )
    .option('--unit <name>', 'đơn vị')
    .option('--status <status>', 'trạng thái')
    .option('--from <date>', 'ghi từ ngày')
    .option('--to <date>', 'ghi đến ngày')
  define(
    findings,
    'export <file>',
    'xuất ra .xlsx, .docx, .csv hoặc .json',
    (c, file: string, o: FindingFilterOptions) =>
      import('./commands/findings.ts').then((m) => m.exportFile(c, file, o)),
  )
    .option('--unit <name>', 'đơn vị')
    .option('--status <status>', 'trạng thái')
    .option('--round <round>', 'đợt kiểm tra')
    .option('--from <date>', 'ghi từ ngày')
    .option('--to <date>', 'ghi đến ngày')
  define(findings, 'import <file>', 'nạp lại tệp .json đã xuất', (c, file: string) =>
    import('./commands/findings.ts').then((m) => m.importFile(c, file)),
  )
}

function definePeople(program: Command): void {
  const people = program.command('people').description('người được phục vụ: cấp mã, danh sách, thu hồi')
  define(people, 'invite', 'cấp mã dùng một lần', (c, o: InviteOptions) =>
    import('./commands/people.ts').then((m) => m.invite(c, o)),
  )
    .option('--role <role>', 'staff, inspector, office hoặc admin')
    .option('--unit <unit>', 'đơn vị')
    .option('--name <name>', 'họ tên')
    .option('--place <place>', 'tỉnh, thành phố')
  define(people, 'list', 'mọi người, tài khoản và quyền', (c) =>
    import('./commands/people.ts').then((m) => m.list(c)),
  )
  define(
    people,
    'change <id>',
    'sửa họ tên, đơn vị, nơi làm việc hoặc quyền',
    (c, id: string, o: InviteOptions) => import('./commands/people.ts').then((m) => m.change(c, id, o)),
  )
    .option('--role <role>', 'staff, inspector, office hoặc admin')
    .option('--unit <unit>', 'đơn vị')
    .option('--name <name>', 'họ tên')
    .option('--place <place>', 'tỉnh, thành phố')
  define(people, 'revoke <id>', 'thu hồi quyền, có hiệu lực ngay', (c, id: string) =>
    import('./commands/people.ts').then((m) => m.revoke(c, id)),
  )
  define(
    people,
    'phone <id> [number]',
    'giữ số điện thoại để gửi tin mẫu Zalo; không kèm số thì xóa',
    (c, id: string, number?: string) => import('./commands/people.ts').then((m) => m.phone(c, id, number)),
  )
}

function defineOffice(program: Command, what: 'unanswered' | 'opinions', description: string): void {
  const group = program.command(what).description(description)
  define(group, 'list', 'các mục đang chờ xử lý', (c) =>
    import('./commands/people.ts').then((m) => m[what](c)),
  )
  define(group, 'settle <id>', 'đánh dấu đã xử lý', (c, id: string) =>
    import('./commands/people.ts').then((m) => m.settle(c, what, id)),
  )
}

function defineMessages(program: Command): void {
  const group = program.command('messages').description('tin nhắn không xử lý được')
  define(group, 'list', 'các tin bị bỏ lại', (c) => import('./commands/messages.ts').then((m) => m.list(c)))
  define(group, 'retry <id>', 'xử lý lại khi dịch vụ khởi động lần tới', (c, id: string) =>
    import('./commands/messages.ts').then((m) => m.retry(c, id)),
  )
}

/** Adds a command with the options that all share; the action runs with an opened context and a closing one behind it. */
function define<A extends unknown[]>(
  program: Command,
  syntax: string,
  description: string,
  action: (context: Context, ...args: A) => Promise<void>,
): Command {
  return program
    .command(syntax)
    .description(description)
    .exitOverride()
    .option('--state <dir>', 'thư mục dữ liệu (mặc định $DONDOC_STATE, rồi var/)')
    .option('--json', 'in một giá trị JSON')
    .option('--as-of <date>', 'lấy ngày này làm hôm nay (2024-05-20)')
    .action(async (...all: unknown[]) => {
      const command = all.at(-1) as Command
      const context = createContext(command.opts<CommonOptions>(), process.env, () => new Date())
      try {
        await action(context, ...(all.slice(0, -1) as A))
      } finally {
        context.close()
      }
    })
}

async function main(argv: string[]): Promise<number> {
  try {
    await build().parseAsync(argv)
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    process.stderr.write(`${sentenceOf(error)}\n`)
    if (argv.includes('--json') && !jsonPrinted) printJson({ error: sentenceOf(error) })
    return error instanceof UsageError ? 2 : 1
  }
}

let jsonPrinted = false
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = ((...args: Parameters<typeof write>) => {
  jsonPrinted = true
  return write(...args)
}) as typeof process.stdout.write
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error) => {
    process.stderr.write(`${sentenceOf(error)}\n`)
    process.exit(1)
  })
}

process.exitCode = await main(process.argv)
