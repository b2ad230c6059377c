import { ActionIcon, Anchor, AppShell, Burger, Group, NavLink, Text, Tooltip } from '@mantine/core';
import { useClipboard, useDisclosure } from '@mantine/hooks';
import { Link, NavLink as RouterLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useAnswer } from '../api/use-answer';
import { WhichGraphDocument } from '../api/generated';
import { formatDate, today } from '../language/numbers';
import { useLanguage } from '../language/language';
import { useWords } from '../language/words';
import { ColorSchemeSwitch } from './color-scheme-switch';
import { CopyIcon, PrintIcon } from './icons';
import { useParameters } from './use-parameters';
import { frameWords } from './words';

/** What stands around every view: the way to the others, the language, the colours, the link, the printer. */
export function Frame() {
  const words = useWords(frameWords);
  const [menuOpen, menu] = useDisclosure(false);
  const { data } = useAnswer(WhichGraphDocument, {});
  const views = <Views onChosen={menu.close} />;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 240, breakpoint: 'sm', collapsed: { desktop: true, mobile: !menuOpen } }}
      padding="md"
    >
      <a href="#content" className="skip-link">
        {words.skip}
      </a>
      <AppShell.Header className="not-printed">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger
              opened={menuOpen}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={words.menu}
            />
            <Anchor component={Link} to="/" fw={700}>
              ipgraph
            </Anchor>
            <Group component="nav" aria-label={words.views} visibleFrom="sm" gap={0} wrap="nowrap">
              {views}
            </Group>
          </Group>
          <Tools />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="md" className="not-printed" aria-label={words.views}>
        {views}
      </AppShell.Navbar>
      <AppShell.Main id="content">
        {data?.data.graph?.synthetic === true && (
          <p className="synthetic" role="status">
            {words.synthetic}
          </p>
        )}
        <Outlet />
        <PrintedFooter />
      </AppShell.Main>
      <ScrollRestoration />
    </AppShell>
  );
}

function Views({ onChosen }: { readonly onChosen: () => void }) {
  const words = useWords(frameWords);
  const views = [
    { to: '/', label: words.home },
    { to: '/impact', label: words.impact },
    { to: '/districts', label: words.districts },
    { to: '/partnerships', label: words.partnerships },
    { to: '/resolve', label: words.resolve },
  ];
  return views.map(({ to, label }) => (
    <NavLink
      key={to}
      component={RouterLink}
      to={to}
      end={to === '/'}
      label={label}
      onClick={onChosen}
      w="auto"
    />
  ));
}

function Tools() {
  const words = useWords(frameWords);
  const { language, choose } = useLanguage();
  const [, changeParameters] = useParameters();
  const clipboard = useClipboard();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label={clipboard.copied ? words.copied : words.copyLink}>
        <ActionIcon
          variant="subtle"
          aria-label={words.copyLink}
          onClick={() => {
            clipboard.copy(linkIn(language));
          }}
        >
          <CopyIcon />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        variant="subtle"
        aria-label={words.print}
        visibleFrom="xs"
        onClick={() => {
          window.print();
        }}
      >
        <PrintIcon />
      </ActionIcon>
      <ColorSchemeSwitch />
      <ActionIcon
        variant="subtle"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        aria-label={words.languageLabel}
        w={40}
        onClick={() => {
          choose(other);
          changeParameters(withoutLanguage, { replace: true });
        }}
      >
        {words.language}
      </ActionIcon>
      <Anchor href="/graphql" size="sm" visibleFrom="md">
        {words.api}
      </Anchor>
    </Group>
  );
}

/** What was chosen by hand holds from here on, also against the link by which one came. */
function withoutLanguage(parameters: URLSearchParams): URLSearchParams {
  const others = new URLSearchParams(parameters);
  others.delete('lang');
  return others;
}

/** The address of what is shown, in the language in which it is shown. */
function linkIn(language: string): string {
  const address = new URL(window.location.href);
  address.searchParams.set('lang', language);
  return address.href;
}

/** On paper, where and when it was printed. */
function PrintedFooter() {
  const words = useWords(frameWords);
  const { language } = useLanguage();
  useLocation();
  const day = formatDate(today(), language);
  return (
    <Text className="printed-only" size="xs" mt="xl">
      {words.printedFrom(window.location.href, day)}
    </Text>
  );
}
