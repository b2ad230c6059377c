import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { MouseEvent } from 'react';
import type { Example } from './examples';
import type { PageRequest } from './page-address';

const TITLE = 'Examples / 示例';

interface ExamplesPanelProps {
  readonly examples: readonly Example[];
  readonly request: PageRequest;
}

/** The panel that offers the example queries and says so when the address names one that does not exist. */
export function examplesPlugin(props: ExamplesPanelProps): GraphiQLPlugin {
  return { title: TITLE, icon: Icon, content: () => <ExamplesPanel {...props} /> };
}

function ExamplesPanel({ examples, request }: ExamplesPanelProps) {
  const openInTab = useOpenInTab();

  /** A plain click opens a tab here; with a modifier key the entry stays an ordinary link. */
  function onClick(event: MouseEvent, example: Example) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openInTab(example);
  }

  return (
    <section className="examples" aria-label={TITLE}>
      <h1>{TITLE}</h1>
      {request.kind === 'unknown-example' && (
        <p role="alert">
          There is no example “{request.name}”. Choose one of these:
          <span lang="zh-CN">没有名为“{request.name}”的示例，请从下列示例中选择：</span>
        </p>
      )}
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <a
              href={`?example=${encodeURIComponent(example.name)}`}
              onClick={(event) => {
                onClick(event, example);
              }}
            >
              {example.title}
              <span lang="zh-CN">{example.titleInChinese}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Shows an example in the tab that already holds it, unchanged, or else in a new one. */
function useOpenInTab(): (example: Example) => void {
  const actions = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'));
  return ({ query, variables }) => {
    const openTab = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (openTab !== -1) {
      actions.changeTab(openTab);
      return;
    }
    actions.stop();
    actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 5h12M9 12h12M9 19h12M3 3.5v3L5.5 5zM3 10.5v3L5.5 12zM3 17.5v3L5.5 19z" />
    </svg>
  );
}
