import { createApp } from './src/app.ts';
import { readConfig } from './src/config.ts';
const app: any = await createApp(readConfig({ ...process.env, DONDOC_STATE: process.argv[2] } as any));
for (const q of process.argv.slice(3)) await app.answering.ask(q, { asOf: '2023-05-15', observe: (u:any)=>{ console.log(q,'=>',u.u.text, u.u.kind, u.u.wants, JSON.stringify(u.u.terms.map((t:any)=>[t.folded,+t.weight.toFixed(2),t.place,(t.alternatives??[]).map((a:any)=>a.map((s:any)=>s.folded).join(' ')).join('|'),t.light]))) }});
await app.close?.();
