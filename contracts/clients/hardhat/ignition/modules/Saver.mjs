// npx hardhat ignition deploy ignition/modules/Saver.mjs --network taoevm
import { buildModule } from '@nomicfoundation/hardhat-ignition/modules';

export default buildModule('Saver', (module) => {
  const netuid = module.getParameter('netuid', 1);
  // The mapped account of the development account 1, the validator of subnet 1
  const hotkey = module.getParameter('hotkey', '0xcb98cd3a6c019f9d674d0d7aa9c972499610d04c8d5f7c3da52795a92dd10d11');
  const saver = module.contract('Saver');
  module.call(saver, 'save', [hotkey, netuid], { value: 10n ** 19n });
  return { saver };
});
