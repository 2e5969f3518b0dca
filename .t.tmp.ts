import { chromium } from 'playwright-chromium'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const p = await b.newPage()
const v = { a:'transform:rotate(179.999deg)', b:'transform:rotate(180.001deg)', c: 'transform:rotate(179.9999deg)'}
for (const [k,s] of Object.entries(v)) {
  await p.setContent(`<html lang=en><body><div style="${s};width:600px"><h1>Upper</h1><p>text here</p></div><h2>Lower</h2>`)
  const d = await getDocument({data:new Uint8Array(await p.pdf({tagged:true,outline:true})),verbosity:0}).promise
  console.log(k, JSON.stringify(await (await d.getPage(1)).getStructTree()).includes('"H1"'))
}
await b.close()
