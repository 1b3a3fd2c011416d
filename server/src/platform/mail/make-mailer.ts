import type { FactoryProvider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Config } from '../config';
import { Mailer } from './mailer';
import { OutboxMailer } from './outbox-mailer';
import { SmtpMailer } from './smtp-mailer';

/** SMTP where a server is configured, else the outbox. */
export const makeMailer: FactoryProvider<Mailer> = {
  provide: Mailer,
  inject: [Config, ModuleRef],
  useFactory: (config: Config, modules: ModuleRef) =>
    config.smtpUrl === null ? new OutboxMailer(modules) : new SmtpMailer(config.smtpUrl, config.mailFrom),
};
