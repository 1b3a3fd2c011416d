import { Controller, Req } from '@nestjs/common';
import { personEndpoints, type AboutView, type MeView } from '@fortnight/shared/person/person.contract';
import type { Request } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { byAddress, Limited } from '../platform/web/rate-limit';
import { ReadAbout } from './read-about';
import { ReadMe } from './read-me';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';

/** Signing in and out, and who I am. */
@Controller()
export class AccountController {
  constructor(
    private readonly readAbout: ReadAbout,
    private readonly signsIn: SignIn,
    private readonly signsOut: SignOut,
    private readonly readMe: ReadMe,
  ) {}

  @Serves(personEndpoints.about)
  about(): Promise<AboutView> {
    return this.readAbout.run();
  }

  /** Failures are counted apart (`SignInAttempts`); this keeps one address from having passwords hashed without end. */
  @Serves(personEndpoints.signIn)
  @Limited({ key: byAddress, times: 2000, minutes: 15 })
  signIn(@Asked() asked: Asked<typeof personEndpoints.signIn>, @Req() request: Request): Promise<MeView> {
    return this.signsIn.run(asked, request);
  }

  @Serves(personEndpoints.signOut)
  signOut(@Asked() asked: Asked<typeof personEndpoints.signOut>, @Req() request: Request): Promise<void> {
    return this.signsOut.run(asked, request);
  }

  @Serves(personEndpoints.me)
  me(@Asked() asked: Asked<typeof personEndpoints.me>): Promise<MeView> {
    return this.readMe.run(asked);
  }

  @Serves(personEndpoints.editMe)
  editMe(@Asked() asked: Asked<typeof personEndpoints.editMe>): Promise<MeView> {
    return this.readMe.editLanguage(asked);
  }
}
