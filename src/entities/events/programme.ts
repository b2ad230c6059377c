import { Entity, Property } from '../../ontology/decorators';
import { describeEnum } from '../../ontology/enums';
import { Event } from './event';

export enum ProgrammeType {
  DEVELOPMENT = 'DEVELOPMENT',
  ENFORCEMENT = 'ENFORCEMENT',
  PUBLICITY = 'PUBLICITY',
  FIELD_VISIT = 'FIELD_VISIT',
  MEETING = 'MEETING',
  FESTIVAL = 'FESTIVAL',
  MODEL = 'MODEL',
  EXCHANGE = 'EXCHANGE',
}

describeEnum(ProgrammeType, {
  name: 'ProgrammeType',
  description: 'What kind of undertaking a programme is.',
  values: {
    DEVELOPMENT: 'A project or promotion programme over some time.',
    ENFORCEMENT: 'An enforcement or inspection campaign.',
    PUBLICITY: 'A publicity or awareness campaign, or a press conference.',
    FIELD_VISIT: 'Visits to firms, parks or institutions.',
    MEETING: 'A meeting or matchmaking event.',
    FESTIVAL: 'A festival or fair.',
    MODEL: 'A way of working that the source names, such as company plus household.',
    EXCHANGE: 'Cooperation or exchange between places.',
  },
});

@Entity({
  plural: 'programmes',
  description: 'A programme, campaign, project, meeting, festival or named model.',
})
export class Programme extends Event {
  @Property(() => ProgrammeType, { required: true, description: 'What kind of undertaking it is.' })
  readonly programmeType!: ProgrammeType;
}
