export class OpenSite {}
