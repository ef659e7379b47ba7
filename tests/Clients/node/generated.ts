// What somebody writes who has generated a client with @hey-api/openapi-ts: node generated.js SERVICE.
import { client } from './client/client.gen';
import { listCompletion, listGrowth, postActuals } from './client/sdk.gen';

declare const process: { argv: string[] };

async function main() {
  client.setConfig({ baseUrl: process.argv[2] });
  const written = await postActuals({
    body: { actuals: [{ indicator: 'gdp', region: '100000', period: '2013', value: 592963.2 }] },
  });
  const read = await listCompletion({
    query: { indicator: ['tech-contract-turnover'], region: ['421200'], period: ['2020-H1'] },
  });
  const refused = await listGrowth({ query: { indicator: ['nothing'] } });
  console.log(written.data?.received, read.data?.items[0].completion, refused.error?.errors[0].code);
}

main();
