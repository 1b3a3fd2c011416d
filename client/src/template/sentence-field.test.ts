import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { openLimits } from '@fortnight/shared/template/programme.rules';
import type { TemplateBody } from '@fortnight/shared/template/template.contract';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../testing/render';
import { CadenceDesk } from './cadence-desk';
import { SentenceField } from './sentence-field';
import { emptyTemplate } from './template-draft';

const siteId = '3f0c6c1e-0000-4000-8000-000000000001';
const programmeId = '3f0c6c1e-0000-4000-8000-000000000002';
const hours = { opensLocally: '08:00', closesLocally: '20:00', anchorMonday: '2026-01-05' };
const answers = {
  [`GET /api/sites/${siteId}/programmes`]: [
    {
      id: programmeId,
      siteId,
      code: 'P2b',
      name: '技能',
      nameEn: 'Skills',
      tint: 3,
      promise: { count: 3, per: 'fortnight', minGapDays: 1 },
    },
  ],
  'GET /api/sites': [
    {
      id: siteId,
      name: '滨江',
      zone: 'Asia/Shanghai',
      country: 'CN',
      ...hours,
      calendarCoveredThrough: null,
      isActive: true,
      version: 1,
    },
  ],
  [`GET /api/sites/${siteId}/calendar`]: {
    siteId,
    weekend: [6, 7],
    weekendChanges: [],
    coveredThrough: null,
    marks: [],
  },
};

@Component({
  imports: [SentenceField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<fn-sentence-field [desk]="desk" />`,
})
class Host {
  readonly draft = signal<TemplateBody>({
    ...emptyTemplate(),
    programmeId,
    ruleSet: null,
    limits: openLimits,
    minutes: 90,
    startsLocally: '09:30',
  });
  readonly desk = new CadenceDesk({
    draft: this.draft,
    siteId: signal(siteId),
    edit: (change) => this.draft.update((before) => ({ ...before, ...change })),
  });
}

async function show() {
  const { fixture } = await renderPart(Host, { answers });
  const field = screen.getByLabelText<HTMLTextAreaElement>(/周期，用一句话/);
  await screen.findByDisplayValue(/每两周 3 次/);
  await userEvent.clear(field);
  return { draft: fixture.componentInstance.draft, field };
}

describe('the sentence of a cadence', () => {
  it('writes what is typed into the form, and as the house writes it on leaving', async () => {
    const { draft, field } = await show();
    await userEvent.type(field, '每两周三次，不排周一，下午两点');
    expect(draft()).toMatchObject({ limits: { weekdays: [2, 3, 4, 5, 6, 7] }, startsLocally: '14:00', minutes: 90 });
    await userEvent.tab();
    expect(field.value).toBe('每两周 3 次，工作日，至少相隔 1 天，不排周一，14:00 开始，每次 90 分钟');
  });

  it('names the sum of what cannot be, and takes an offer', async () => {
    const { draft, field } = await show();
    await userEvent.type(field, '每两周三次，只排周一');
    await screen.findByText('这条规则排不出来：两周里只有 2 个周一，却要 3 次。');
    await userEvent.click(screen.getByRole('button', { name: '加上周四' }));
    expect(draft().limits.weekdays).toEqual([1, 4]);
    expect(field.value).toContain('只排周一、周四');
  });

  it('does not let a sentence change what the regulation promises', async () => {
    const { draft, field } = await show();
    await userEvent.type(field, '每两周两次');
    await screen.findByText(/规程定为每两周 3 次/);
    await userEvent.click(screen.getByRole('button', { name: '改回规程的每两周 3 次' }));
    expect(field.value).toContain('每两周 3 次');
    expect(draft().ruleSet).toBeNull();
  });
});
