import { startTestServer, type TestServer } from '../support/test-server';
import { operationNames } from '../support/operations';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.stop());

it.each(operationNames)('try %s', async (name) => {
  for (const format of ['csv', 'xlsx'])
    for (const language of ['zh', '']) {
      const r = await fetch(
        `${server.url}/export?example=${name}&format=${format}${language && '&language=zh'}`,
      );
      const b = Buffer.from(await r.arrayBuffer());
      if (r.status !== 200) console.log(name, format, r.status, b.toString('utf8').slice(0, 400));
      else {
        require('fs').writeFileSync(`/tmp/exp/${name}${language}.${format}`, b);
      }
    }
});
