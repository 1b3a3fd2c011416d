import { Module } from '@nestjs/common';
import { ChangeFigure } from './change-figure';
import { FigureRepository } from './figure.repository';
import { PolicyController } from './policy.controller';
import { ReadFigures } from './read-figures';

@Module({ controllers: [PolicyController], providers: [FigureRepository, ReadFigures, ChangeFigure] })
export class PolicyModule {}
