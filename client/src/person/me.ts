import { Injectable, computed, inject, signal } from '@angular/core';
import { holds } from '@fortnight/shared/person/access.rules';
import { personEndpoints, type MeView, type SignInBody } from '@fortnight/shared/person/person.contract';
import { setupEndpoints, type SetupBody } from '@fortnight/shared/person/setup.contract';
import type { Right } from '@fortnight/shared/person/rights.data';
import type { Language } from '@fortnight/shared/rule/problem';
import { allowed, refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { ApiClient } from '../api/api-client';
import { isProblem } from '../api/problem-error';
import { Reader } from '../i18n/language';

/** Who is signed in, and what they may do: the same questions that the server asks. */
@Injectable({ providedIn: 'root' })
export class Me {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly known = signal<MeView | undefined>(undefined);
  /** A language picked before signing in counts more than the account's. */
  private pickedLanguage: Language | undefined;

  readonly view = this.known.asReadonly();
  readonly isSignedIn = computed(() => this.known() !== undefined);
  readonly sites = computed(() => this.known()?.sites ?? []);

  /** Whether I hold a right at a site, or anywhere when no site is named; the refusal says why not. */
  may(right: Right, siteId?: string): Verdict {
    return this.holds(right, siteId) ? allowed : refuse('right-missing');
  }

  holds(right: Right, siteId?: string): boolean {
    const me = this.known();
    return me !== undefined && holds(me, right, siteId);
  }

  /** Asks the server who is signed in, once. True when somebody is. @throws ProblemError when it cannot be reached. */
  async load(): Promise<boolean> {
    if (this.known()) return true;
    try {
      await this.take(await this.api.call(personEndpoints.me, {}, { quiet: true }));
      return true;
    } catch (error) {
      if (isProblem(error, 'not-signed-in')) return false;
      throw error;
    }
  }

  /** @throws ProblemError `wrong-credentials` or `too-many-requests`. */
  async signIn(body: SignInBody): Promise<void> {
    await this.take(await this.api.call(personEndpoints.signIn, { body }));
  }

  /** Sets up a new installation and is signed in as its administrator. @throws ProblemError `setup-code-wrong`, `weak-password`. */
  async setUp(body: SetupBody): Promise<void> {
    await this.take(await this.api.call(setupEndpoints.setUp, { body }));
  }

  async signOut(): Promise<void> {
    await this.api.call(personEndpoints.signOut, {}, { quiet: true }).catch((error: unknown) => {
      if (!isProblem(error, 'not-signed-in')) throw error;
    });
    this.forget();
  }

  /** The sign-in has ended: nobody is known any more. */
  forget(): void {
    this.known.set(undefined);
  }

  /** Switches the words at once and remembers the language with the account. */
  async useLanguage(language: Language): Promise<void> {
    await this.reader.use(language);
    if (!this.known()) this.pickedLanguage = language;
    else this.known.set(await this.api.call(personEndpoints.editMe, { body: { language } }));
  }

  private async take(view: MeView): Promise<void> {
    const picked = this.pickedLanguage;
    this.pickedLanguage = undefined;
    this.known.set(view);
    if (picked && picked !== view.language) await this.useLanguage(picked);
    else await this.reader.use(view.language);
  }
}
