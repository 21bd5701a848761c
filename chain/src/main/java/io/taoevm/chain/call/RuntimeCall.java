package io.taoevm.chain.call;

/**
 * A state-changing action as data: one record for each call of the reference (chain-core.md A.5 to
 * A.7), grouped by subject. Names and order of the components are the reference's; amounts carry
 * their unit. u64 lies in a {@code long} and u32 in an {@code int}, both read unsigned. {@link
 * CallTable} knows index, encoding and fee class of each, {@link Dispatcher} runs them.
 */
public sealed interface RuntimeCall
    permits AdminCall,
        BalancesCall,
        CommitmentCall,
        CrowdloanCall,
        DelegationCall,
        KeyCall,
        LeaseCall,
        NeuronCall,
        OrderCall,
        ProxyCall,
        RegistrationCall,
        StakingCall,
        SubnetCall,
        SudoCall,
        SystemCall,
        WeightsCall {}
