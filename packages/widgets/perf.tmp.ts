import {createServer} from 'node:http'; import {readFile, mkdir, cp, writeFile} from 'node:fs/promises'; import {chromium} from 'playwright';
import {provisionOf} from '/work/main/packages/widgets/src/provision/statements.fixture.ts';
const types:Record<string,string>={html:'text/html',js:'text/javascript',json:'application/json',css:'text/css'};
const doc=JSON.parse(await readFile('/tmp/pv/www/data/v1/strategies/marlhaven/provision.json','utf8'));
const big=provisionOf(300); for (const s of big.statements!) s.helpFrom=['speech-and-language']; doc.data={...big,sources:doc.data.sources};
const server=createServer(async(q,r)=>{const u=new URL(q.url!,'http://x');
 if(u.pathname==='/page'){r.setHeader('content-type','text/html');return r.end(`<!doctype html><html lang=en><meta charset=utf-8><link rel=stylesheet href=/w/send.css><style>body{margin:1rem} ${u.searchParams.get('css')??''}</style><body><script type=module src=/w/all.js></script>`)}
 if(u.pathname.endsWith('marlhaven/provision.json')){r.setHeader('content-type','application/json');return r.end(JSON.stringify(doc))}
 try{const p='/tmp/pv/www'+u.pathname;const b=await readFile(p);r.setHeader('content-type',types[p.split('.').pop()!]||'text/plain');r.end(b)}catch{r.statusCode=404;r.setHeader('content-type','text/html');r.end('<p>no')}
}).listen(0);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
for(const css of ['','send-provision{--send-provision-height:auto}']) for (let run=0;run<6;run++){
 const p=await b.newPage({viewport:{width:1280,height:900}});
 await p.goto(`http://localhost:${(server.address() as any).port}/page?css=${encodeURIComponent(css)}`);
 const out=await p.evaluate(async()=>{
  await customElements.whenDefined('send-provision');
  // warm files
  for (const n of ['strategy','provision','services','actions','sources','terms','index']) await (await fetch(`/data/v1/strategies/marlhaven/${n}.json`)).text();
  const C:any=customElements.get('send-provision'); const el:any=document.createElement('send-provision');
  const pu=C.prototype.performUpdate??Object.getPrototypeOf(C.prototype).performUpdate; const spans:number[]=[];
  let proto=C.prototype; while(!Object.hasOwn(proto,'performUpdate')) proto=Object.getPrototypeOf(proto);
  const original=proto.performUpdate; proto.performUpdate=function(){const t=performance.now();const r=original.call(this);spans.push(performance.now()-t);return r};
  const long:number[]=[]; new PerformanceObserver(l=>l.getEntries().forEach(e=>long.push(Math.round(e.duration)))).observe({entryTypes:['longtask']});
  el.setAttribute('service','/data/v1');el.setAttribute('strategy','marlhaven');document.body.append(el);
  while(el.state!=='ready') await new Promise(r=>setTimeout(r,1));
  const t=performance.now(); el.getBoundingClientRect(); const layout=performance.now()-t;
  await new Promise(r=>setTimeout(r,800));
  const joined=0; const first=spans.splice(0).map(x=>+x.toFixed(1));
  const input=el.shadowRoot.querySelector('[name=search]'); const keys:string[]=[];
  for (const v of ['c','ca','car','card','card ','card 1','card 12','card 123','card 12','card 1','card','','w','','zzz','']){
   input.value=v; const t0=performance.now(); input.dispatchEvent(new Event('input',{bubbles:true})); await el.updateComplete; const t1=performance.now(); el.getBoundingClientRect(); const t2=performance.now();
   keys.push(`${v||'∅'}:${(t1-t0).toFixed(1)}+${(t2-t1).toFixed(1)}`); await new Promise(r=>setTimeout(r,60));
  }
  const cards=el.shadowRoot.querySelectorAll('[part=statement]').length;
  return {cards,first,layout:+layout.toFixed(1),long,keys:keys.join(' ')};
 });
 console.log(css?'no reserve':'reserved',JSON.stringify(out)); await p.close();
}
await b.close();server.close();
