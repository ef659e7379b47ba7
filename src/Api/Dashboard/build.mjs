// Builds the page into src/Api/wwwroot: npm ci && npm run build. The same sources and lockfile give the same bytes.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const root = new URL('../wwwroot/', import.meta.url);
const page = new URL('page/', root);

const bundle = await build({
  entryPoints: [{ in: 'main.js', out: 'app' }, { in: 'styles/page.css', out: 'style' }],
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16'],
  charset: 'utf8',
  legalComments: 'none',
  outdir: 'out',
  write: false,
});

await rm(page, { recursive: true, force: true });
await mkdir(page, { recursive: true });
const names = {};
for (const file of bundle.outputFiles) {
  const [, name, kind] = /([a-z]+)\.(js|css)$/.exec(file.path);
  const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, 12);
  names[`${name}.${kind}`] = `page/${name}.${hash}.${kind}`;
  await write(names[`${name}.${kind}`], file.contents);
}

const icon = await readFile(new URL('icon.svg', import.meta.url));
names.icon = `page/icon.${createHash('sha256').update(icon).digest('hex').slice(0, 12)}.svg`;
await writeFile(new URL(names.icon, root), icon);

const frame = await readFile(new URL('index.html', import.meta.url), 'utf8');
await writeFile(new URL('index.html', root), frame.replace(/\{\{(.+?)\}\}/g, (_, name) => names[name]));
await writeFile(new URL('page/NOTICES.txt', root), await notices());

// Beside each what browsers get: the same, as small as it can be.
async function write(name, contents) {
  await writeFile(new URL(name, root), contents);
  await writeFile(new URL(`${name}.br`, root), brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: contents.length } }));
}

// What the licences of the bundled packages want told to whom the bundle is given.
async function notices() {
  const texts = [];
  for (const name of ['echarts', 'zrender', 'tslib', 'preact', 'htm']) {
    const folder = new URL(`node_modules/${name}/`, import.meta.url);
    const { version, license } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
    texts.push(`${name} ${version} (${license})\n`);
    const files = (await readdir(folder, { withFileTypes: true }))
      .filter(entry => entry.isFile() && /^(licen[cs]e|notice|copyrightnotice)/i.test(entry.name)).map(entry => entry.name);
    for (const file of files.sort()) texts.push((await readFile(new URL(file, folder), 'utf8')).trim() + '\n');
  }
  return texts.join('\n').replaceAll('\r\n', '\n');
}
