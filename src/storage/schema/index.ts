// Every table, by feature. A feature adds its file here and runs `npm run db:generate`.

export * from './bot.ts'
export * from './findings.ts'
export * from './inspections.ts'
export * from './library.ts'
export * from './llm.ts'
export * from './people.ts'
export * from './reminders.ts'
export * from './retrieval.ts'
