import { readFileSync } from 'node:fs';
import { createApp } from './src/app.ts';
import { readConfig } from './src/config.ts';
const [state, file] = process.argv.slice(2);
const app: any = await createApp(readConfig({ ...process.env, DONDOC_STATE: state } as any));
let context: any; let n=0;
for (let q of readFileSync(file,'utf8').split('\n').filter(Boolean)) {
  let asOf = process.env.ASOF ?? '2023-05-15';
  if (q.startsWith('+')) q = q.slice(1).trim(); else context = undefined;
  const a = await app.answering.ask(q, { asOf, context });
  context = a.context ?? context;
  const an: any = a.answer ?? a; console.log(`#${++n}`, q, "\n   ", an.status, (an.answer ?? "").slice(0, +(process.env.N ?? 420)).replaceAll("\n"," / "), "\n");
}
await app.close?.();
