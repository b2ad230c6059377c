import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLES_PLUGIN } from './examples-plugin';
import { fetcher } from './fetcher';
import { type PageRequest, readPageAddress } from './page-address';

const GREETING = `# Choose an example on the left,
# or write a query; Ctrl+Enter runs it.
# 请在左侧选择示例，
# 或编写查询；按 Ctrl+Enter 运行。
`;
const PLUGINS = [EXAMPLES_PLUGIN];

/** GraphiQL over POST /graphql; the open tabs stay in the reader's own browser (local storage), headers do not. */
function Page() {
  const [request] = useState(() => readPageAddress(window.location.search));
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={EXAMPLES_PLUGIN}
      defaultQuery={GREETING}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
      {...initialEditors(request)}
    >
      <GraphiQL.Logo>ipgraph</GraphiQL.Logo>
      <Arrival request={request} />
    </GraphiQL>
  );
}

function initialEditors(request: PageRequest): { initialQuery?: string; initialVariables?: string } {
  if (request.kind === 'query') return { initialQuery: request.query, initialVariables: request.variables };
  if (request.kind !== 'example') return {};
  return { initialQuery: request.example.query, initialVariables: request.example.variables };
}

/** Does once what the address asks for, as soon as the editors stand; the schema need not have arrived. */
function Arrival({ request }: { request: PageRequest }) {
  const actions = useGraphiQLActions();
  const ready = useGraphiQL(({ queryEditor, variableEditor, headerEditor, responseEditor }) =>
    Boolean(queryEditor && variableEditor && headerEditor && responseEditor),
  );
  useEffect(() => {
    if (!ready) return;
    if (request.kind === 'example') actions.run();
    if (request.kind === 'unknown-example') actions.setVisiblePlugin(EXAMPLES_PLUGIN);
  }, [ready, request, actions]);
  return null;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<Page />);
