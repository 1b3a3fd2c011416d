import { TestBed } from '@angular/core/testing';
import { allowed, refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { fireEvent, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import * as z from 'zod/mini';
import { faultAt } from '../api/problem-error';
import { renderPart, renderTemplate } from '../testing/render';
import { Ask } from './ask';
import { avatarLetters } from './avatar';
import { Control } from './control';
import { Field } from './field';
import { checkForm } from './form-check';
import { Segmented } from './segmented';
import { VerdictDirective } from './verdict';

describe('a name in a ring', () => {
  it('shows the surname small, the last two characters large, and initials of Latin names', () => {
    expect([avatarLetters('黄晓燕', false), avatarLetters('黄晓燕', true), avatarLetters('王芳', true)]).toEqual([
      '黄',
      '晓燕',
      '王芳',
    ]);
    expect([avatarLetters('Wang Fang', false), avatarLetters('Wang Fang', true)]).toEqual(['W', 'WF']);
  });
});

describe('an act that a rule may refuse', () => {
  async function renderAct(verdict: Verdict): Promise<jest.Mock> {
    const act = jest.fn();
    const template = `<button type="button" [fnVerdict]="verdict" (click)="act()">批准</button>`;
    await renderTemplate(template, [VerdictDirective], { properties: { verdict, act } });
    await userEvent.click(screen.getByRole('button', { name: '批准' }));
    return act;
  }

  it('does its work when it is allowed', async () => {
    expect(await renderAct(allowed)).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button')).not.toHaveAttribute('aria-disabled');
  });

  it('does nothing when refused, stays focusable and tells why in the server’s sentence', async () => {
    expect(await renderAct(refuse('right-missing'))).not.toHaveBeenCalled();
    const button = screen.getByRole('button');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toBeEnabled();
    expect(button).toHaveAccessibleDescription('您的角色不能进行此操作。需要时请联系系统管理员。');
  });
});

describe('a form field', () => {
  it('ties label, fault and help to its control', async () => {
    const template = `<fn-field label="姓名" help="与花名册一致" fault="请填写。"><input fnControl /></fn-field>`;
    await renderTemplate(template, [Field, Control]);
    const control = screen.getByLabelText('姓名');
    expect(control).toBeInvalid();
    expect(control).toHaveAccessibleDescription('请填写。 与花名册一致');
  });

  it('words what its schema refuses as the server would', () => {
    const schema = z.strictObject({ name: z.string().check(z.maxLength(3)), seats: z.number() });
    const check = checkForm(schema, { name: '一号培训室' }, 'zh-CN');
    expect(faultAt(check.problem, '/name')).toBe('最多 3 个字符。');
    expect(faultAt(check.problem, '/seats')).toBe('必须填写。');
    expect(checkForm(schema, { name: '一', seats: 2 }, 'zh-CN').value).toEqual({ name: '一', seats: 2 });
  });
});

describe('one of a few', () => {
  it('marks the choice and changes it', async () => {
    const options = [
      { value: 'week', label: '周' },
      { value: 'month', label: '月' },
    ];
    const changed = jest.fn();
    await renderPart(Segmented<string>, {
      inputs: { options, label: '视图', value: 'week' },
      on: { value: changed },
    });
    expect(screen.getByRole('group', { name: '视图' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '月' }));
    expect(screen.getByRole('button', { name: '月' })).toHaveAttribute('aria-pressed', 'true');
    expect(changed).toHaveBeenCalledWith('month');
  });
});

describe('a question before a far-reaching act', () => {
  const question = {
    title: '退回 9月培训计划？',
    price: [{ figure: 3, label: '人' }],
    act: '退回计划',
    reason: { label: '原因' },
  };

  /** In an object, because awaiting this function would else await the decision too. */
  async function ask(): Promise<{ decided: Promise<unknown> }> {
    await renderTemplate('<p>page</p>', []);
    const decided = TestBed.inject(Ask).decide(question);
    await screen.findByRole('dialog', { name: '退回 9月培训计划？' });
    return { decided };
  }

  it('does not go on without the reason it asks for', async () => {
    const { decided } = await ask();
    await userEvent.click(screen.getByRole('button', { name: '退回计划' }));
    expect(screen.getByLabelText('原因')).toHaveAccessibleDescription('请写明原因。');
    await userEvent.type(screen.getByLabelText('原因'), ' 缺讲师 ');
    await userEvent.click(screen.getByRole('button', { name: '退回计划' }));
    await expect(decided).resolves.toEqual({ reason: '缺讲师' });
  });

  it('answers nothing when the reader goes back by Escape', async () => {
    const { decided } = await ask();
    // user-event sends no keyCode, which the CDK reads.
    fireEvent.keyDown(document.body, { key: 'Escape', keyCode: 27 });
    await expect(decided).resolves.toBeUndefined();
  });
});
