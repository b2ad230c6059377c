import { IsDivisionCode } from '../../../src/ontology/identifiers/division-code';
import { validationMessages } from './validation-message';

describe('the validation of an official code', () => {
  it('says nothing about a correct code', () => {
    expect(validationMessages(IsDivisionCode(), '370481')).toEqual({});
  });

  it('names the property, the value, the fault and the form', () => {
    expect(validationMessages(IsDivisionCode(), '37048')).toEqual({
      isDivisionCode:
        'code: "37048" is not a division code (GB/T 2260): it has 5 characters instead of 6. The form is six digits, two each for the province, the prefecture and the county; a division above the county ends in zeros.',
    });
  });

  it.each([[370481], [null], [undefined], [{}]])('refuses %p, which is not a text', (value) => {
    expect(validationMessages(IsDivisionCode(), value).isDivisionCode).toContain(
      'the value is not a division code (GB/T 2260): it is not a text.',
    );
  });

  it('names the faulty element of a list', () => {
    const eachCode = IsDivisionCode({ each: true });
    expect(validationMessages(eachCode, ['370481', '370400'])).toEqual({});
    expect(validationMessages(eachCode, ['370481', '990000', '37']).isDivisionCode).toContain(
      'code: "990000" is not a division code (GB/T 2260): its first two digits, "99", are no province.',
    );
  });

  it('gives way to a message of the caller', () => {
    expect(validationMessages(IsDivisionCode({ message: 'Which district?' }), '1')).toEqual({
      isDivisionCode: 'Which district?',
    });
  });
});
