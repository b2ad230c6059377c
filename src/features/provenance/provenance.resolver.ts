import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Source } from '../../entities/evidence/source';
import { Node } from '../../entities/node';
import type { AnswerAllExtension, AskedOf } from '../../query/execution/answer-all';
import { RelationshipEdge } from '../../query/generated-types';
import { loadNode } from '../../query/load-nodes';
import type { PlannedEdge, PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { SelectionReader, type NeedsExtension } from '../../query/selection';
import { selectedParts } from './cited-parts';
import { loadAllProvenance, loadProvenance, type ProvenanceRequest } from './provenance.query';
import { maximumRows } from './provenance.statement';
import { Language, Locator, PropertyName, Provenance } from './provenance.type';
import { provenanceNeeds } from './read-along';

const description =
  `Who says so, where and how firmly, at most ${maximumRows} rows. Where statements were recorded, these answer; a ` +
  'record that was taken over as a whole, as from a register, answers with the passages that support it, without a ' +
  'statement. Empty for evidence itself (sources, passages, statements).';

const needsOfNode: NeedsExtension = {
  needs: ({ property }, nodes, selection) =>
    provenanceNeeds({ property: named(property), parts: selectedParts(nodes, selection) }, false),
};

const needsOfEdge: NeedsExtension = {
  needs: (_args, nodes, selection) =>
    provenanceNeeds({ property: null, parts: selectedParts(nodes, selection) }, true),
};

/** Both fields are answered together: of entities, which have an id, and of relationships, which have a key. */
const together: AnswerAllExtension = {
  answerAll: (asked, context) => loadAllProvenance(asked.map(requestOf), context),
};

function requestOf({ source, args, info }: AskedOf): ProvenanceRequest {
  const { '@id': id, '@key': key, '@stored': stored } = source as Partial<PlannedNode & PlannedEdge>;
  const parts = selectedParts(info.fieldNodes, new SelectionReader(info));
  return { subject: id ?? key ?? '', property: named(args.property), stored, parts };
}

const named = (property: unknown): string | null => (typeof property === 'string' ? property : null);

/** Provenance of anything with an identity, whole or of one property. */
@Resolver(() => Node)
export class NodeProvenanceResolver {
  @Extensions({ ...needsOfNode, ...together })
  @FieldResolver(() => [Provenance], { nullable: true, description })
  async provenance(
    @Root() node: PlannedNode,
    @Arg('property', () => PropertyName as object, {
      nullable: true,
      description:
        'Only what is stated about this property. The passages of a record that was taken over as a whole support ' +
        'each value it has, so they answer for any property that has a value, and for none that is null.',
    })
    property: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Provenance[]> {
    return loadProvenance(requestOf({ source: node, args: { property }, info }), context);
  }
}

/** Provenance of a relationship. */
@Resolver(() => RelationshipEdge)
export class EdgeProvenanceResolver {
  @Extensions({ ...needsOfEdge, ...together })
  @FieldResolver(() => [Provenance], { nullable: true, description })
  async provenance(
    @Root() edge: PlannedEdge,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Provenance[]> {
    return loadProvenance(requestOf({ source: edge, args: {}, info }), context);
  }
}

@Resolver(() => Provenance)
export class ProvenanceSourceResolver {
  @FieldResolver(() => Source, {
    nullable: true,
    description: 'The source, for example an article of a newspaper page.',
  })
  async source(
    @Root() provenance: Provenance,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    const source = await loadNode(provenance.sourceId, ontology.kind('Source'), context, info);
    if (!source) throw new Error(`The source ${provenance.sourceId} of a statement is missing.`);
    return source;
  }
}

@Resolver(() => Locator)
export class LocatorLabelResolver {
  @FieldResolver(() => String, { description: 'The locator in words: page, article, paragraph.' })
  label(
    @Root() locator: Locator,
    @Arg('language', () => Language, {
      nullable: true,
      defaultValue: Language.ZH,
      description: 'Chinese (default) or English.',
    })
    language: Language | null,
  ): string {
    return language === Language.EN ? locator.labelEn : locator.labelZh;
  }
}
