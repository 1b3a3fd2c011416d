import { bootstrapApplication } from '@angular/platform-browser';
import { Component } from '@angular/core';
@Component({selector:'fn-app', template:'hi'}) class A {}
bootstrapApplication(A);
