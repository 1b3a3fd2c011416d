import { Module } from '@nestjs/common';
import { ChangeFigure } from './change-figure';
import { FigureRepository } from './figure.repository';
import { PolicyController } from './policy.controller';

@Module({ controllers: [PolicyController], providers: [FigureRepository, ChangeFigure] })
export class PolicyModule {}
