import { Button, Group, Text, useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { savePicture } from '../../parts/save-picture';
import { partWords } from '../../parts/words';
import { entityAddress } from '../../app/entity-address';
import { layNetwork } from './network-layout';
import type { Related } from './related';
import { useEntityName, type Nameable } from './use-entity-name';
import { entityWords } from './words';

/** Colours of kinds, in the order in which they appear: dark enough for white and light enough for the dark page. */
const colours = [
  '#1c7ed6',
  '#2b8a3e',
  '#d9480f',
  '#862e9c',
  '#0b7285',
  '#c2255c',
  '#74b816',
  '#5f3dc4',
  '#846358',
  '#f08c00',
  '#3bc9db',
  '#e599f7',
  '#868e96',
  '#ff8787',
];
const groupKinds: ReadonlySet<string> = new Set(['OrganizationGroup', 'FarmHouseholdGroup']);

interface NetworkProps {
  readonly entity: Nameable;
  /** The rows of each relationship, by its name. */
  readonly groups: ReadonlyMap<string, readonly Related[]>;
  readonly counts: ReadonlyMap<string, number>;
}

/** The direct neighbours of an entity as a picture; the tables of relationships hold the same. */
export function Network({ entity, groups, counts }: NetworkProps) {
  const words = useWords(entityWords);
  const parts = useWords(partWords);
  const terms = useTerms();
  const nameOf = useEntityName();
  const picture = useRef<SVGSVGElement>(null);
  const { language } = useLanguage();
  const { size, neighbours, relationships } = useMemo(
    () =>
      layNetwork(groups, counts, {
        entity: nameOf(entity),
        ofNode: (node) => shortened(nameOf(node)),
        ofRelationship: (name, cut) =>
          `${terms.field(name, entity.__typename)}${cut > 0 ? ` (${words.cut(cut)})` : ''}`,
      }),
    // The words follow from the language.
    [groups, counts, entity, language],
  );
  const dark = useComputedColorScheme('light') === 'dark';
  const [ink, paper, line] = dark ? ['#e9ecef', '#1f1f1f', '#5c5f66'] : ['#212529', '#ffffff', '#adb5bd'];
  const kinds = [...new Set<string>(neighbours.map(({ node }) => node.__typename))];
  const colourOf = (kind: string) => colours[kinds.indexOf(kind) % colours.length] ?? line;
  const { width, height } = size;
  const centre = { x: width / 2, y: height / 2 };
  const title = words.networkOf(nameOf(entity));
  // Where the picture is wider than the screen, it opens at its middle, at the entity.
  useEffect(() => {
    const frame = picture.current?.parentElement;
    if (frame) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  }, []);
  if (neighbours.length === 0) return null;
  return (
    <figure style={{ margin: 0 }}>
      <Text size="sm" c="dimmed">
        {words.networkHelp}
      </Text>
      <div className="scrolls" tabIndex={0} role="region" aria-label={title}>
        <svg
          ref={picture}
          xmlns="http://www.w3.org/2000/svg"
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={title}
          style={{ width: '100%', minWidth: 720, display: 'block' }}
          fontSize="12"
          fontFamily="inherit"
        >
          <rect width={width} height={height} fill={paper} />
          {relationships.map((hub) => (
            <g key={hub.name} stroke={line}>
              <line x1={centre.x} y1={centre.y} x2={hub.x} y2={hub.y} />
              {hub.neighbours.map(({ node, x, y }) => (
                <line key={node.id} x1={hub.x} y1={hub.y} x2={x} y2={y} />
              ))}
            </g>
          ))}
          {relationships.map(({ name, label, x, y }) => (
            <Label key={name} x={x} y={y + 4} ink={ink} paper={paper} italic>
              {label}
            </Label>
          ))}
          {neighbours.map(({ node, label, x, y }) => (
            <Link key={node.id} to={entityAddress(node.id)}>
              <title>{`${nameOf(node)} (${terms.kind(node.__typename)})`}</title>
              <circle
                cx={x}
                cy={y}
                r={8}
                fill={groupKinds.has(node.__typename) ? paper : colourOf(node.__typename)}
                stroke={colourOf(node.__typename)}
                strokeWidth={2}
                strokeDasharray={groupKinds.has(node.__typename) ? '4 2' : undefined}
              />
              <Label x={x} y={y + 22} ink={ink} paper={paper}>
                {label}
              </Label>
            </Link>
          ))}
          <circle cx={centre.x} cy={centre.y} r={12} fill={ink} />
          <Label x={centre.x} y={centre.y + 28} ink={ink} paper={paper} bold>
            {nameOf(entity)}
          </Label>
        </svg>
      </div>
      <Group gap="md" component="ul" p={0} my="xs" aria-label={words.scheme} style={{ listStyle: 'none' }}>
        {kinds.map((kind) => (
          <Group key={kind} component="li" gap={6}>
            <svg width="18" height="18" aria-hidden="true">
              <circle
                cx="9"
                cy="9"
                r="7"
                fill={groupKinds.has(kind) ? 'none' : colourOf(kind)}
                stroke={colourOf(kind)}
                strokeWidth="2"
                strokeDasharray={groupKinds.has(kind) ? '4 2' : undefined}
              />
            </svg>
            <Text size="sm">{terms.kind(kind)}</Text>
          </Group>
        ))}
        {kinds.some((kind) => groupKinds.has(kind)) && (
          <Text component="li" size="sm" c="dimmed">
            {words.dashed}
          </Text>
        )}
      </Group>
      <Button
        className="not-printed"
        variant="default"
        size="compact-sm"
        onClick={() => {
          if (picture.current) savePicture(new XMLSerializer().serializeToString(picture.current), title);
        }}
      >
        {parts.savePicture}
      </Button>
    </figure>
  );
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly ink: string;
  readonly paper: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly children: React.ReactNode;
}

/** A text with a rim in the colour of the paper, so that lines do not run through it. */
function Label({ ink, paper, italic = false, bold = false, ...text }: LabelProps) {
  return (
    <text
      {...text}
      fill={ink}
      stroke={paper}
      strokeWidth={4}
      paintOrder="stroke"
      textAnchor="middle"
      fontStyle={italic ? 'italic' : undefined}
      fontWeight={bold ? 700 : undefined}
    />
  );
}

/** A name as long as there is room for; the whole stands in its title. */
function shortened(name: string): string {
  const most = /\p{Script=Han}/u.test(name) ? 12 : 22;
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
