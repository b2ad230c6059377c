import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Source } from '../../entities/evidence/source';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { scanOf } from './scan-of';

/** What the operator of this server attached to a source. */
@Resolver(() => Source)
export class SourceScanResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where a scan or the original can be opened, as attached by who runs this server: a path on this server ' +
      '(/scans/…) or a web address; null where nothing is attached. `url` is what the data set itself gives.',
  })
  async scan(@Root() source: PlannedNode, @Ctx() { scansFolder }: RequestContext): Promise<string | null> {
    return scansFolder === undefined ? null : scanOf(scansFolder, source['@id']);
  }
}
