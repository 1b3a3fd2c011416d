import { policyKeys, policyDefault } from '@fortnight/shared/policy/policy';
import type { SiteFigures } from '@fortnight/shared/policy/policy.contract';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { TestBed } from '@angular/core/testing';
import { Me } from '../person/me';
import { Reply } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { PolicyPage } from './policy.page';
import { groupsOf, rowsOf } from './figure-rows';

const siteId = '00000000-0000-4000-8000-000000000001';
const change = (value: number, effectiveOn: string, reason: string) => ({
  value,
  effectiveOn,
  reason,
  by: '陈静',
  at: '2026-01-01T00:00:00Z',
});
const history = [change(23, '2026-02-01', '总部发文'), change(24, '2027-01-01', '明年起')];
const figures: SiteFigures = {
  siteId,
  on: '2026-12-01',
  figures: policyKeys.map((key) =>
    key === 'plan-submit-day' ? { key, value: 23, history } : { key, value: policyDefault(key), history: [] },
  ),
};
const me = {
  accountId: siteId,
  employeeId: siteId,
  name: '陈静',
  siteId,
  language: 'zh-CN',
  roles: [{ role: 'administrator', siteId, teamId: null }],
  sites: [{ id: siteId, name: '滨江管理处', zone: 'Asia/Shanghai' }],
};
const touched = {
  sites: 1,
  people: 3,
  sessions: 0,
  plans: [
    {
      planId: siteId,
      siteName: '滨江',
      month: '2027-01',
      beforeOn: '2026-12-24',
      afterOn: '2026-12-22',
      workingDaysLeft: 15,
    },
  ],
};
const key = 'plan-submit-day';

async function open() {
  const shown = await renderPart(PolicyPage, {
    inputs: { figure: key },
    answers: {
      'GET /api/me': me,
      [`GET /api/sites/${siteId}/figures`]: figures,
      [`POST /api/figures/${key}/preview`]: touched,
      [`POST /api/figures/${key}/changes`]: new Reply(201, [figures]),
    },
  });
  await TestBed.inject(Me).load();
  return shown;
}

describe('the figures of the regulation', () => {
  it('know what is in force and what is to come', () => {
    const row = rowsOf(figures).find((each) => each.key === key);
    expect(row).toMatchObject({ value: 23, inForce: { value: 23 }, next: { value: 24 }, group: 'plan', rule: 'R3' });
    expect(groupsOf(rowsOf(figures), '', 'coming').flatMap(({ rows }) => rows.map((each) => each.key))).toEqual([key]);
    expect(groupsOf(rowsOf(figures), 'r22', 'all').flatMap(({ rows }) => rows.map(({ rule }) => rule))).toEqual([
      'R22',
    ]);
  });

  it('show history, say whom a change touches, and send it with its reason', async () => {
    const { server } = await open();
    expect(await screen.findByText(/总部发文/)).toBeVisible();
    const value = screen.getByLabelText(/^改为/);
    await userEvent.clear(value);
    await userEvent.type(value, '22');
    expect(await screen.findByText(/期限 12月24日 → 12月22日/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '改为 22' }));
    expect(screen.getByLabelText('为什么改')).toBeInvalid();
    await userEvent.type(screen.getByLabelText('为什么改'), '提前两天');
    await userEvent.click(screen.getByRole('button', { name: '改为 22' }));
    await waitFor(() => expect(server.asked.at(-1)?.route).toBe(`POST /api/figures/${key}/changes`));
    expect(server.asked.at(-1)?.body).toEqual({
      siteIds: [siteId],
      value: 22,
      effectiveOn: '2026-12-02',
      reason: '提前两天',
    });
  });
});
