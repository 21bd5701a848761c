// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev TAO in the chain's smallest unit: 1 TAO = 1e9 rao = 1e18 wei.
type Rao is uint256;

/// @dev A subnet's token in its smallest unit: 1 alpha = 1e9 base units.
type Alpha is uint256;

/// @dev A price: rao for one whole alpha, i.e. TAO per alpha times 1e9.
type RaoPerAlpha is uint256;

using {
    addRao as +,
    subRao as -,
    eqRao as ==,
    neRao as !=,
    ltRao as <,
    leRao as <=,
    gtRao as >,
    geRao as >=
} for Rao global;
using {
    addAlpha as +,
    subAlpha as -,
    eqAlpha as ==,
    neAlpha as !=,
    ltAlpha as <,
    leAlpha as <=,
    gtAlpha as >,
    geAlpha as >=
} for Alpha global;

function addRao(Rao a, Rao b) pure returns (Rao) {
    return Rao.wrap(Rao.unwrap(a) + Rao.unwrap(b));
}

function subRao(Rao a, Rao b) pure returns (Rao) {
    return Rao.wrap(Rao.unwrap(a) - Rao.unwrap(b));
}

function eqRao(Rao a, Rao b) pure returns (bool) {
    return Rao.unwrap(a) == Rao.unwrap(b);
}

function neRao(Rao a, Rao b) pure returns (bool) {
    return Rao.unwrap(a) != Rao.unwrap(b);
}

function ltRao(Rao a, Rao b) pure returns (bool) {
    return Rao.unwrap(a) < Rao.unwrap(b);
}

function leRao(Rao a, Rao b) pure returns (bool) {
    return Rao.unwrap(a) <= Rao.unwrap(b);
}

function gtRao(Rao a, Rao b) pure returns (bool) {
    return Rao.unwrap(a) > Rao.unwrap(b);
}

function geRao(Rao a, Rao b) pure returns (bool) {
    return Rao.unwrap(a) >= Rao.unwrap(b);
}

function addAlpha(Alpha a, Alpha b) pure returns (Alpha) {
    return Alpha.wrap(Alpha.unwrap(a) + Alpha.unwrap(b));
}

function subAlpha(Alpha a, Alpha b) pure returns (Alpha) {
    return Alpha.wrap(Alpha.unwrap(a) - Alpha.unwrap(b));
}

function eqAlpha(Alpha a, Alpha b) pure returns (bool) {
    return Alpha.unwrap(a) == Alpha.unwrap(b);
}

function neAlpha(Alpha a, Alpha b) pure returns (bool) {
    return Alpha.unwrap(a) != Alpha.unwrap(b);
}

function ltAlpha(Alpha a, Alpha b) pure returns (bool) {
    return Alpha.unwrap(a) < Alpha.unwrap(b);
}

function leAlpha(Alpha a, Alpha b) pure returns (bool) {
    return Alpha.unwrap(a) <= Alpha.unwrap(b);
}

function gtAlpha(Alpha a, Alpha b) pure returns (bool) {
    return Alpha.unwrap(a) > Alpha.unwrap(b);
}

function geAlpha(Alpha a, Alpha b) pure returns (bool) {
    return Alpha.unwrap(a) >= Alpha.unwrap(b);
}

/// @title Conversions between the units, with the rounding in the name
library TaoUnits {
    /// @dev Wei in one rao. The chain moves whole rao only: a smaller remainder of a value is never transferred.
    uint256 internal constant WEI_PER_RAO = 1e9;

    /// @dev Base units in one whole alpha.
    uint256 internal constant ALPHA_ONE = 1e9;

    Rao internal constant ZERO_RAO = Rao.wrap(0);
    Alpha internal constant ZERO_ALPHA = Alpha.wrap(0);

    /// @notice The value carries a part below 1 rao, which the chain would not move.
    error NotWholeRao(uint256 valueWei);

    /// @notice Exact conversion; a part below 1 rao is refused.
    function weiToRao(uint256 valueWei) internal pure returns (Rao) {
        if (valueWei % WEI_PER_RAO != 0) revert NotWholeRao(valueWei);
        return Rao.wrap(valueWei / WEI_PER_RAO);
    }

    /// @notice Conversion of a balance, rounded down.
    function weiToRaoDown(uint256 valueWei) internal pure returns (Rao) {
        return Rao.wrap(valueWei / WEI_PER_RAO);
    }

    function raoToWei(Rao amountRao) internal pure returns (uint256 valueWei) {
        return Rao.unwrap(amountRao) * WEI_PER_RAO;
    }

    /// @notice A price as {IAlpha} gives it (TAO per alpha times 1e18; its last nine digits are zero).
    function priceFromE18(uint256 priceE18) internal pure returns (RaoPerAlpha) {
        return RaoPerAlpha.wrap(priceE18 / 1e9);
    }

    /// @notice What `amount` is worth at `price`, rounded down.
    function valueDown(Alpha amount, RaoPerAlpha price) internal pure returns (Rao) {
        return Rao.wrap((Alpha.unwrap(amount) * RaoPerAlpha.unwrap(price)) / ALPHA_ONE);
    }

    /// @notice What `amount` is worth at `price`, rounded up.
    function valueUp(Alpha amount, RaoPerAlpha price) internal pure returns (Rao) {
        return Rao.wrap(ceilDiv(Alpha.unwrap(amount) * RaoPerAlpha.unwrap(price), ALPHA_ONE));
    }

    /// @notice How much alpha `amount` buys at `price`, rounded down. The price must not be zero.
    function alphaDown(Rao amount, RaoPerAlpha price) internal pure returns (Alpha) {
        return Alpha.wrap((Rao.unwrap(amount) * ALPHA_ONE) / RaoPerAlpha.unwrap(price));
    }

    function min(RaoPerAlpha a, RaoPerAlpha b) internal pure returns (RaoPerAlpha) {
        return RaoPerAlpha.unwrap(a) < RaoPerAlpha.unwrap(b) ? a : b;
    }

    function max(RaoPerAlpha a, RaoPerAlpha b) internal pure returns (RaoPerAlpha) {
        return RaoPerAlpha.unwrap(a) > RaoPerAlpha.unwrap(b) ? a : b;
    }

    function min(Rao a, Rao b) internal pure returns (Rao) {
        return a < b ? a : b;
    }

    function min(Alpha a, Alpha b) internal pure returns (Alpha) {
        return a < b ? a : b;
    }

    function max(Alpha a, Alpha b) internal pure returns (Alpha) {
        return a > b ? a : b;
    }

    /// @notice a / b rounded up; b must not be zero.
    function ceilDiv(uint256 a, uint256 b) internal pure returns (uint256) {
        return a == 0 ? 0 : (a - 1) / b + 1;
    }
}
