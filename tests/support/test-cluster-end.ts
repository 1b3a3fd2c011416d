import { stopCluster } from './test-cluster';

export default stopCluster;
