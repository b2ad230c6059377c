import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { offeredExamples } from './examples';
import { examplesPlugin } from './examples-plugin';
import { fetcher } from './fetcher';
import { type PageRequest, readPageAddress } from './page-address';
import { askIsSynthetic, SyntheticBanner } from './synthetic';

const GREETING = `# Choose an example on the left,
# or write a query; Ctrl+Enter runs it.
# 请在左侧选择示例，
# 或编写查询；按 Ctrl+Enter 运行。
`;

interface PageProps {
  readonly synthetic: boolean;
  readonly request: PageRequest;
  readonly examples: GraphiQLPlugin;
}

/** GraphiQL over POST /graphql; the open tabs stay in the reader's own browser (local storage), headers do not. */
function Page({ synthetic, request, examples }: PageProps) {
  return (
    <>
      {synthetic && <SyntheticBanner />}
      <GraphiQL
        fetcher={fetcher}
        plugins={[examples]}
        visiblePlugin={examples}
        defaultQuery={GREETING}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
        {...initialEditors(request)}
      >
        <GraphiQL.Logo>ipgraph</GraphiQL.Logo>
        <Arrival request={request} examples={examples} />
      </GraphiQL>
    </>
  );
}

function initialEditors(request: PageRequest): { initialQuery?: string; initialVariables?: string } {
  if (request.kind === 'query') return { initialQuery: request.query, initialVariables: request.variables };
  if (request.kind !== 'example') return {};
  return { initialQuery: request.example.query, initialVariables: request.example.variables };
}

/** Does once what the address asks for, as soon as the editors stand; the schema need not have arrived. */
function Arrival({ request, examples }: Omit<PageProps, 'synthetic'>) {
  const actions = useGraphiQLActions();
  const ready = useGraphiQL(({ queryEditor, variableEditor, headerEditor, responseEditor }) =>
    Boolean(queryEditor && variableEditor && headerEditor && responseEditor),
  );
  useEffect(() => {
    if (!ready) return;
    if (request.kind === 'example') actions.run();
    if (request.kind === 'unknown-example') actions.setVisiblePlugin(examples);
  }, [ready, request, examples, actions]);
  return null;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
// Asked first, so that no answer is seen before it is known whether it is made up.
const synthetic = await askIsSynthetic();
const request = readPageAddress(window.location.search, synthetic);
const examples = examplesPlugin({ examples: offeredExamples(synthetic), request });
createRoot(root).render(<Page synthetic={synthetic} request={request} examples={examples} />);
